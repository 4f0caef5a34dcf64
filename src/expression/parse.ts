import type { Expr, ExpressionFinding, Template, TemplatePart, TextPart } from './ast.ts';
import { bracesInExpression, singleBraces, unclosedBraces } from './braces.ts';
import { Lexer } from './lexer.ts';
import { parseWhole } from './parse-expression.ts';

/**
 * Reads text with expressions in `{{ }}` (LANGUAGE §4).
 *
 * Never throws, and takes time linear in the text. What cannot be read becomes a hole, so that half-written text
 * (`{{ fields.`) still gives a useful tree. Ranges are UTF-16 offsets into `text`. Where there are findings, those of
 * `inferTemplate` about the same expression are likely to be consequences of them and better left unsaid.
 */
export function parseTemplate(text: string): {
  readonly template: Template;
  readonly findings: readonly ExpressionFinding[];
} {
  if (!text.includes('{'))
    return { template: { parts: text === '' ? [] : [textPart(text, 0, text.length)] }, findings: [] };
  const member = MEMBER.exec(text);
  if (member !== null) return { template: { parts: [memberPart(member)] }, findings: [] };
  const findings: ExpressionFinding[] = [];
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    if (open !== at) {
      const part = textPart(text, at, open < 0 ? text.length : open);
      singleBraces(part, findings);
      parts.push(part);
    }
    if (open < 0) break;
    const count = findings.length;
    const lexer = new Lexer(text, open + 2, text.length, true, findings);
    const expr = parseWhole(lexer);
    if (lexer.closing !== 2) unclosedBraces(lexer, open, expr, findings, count);
    at = lexer.start + lexer.closing;
    parts.push({ kind: 'expr', expr, range: { start: open, end: at } });
  }
  return { template: { parts }, findings };
}

/** One member of a record and nothing else. Most templates are so, and take no lexer to read. */
const MEMBER = /^\{\{ (fields|client|session|vars)\.([A-Za-z_][A-Za-z0-9_]*) \}\}$/;

function memberPart([text, root = '', name = '']: RegExpExecArray): TemplatePart {
  const dot = 3 + root.length;
  const end = dot + 1 + name.length;
  const segments = [{ key: name, range: { start: dot + 1, end } }];
  const expr: Expr = { kind: 'path', root, rootRange: { start: 3, end: dot }, segments, range: { start: 3, end } };
  return { kind: 'expr', expr, range: { start: 0, end: text.length } };
}

/**
 * Reads a bare expression, as the keys hold it that only ask (`ok`, `save`, `when` …). Braces around it are a finding
 * with a fix, and what stands in them is read all the same.
 */
export function parseExpression(text: string): {
  readonly expr: Expr;
  readonly findings: readonly ExpressionFinding[];
} {
  const findings: ExpressionFinding[] = [];
  const braces = text.includes('{{') ? bracesInExpression(text, parseTemplate(text)) : undefined;
  if (braces !== undefined) return { expr: braces.expr, findings: [braces.finding] };
  return { expr: parseWhole(new Lexer(text, 0, text.length, false, findings)), findings };
}

function textPart(text: string, start: number, end: number): TextPart {
  return { kind: 'text', text: text.slice(start, end), range: { start, end } };
}
