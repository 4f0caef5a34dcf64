import type { Expr, HoleExpr } from './ast.ts';
import type { Lexer } from './lexer.ts';
import { quote } from './mistakes.ts';

/** Reads one whole expression inside another; passed down, so that the parts of the parser do not import each other. */
export type Nested = (lexer: Lexer, depth: number) => Expr;

/** `[ expr { "," expr } ]` and the bracket that closes it; the opening one has been read. */
export function parseItems(lexer: Lexer, closing: ')' | ']', depth: number, nested: Nested): readonly Expr[] {
  const items: Expr[] = [];
  while (!lexer.is(closing)) {
    items.push(nested(lexer, depth + 1));
    if (!parseComma(lexer, closing)) break;
  }
  parseClosing(lexer, closing);
  return items;
}

/** Reads a comma and tells whether an item must follow. */
export function parseComma(lexer: Lexer, closing: string): boolean {
  if (!lexer.is(',')) return false;
  const comma = lexer.range();
  lexer.next();
  if (lexer.is(closing)) {
    lexer.report({
      range: comma,
      rule: 'expression/no-trailing-comma',
      message: 'Nothing follows this comma.',
      fix: { title: 'Remove the comma', safe: true, edits: [{ range: comma, text: '' }] },
    });
  }
  return true;
}

/** Reads the closing bracket, or says that it is missing. */
export function parseClosing(lexer: Lexer, closing: ')' | ']' | '}'): void {
  if (lexer.is(closing)) {
    lexer.next();
    return;
  }
  const end = lexer.previousEnd;
  const found = lexer.text.slice(lexer.start, lexer.end);
  lexer.fail({
    range: lexer.kind === 'end' ? { start: Math.max(end - 1, 0), end } : lexer.range(),
    rule: 'expression/no-unclosed-bracket',
    message:
      found === ''
        ? `A closing \`${closing}\` is missing here.`
        : `A comma or \`${closing}\` is expected here, not ${quote(found)}.`,
    fix: { title: `Add \`${closing}\``, safe: false, edits: [{ range: { start: end, end }, text: closing }] },
  });
}

/** A hole from the end of the token before to where `lexer` stands. */
export function hole(lexer: Lexer): HoleExpr {
  return { kind: 'hole', range: lexer.gap() };
}
