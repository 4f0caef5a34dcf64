import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import type { Expr } from '../../../expression/ast.ts';
import { replace, rule } from '../../rule.ts';

/** What is made of a whole text. */
const WHOLE = /^(?:base64|base64url|hex|percent|md5|sha\d+|hmac_\w+|rsa_\w+|ecdsa_sha256|ed25519)$/;

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
        const loose: Expr[] = [];
        for (const part of bound.template.parts) {
          if (part.kind === 'expr') visit(part.expr, (expr) => isLoose(expr, text) && loose.push(expr));
        }
        const [last] = loose;
        if (last?.kind !== 'binary' || last.right.kind !== 'filter') break;
        const input = innermost(last.right);
        const range = rangeIn(node, last.right.range);
        const whole = text.slice(last.range.start, input.range.end);
        yield {
          at: range,
          message: `This takes only \`${text.slice(input.range.start, input.range.end)}\`, not what is joined to it.`,
          help: `Write \`(${whole}) | …\` to take all of it, or put parentheses around this part.`,
          fix: replace(
            rangeIn(node, { start: last.range.start, end: input.range.end }),
            `(${whole})`,
            'unsafe',
            'Take all of it',
          ),
        };
        break;
      }
    }
  },
});

/** `a ~ b | hex`: the last of what is joined has a filter, and no parentheses say what it belongs to. */
function isLoose(expr: Expr, text: string): boolean {
  if (expr.kind !== 'binary' || expr.operator !== '~' || expr.right.kind !== 'filter') return false;
  const { right } = expr;
  if (
    text[right.range.start] === '(' ||
    innermost(right).kind !== 'path' ||
    !filtersOf(right).some((name) => WHOLE.test(name))
  )
    return false;
  const others = joined(expr.left);
  return others.every(({ kind }) => kind === 'path' || kind === 'string') && others.some(({ kind }) => kind === 'path');
}

function joined(expr: Expr): readonly Expr[] {
  return expr.kind === 'binary' && expr.operator === '~' ? [...joined(expr.left), ...joined(expr.right)] : [expr];
}

function innermost(expr: Expr): Expr {
  return expr.kind === 'filter' ? innermost(expr.input) : expr;
}

function filtersOf(expr: Expr): readonly string[] {
  return expr.kind === 'filter' ? [...filtersOf(expr.input), expr.name] : [];
}
