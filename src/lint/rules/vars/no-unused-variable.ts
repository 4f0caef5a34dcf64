import { removeEntry } from '../../../analyse/remove.ts';
import type { Var } from '../../../model/app.ts';
import { mapAt } from '../../../model/read.ts';
import type { Node } from '../../../parse/tree.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'vars/no-unused-variable',
  summary: 'Every variable is read somewhere.',
  why: 'It is never computed, so whatever it was meant for is missing.',
  source: 'LANGUAGE §3, vars',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    vars: { pair: "x:{{ fields.apiKey }}" }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    vars: { pair: "x:{{ fields.apiKey }}" }
    request: { headers: { X-Api-Key: "{{ vars.pair }}" } }
`,
  },
  *check({ app, tree, schemes }) {
    const declared = new Map<Var, Node | undefined>(
      schemes.length === 0 ? [] : app.vars.map((each) => [each, tree.root]),
    );
    const used = new Set<Var>();
    for (const { scheme, vars, localVars } of schemes) {
      for (const each of scheme.vars) declared.set(each, scheme.node);
      for (const [node, list] of localVars) for (const { var: each } of list) declared.set(each, node);
      for (const { var: each, uses } of [...vars, ...[...localVars.values()].flat()])
        if (uses.length > 0) used.add(each);
    }
    for (const [each, owner] of declared) {
      if (used.has(each)) continue;
      const { value, range } = each.name;
      yield {
        at: range,
        message: `Nothing reads \`vars.${value}\`.`,
        help: 'Use it, or take it away.',
        fix: removeEntry(tree, mapAt(owner, 'vars'), range, `Remove \`${value}\``),
      };
    }
  },
});
