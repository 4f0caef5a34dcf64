import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'expression/no-idle-default',
  summary: '`default` stands where a value may be missing.',
  why: 'What it says is never used, although whoever wrote it relies on it.',
  source: 'LANGUAGE §3, Missing',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey | default('none') }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ tree, schemes, written }) {
    if (!tree.source.text.includes('default(')) return;
    for (const { node, text } of written) {
      if (!text.includes('default(')) continue;
      for (const { values } of schemes) {
        const bound = values.get(node);
        const idle: { readonly name: string; readonly start: number; readonly from: number; readonly end: number }[] =
          [];
        for (const part of bound?.template.parts ?? []) {
          if (part.kind !== 'expr') continue;
          visit(part.expr, (expr) => {
            if (expr.kind !== 'filter' || expr.name !== 'default' || expr.input.kind !== 'path') return;
            const { root } = expr.input;
            const type = bound?.types.get(expr.input);
            // What stands in a response or request may be empty, and so may what was saved of it.
            if ((root !== 'fields' && root !== 'client') || type?.missing !== 'never' || type.kind === 'any') return;
            const name = text.slice(expr.input.range.start, expr.input.range.end);
            idle.push({ name, start: expr.nameRange.start, from: expr.input.range.end, end: expr.range.end });
          });
        }
        for (const { name, start, from, end } of idle) {
          yield {
            at: rangeIn(node, { start, end }),
            message: `\`${name}\` is never missing.`,
            help: 'Take the default away, or say `required: false` of the field.',
            fix: replace(rangeIn(node, { start: from, end }), '', 'unsafe', 'Take the default away'),
          };
        }
        if (idle.length > 0) break;
      }
    }
  },
});
