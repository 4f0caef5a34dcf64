import { rangeIn } from '../../../analyse/locate.ts';
import { filteredPart, looseJoins, startOfWhole } from '../../loose.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'expression/no-loose-filter',
  summary: 'Parentheses say what a hash or encoding is made of, where text is joined before it.',
  why: 'A filter takes only the last part: `a ~ b | hex` is `a`, and after it `b` in hexadecimal.',
  source: 'LANGUAGE §4, pipe and join',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { user: { label: User }, key: { type: password, label: Key } }
    request: { headers: { X-Pair: "{{ fields.user ~ ':' ~ fields.key | base64 }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { user: { label: User }, key: { type: password, label: Key } }
    request: { headers: { X-Pair: "{{ (fields.user ~ ':' ~ fields.key) | base64 }}" } }
`,
  },
  *check({ tree, schemes, written }) {
    if (!tree.source.text.includes('~')) return;
    for (const { node, text } of written) {
      if (!text.includes('~') || !text.includes('|')) continue;
      for (const { values } of schemes) {
        const bound = values.get(node);
        if (bound === undefined) continue;
        const loose = bound.template.parts.flatMap((part) => (part.kind === 'expr' ? looseJoins(part.expr, text) : []));
        const [last] = loose;
        if (last === undefined) break;
        const input = filteredPart(last);
        const range = rangeIn(node, last.right.range);
        const start = startOfWhole(last);
        const whole = text.slice(start, input.range.end);
        yield {
          at: range,
          message: `This takes only \`${text.slice(input.range.start, input.range.end)}\`, not what is joined to it.`,
          help: `Write \`(${whole}) | …\` to take all of it, or put parentheses around this part.`,
          fix: replace(rangeIn(node, { start, end: input.range.end }), `(${whole})`, 'unsafe', 'Take all of it'),
        };
        break;
      }
    }
  },
});
