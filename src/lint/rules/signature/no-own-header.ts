import type { BoundValue } from '../../../analyse/analysis.ts';
import type { Node } from '../../../parse/tree.ts';
import { scalarsBelow } from '../../coverage.ts';
import { rule, type SchemeView } from '../../rule.ts';

export default rule({
  id: 'signature/no-own-header',
  summary: 'No header is computed from itself.',
  why: 'It is not there yet when it is computed, so no request could be sent.',
  source: 'LANGUAGE §4, order on each attempt',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ request.headers['x-timestamp'] ~ request.headers['x-signature'] ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
    good: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ request.headers['x-timestamp'] ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
  },
  *check({ app, schemes }) {
    for (const view of schemes) {
      const { scheme } = view;
      const given = [app.request, scheme.request].flatMap((entries) => entries?.headers ?? []);
      const before = new Set(given.map(({ name }) => name.value.toLowerCase()));
      for (const { name, value } of scheme.sign?.headers ?? []) {
        const own = name.value.toLowerCase();
        if (before.has(own) || !headersRead(value, view).has(own)) continue;
        yield {
          at: name.range,
          message: `\`${name.value}\` is computed from \`request.headers['${own}']\`, which is this header itself.`,
          help: 'Leave it out of what is signed.',
        };
      }
    }
  },
});

/** Names of the headers that must be there for a value, read by itself or by variables. */
function headersRead(of: Node | undefined, { values, vars, localVars }: SchemeView): ReadonlySet<string> {
  const names = new Set<string>();
  const byName = new Map(
    [...vars, ...[...localVars.values()].flat()].map(({ var: each }) => [each.name.value, each.value]),
  );
  const open: (Node | undefined)[] = [of];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const scalar of scalarsBelow(node)) {
      const value: BoundValue | undefined = values.get(scalar);
      for (const { root, path } of value?.reads ?? []) {
        if (root === 'request' && path[0] === 'headers' && path.length > 1) names.add(String(path[1]));
        if (root === 'vars') open.push(byName.get(String(path[0])));
      }
    }
  }
  return names;
}
