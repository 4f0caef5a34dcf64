import { withoutEntry } from '../../../analyse/remove.ts';
import type { Field } from '../../../model/app.ts';
import { asMap } from '../../../model/read.ts';
import type { MapNode } from '../../../parse/tree.ts';
import { type Found, type RuleContext, rule } from '../../rule.ts';
import { isStandIn } from '../../stand-in.ts';

/** A field is used when some scheme reads it; every variant is read with every scheme. */
export default rule({
  id: 'fields/no-unused-field',
  summary: 'Every field, client value and call constant is read somewhere.',
  why: 'People are asked for something that is then thrown away, or its use is missing.',
  source: 'LANGUAGE §9',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields:
      apiKey: { type: password, label: API key }
      account: { label: Account }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields:
      apiKey: { type: password, label: API key }
      account: { label: Account }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}", X-Account: "{{ fields.account }}" } }
`,
  },
  *check(context) {
    const used = usedFields(context);
    const { app, tree } = context;
    for (const owner of [{ ...app, node: asMap(tree.root) }, ...app.schemes]) {
      yield* unused(owner.fields, 'fields', owner.node, used, context);
      yield* unused(owner.client, 'client', owner.node, used, context);
    }
    for (const scheme of app.schemes) yield* unused(scheme.call, 'call', scheme.node, used, context);
  },
});

/** Fields that some scheme reads. A declaration that repeats the app's own is one value with it. */
function usedFields({ app, schemes }: RuleContext): ReadonlySet<Field> {
  const used = new Set<Field>();
  for (const { scheme, fields, client, call } of schemes) {
    for (const [declared, repeated] of [
      [fields, scheme.fields],
      [client, scheme.client],
      [call, scheme.call],
    ] as const) {
      const names = new Set(declared.filter(({ uses }) => uses.length > 0).map(({ name }) => name));
      for (const { field, name } of declared) if (field !== undefined && names.has(name)) used.add(field);
      for (const field of repeated) if (names.has(field.name.value)) used.add(field);
    }
  }
  for (const field of [...app.fields, ...app.client]) if (app.schemes.length === 0) used.add(field);
  return used;
}

function* unused(
  fields: readonly Field[],
  root: string,
  holder: MapNode | undefined,
  used: ReadonlySet<Field>,
  { tree, written }: RuleContext,
): Iterable<Found> {
  for (const field of fields) {
    if (used.has(field) || field.type?.value === 'note') continue;
    if (written.some(isStandIn)) return;
    const { value, range } = field.name;
    yield {
      at: range,
      message: `Nothing reads \`${root}.${value}\`.`,
      help: 'Use it, or take it away.',
      fix: withoutEntry(tree, holder, root, range),
    };
  }
}
