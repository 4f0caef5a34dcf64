import type { Expr, ExpressionFinding, Template, TextPart } from './ast.ts';
import type { Lexer } from './lexer.ts';
import { isLoose } from './mistakes.ts';
import { shorten } from './print.ts';

/** `${name}` of shells and scripts, `{fields.x}`, `{% if %}`. JSON and the placeholders of other tools stay text. */
const FOREIGN =
  /\$\{\s*([A-Za-z_][\w.[\]-]*)\s*\}|\{\s*((?:fields|client|session|vars|request|response|call|callback)\.[\w.[\]-]+)\s*\}|\{%[^%{}]*%\}/g;

/** Finds the braces of other template languages in the text around expressions. */
export function singleBraces(part: TextPart, findings: ExpressionFinding[]): void {
  if (!part.text.includes('{')) return;
  for (const match of part.text.matchAll(FOREIGN)) {
    const start = part.range.start + match.index;
    const range = { start, end: start + match[0].length };
    const name = match[1] ?? match[2];
    if (name === undefined) {
      findings.push({
        range,
        rule: 'expression/no-statement',
        message: 'There are no statements in templates.',
        help: 'A choice is an expression: {{ fields.a if fields.b == "x" else fields.c }}. An entry whose value is missing is left out.',
      });
      continue;
    }
    findings.push({
      range,
      rule: 'expression/use-double-braces',
      message: `\`${shorten(match[0])}\` is sent as it stands: an expression needs two braces.`,
      fix: { title: 'Use two braces', safe: name.includes('.'), edits: [{ range, text: `{{ ${name} }}` }] },
    });
  }
}

/** Says that the braces opened at `open` are not closed; whatever else is wrong in there comes from that. */
export function unclosedBraces(
  lexer: Lexer,
  open: number,
  expr: Expr,
  findings: ExpressionFinding[],
  count: number,
): void {
  const before = findings.slice(count);
  if (before.some((finding) => finding.rule === 'expression/no-unclosed-quote')) return;
  findings.length = count;
  const whole = before.length === 0;
  const end = lexer.closing === 1 || whole ? lexer.previousEnd : expr.range.end;
  findings.push({
    range: { start: open, end: open + 2 },
    rule: 'expression/no-unclosed-braces',
    message:
      lexer.closing === 1
        ? 'The braces opened here are closed by one brace, and two are needed.'
        : 'The braces opened here are not closed by `}}`.',
    ...(lexer.text.startsWith('{{', lexer.start) ? { help: 'Braces do not stand inside braces.' } : {}),
    fix: {
      title: 'Close the braces',
      safe: lexer.closing === 1,
      edits:
        lexer.closing === 1
          ? [{ range: { start: lexer.start, end: lexer.start }, text: '}' }]
          : [{ range: { start: end, end }, text: ' }}' }],
    },
  });
}

/**
 * A template where a bare expression belongs. `undefined` when the braces are something else, such as text in quotes.
 * The fix removes them, or joins text and expressions by `~`.
 */
export function bracesInExpression(
  text: string,
  parsed: { readonly template: Template; readonly findings: readonly ExpressionFinding[] },
): { readonly expr: Expr; readonly finding: ExpressionFinding } | undefined {
  const parts = parsed.template.parts.filter((part) => part.kind === 'expr' || part.text.trim() !== '');
  const first = parts.find((part) => part.kind === 'expr');
  if (first === undefined || parsed.findings.length > 0) return undefined;
  if (parts.some((part) => part.kind === 'text' && /['"]/.test(part.text))) return undefined;
  const rest = { rule: 'expression/no-braces', message: 'An expression stands here by itself, without braces.' };
  if (parts.length === 1) {
    const { range, expr } = first;
    let open = range.start + 2;
    let close = range.end - 2;
    while (isBlank(text[open])) open++;
    while (close > open && isBlank(text[close - 1])) close--;
    const edits = [
      { range: { start: range.start, end: open }, text: '' },
      { range: { start: close, end: range.end }, text: '' },
    ];
    return { expr, finding: { ...rest, range, fix: { title: 'Remove the braces', safe: true, edits } } };
  }
  const joined = parsed.template.parts
    .map((part) => {
      if (part.kind === 'text') return `'${part.text.replace(/[\\]/g, '\\\\').replace(/\n/g, '\\n')}'`;
      const source = text.slice(part.expr.range.start, part.expr.range.end);
      return isLoose(part.expr) && !source.startsWith('(') ? `(${source})` : source;
    })
    .join(' ~ ');
  const range = { start: 0, end: text.length };
  return {
    expr: { kind: 'hole', range },
    finding: {
      ...rest,
      range,
      help: 'Text stands in quotes, and is joined by `~`.',
      fix: { title: 'Join the parts with `~`', safe: true, edits: [{ range, text: joined }] },
    },
  };
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t';
}
