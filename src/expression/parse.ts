import type { Expr, ExpressionFinding, PathExpr, PathSegment, Template, TemplatePart, TextPart } from './ast.ts';
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
    const member = memberAt(text, open);
    if (member !== undefined) {
      parts.push(member);
      at = member.range.end;
      continue;
    }
    const count = findings.length;
    const lexer = new Lexer(text, open + 2, text.length, true, findings);
    const expr = parseWhole(lexer);
    if (lexer.closing !== 2) unclosedBraces(lexer, open, expr, findings, count);
    at = lexer.start + lexer.closing;
    parts.push({ kind: 'expr', expr, range: { start: open, end: at } });
  }
  return { template: { parts }, findings };
}

/** One member of a record and nothing else: most expressions are so, and take no lexer to read. */
const MEMBER = /\{\{ (fields|client|session|vars|request)\.([A-Za-z_][A-Za-z0-9_]*) \}\}/y;

function memberAt(text: string, open: number): TemplatePart | undefined {
  MEMBER.lastIndex = open;
  const match = MEMBER.exec(text);
  if (match === null) return undefined;
  const [written, root = '', name = ''] = match;
  const expr = pathFrom(root, [name], open + 3);
  return { kind: 'expr', expr, range: { start: open, end: open + written.length } };
}

/** Names joined by dots, as bare expressions mostly are. */
const DOTTED = /^(?:response|request|callback|fields|session)(?:\.[A-Za-z_][A-Za-z0-9_]*)+$/;

function pathFrom(root: string, names: readonly string[], start: number): PathExpr {
  let end = start + root.length;
  const rootRange = { start, end };
  const segments = names.map((key): PathSegment => {
    const from = end + 1;
    end = from + key.length;
    return { key, range: { start: from, end } };
  });
  return { kind: 'path', root, rootRange, segments, range: { start, end } };
}

/**
 * Reads a bare expression, as the keys hold it that only ask (`ok`, `save`, `when` …). Braces around it are a finding
 * with a fix, and what stands in them is read all the same.
 */
export function parseExpression(text: string): {
  readonly expr: Expr;
  readonly findings: readonly ExpressionFinding[];
} {
  if (DOTTED.test(text)) {
    const [root = '', ...names] = text.split('.');
    return { expr: pathFrom(root, names, 0), findings: [] };
  }
  const findings: ExpressionFinding[] = [];
  const braces = text.includes('{{') ? bracesInExpression(text, parseTemplate(text)) : undefined;
  if (braces !== undefined) return { expr: braces.expr, findings: [braces.finding] };
  return { expr: parseWhole(new Lexer(text, 0, text.length, false, findings)), findings };
}

function textPart(text: string, start: number, end: number): TextPart {
  return { kind: 'text', text: text.slice(start, end), range: { start, end } };
}
