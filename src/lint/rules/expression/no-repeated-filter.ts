import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import type { FilterExpr } from '../../../expression/ast.ts';
import { rule } from '../../rule.ts';

/** Done twice, these change nothing or garble the value; `base64 | base64` has never been an API's wish. */
const ONCE: ReadonlySet<string> = new Set([
  'base64',
  'base64url',
  'hex',
  'lower',
  'upper',
  'trim',
  'sorted',
  'text',
  'json',
  'percent',
]);

/** Most texts have no filter twice in a row. */
const TWICE = /\|\s*(\w+)\b[^|]*\|\s*\1\b/;

export default rule({
  id: 'expression/no-repeated-filter',
  summary: 'A filter is not applied to its own result.',
  why: 'The second one does nothing, or encodes what is encoded already.',
  source: 'LANGUAGE §4, filters',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey | base64 | base64 }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey | base64 }}" } }
`,
  },
  *check({ schemes, written }) {
    for (const { node, text } of written) {
      if (!TWICE.test(text)) continue;
      for (const { values } of schemes) {
        for (const part of values.get(node)?.template.parts ?? []) {
          if (part.kind !== 'expr' || part.expr.kind === 'path') continue;
          const repeated: FilterExpr[] = [];
          visit(part.expr, (expr) => {
            if (expr.kind !== 'filter' || expr.input.kind !== 'filter' || !ONCE.has(expr.name)) return;
            if (expr.input.name === expr.name) repeated.push(expr);
          });
          for (const { name, nameRange } of repeated) {
            yield {
              at: rangeIn(node, nameRange),
              message: `\`${name}\` has been applied already.`,
              help: 'Take one of the two away.',
            };
          }
        }
      }
    }
  },
});
