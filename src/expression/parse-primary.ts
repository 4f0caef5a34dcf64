import type { Expr, ExpressionFinding, ListExpr, MapExpr, StringExpr } from './ast.ts';
import { hole, type Nested, parseClosing, parseComma, parseItems } from './brackets.ts';
import type { Lexer } from './lexer.ts';
import { matchAt, quotedNear, valueExpected } from './mistakes.ts';
import { parsePath } from './parse-path.ts';
import { shorten } from './print.ts';

/** Words that begin no value. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set(['if', 'else', 'and', 'or', 'not', 'in', 'is', 'AND', 'OR', 'IN']);

/** What other languages call the constants. */
const FOREIGN_CONSTANTS: Readonly<Record<string, 'true' | 'false' | 'missing'>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  null: 'missing',
  Null: 'missing',
  NULL: 'missing',
  nil: 'missing',
  None: 'missing',
  none: 'missing',
  undefined: 'missing',
};

/** A key with hyphens, up to its colon. */
const HYPHENATED = /[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)+(?=\s*:)/y;
/** A third brace around a path, as other template languages write it. */
const TRIPLED = /\{\s*[A-Za-z_][\w.]*\s*\}\}\}/y;

/** `prim`: a literal, list, map, path, `nonce(n)`, or an expression in parentheses, whose range then covers those. */
export function parsePrimary(lexer: Lexer, depth: number, nested: Nested): Expr {
  const range = lexer.range();
  switch (lexer.kind) {
    case 'name':
      return parseWord(lexer, depth, nested);
    case 'string': {
      const { value } = lexer;
      lexer.next();
      return { kind: 'string', value, range };
    }
    case 'number': {
      const value = lexer.number;
      lexer.next();
      return { kind: 'number', value, range };
    }
    case 'duration': {
      const milliseconds = lexer.number;
      lexer.next();
      return { kind: 'duration', milliseconds, range };
    }
    case 'bad':
      return parseBad(lexer);
    case 'symbol':
      return parseBracketed(lexer, depth, nested);
    case 'end':
      return missingValue(lexer);
  }
}

function missingValue(lexer: Lexer): Expr {
  const at = hole(lexer);
  lexer.fail(valueExpected(lexer));
  return at;
}

/** A number that the lexer has refused, or a character that belongs to no token. */
function parseBad(lexer: Lexer): Expr {
  const { start, end } = lexer;
  if (!/^-?\d/.test(lexer.value)) return missingValue(lexer);
  lexer.next();
  return { kind: 'hole', range: { start, end } };
}

function parseWord(lexer: Lexer, depth: number, nested: Nested): Expr {
  const word = lexer.value;
  const range = lexer.range();
  if (OPERATOR_WORDS.has(word)) return missingValue(lexer);
  const constant = Object.hasOwn(FOREIGN_CONSTANTS, word) ? FOREIGN_CONSTANTS[word] : undefined;
  if (constant === undefined && word !== 'true' && word !== 'false' && word !== 'missing') {
    return parsePath(lexer, depth, nested);
  }
  lexer.next();
  if (constant !== undefined) {
    lexer.report({
      range,
      rule: 'expression/use-known-constant',
      message: `The word for this is \`${constant}\`, not \`${word}\`.`,
      fix: { title: `Use \`${constant}\``, safe: true, edits: [{ range, text: constant }] },
    });
  }
  const meant = constant ?? word;
  return meant === 'missing' ? { kind: 'missing', range } : { kind: 'boolean', value: meant === 'true', range };
}

function parseBracketed(lexer: Lexer, depth: number, nested: Nested): Expr {
  const { start } = lexer;
  switch (lexer.value) {
    case '(': {
      lexer.next();
      const expr = nested(lexer, depth + 1);
      parseClosing(lexer, ')');
      return { ...expr, range: { start, end: Math.max(lexer.previousEnd, expr.range.end) } };
    }
    case '[': {
      lexer.next();
      const items = parseItems(lexer, ']', depth, nested);
      return { kind: 'list', items, range: { start, end: lexer.previousEnd } } satisfies ListExpr;
    }
    case '{':
      return parseMap(lexer, depth, nested);
    default:
      return missingValue(lexer);
  }
}

function parseMap(lexer: Lexer, depth: number, nested: Nested): MapExpr {
  const { start } = lexer;
  const entries: { key: Expr; value: Expr }[] = [];
  const names = new Set<string>();
  lexer.next();
  while (!lexer.is('}')) {
    const key = parseKey(lexer, start);
    if (key === undefined) break;
    if (names.has(key.value)) {
      lexer.report({
        range: key.range,
        rule: 'expression/no-duplicate-key',
        message: `\`${shorten(key.value)}\` stands in this map twice.`,
      });
    }
    names.add(key.value);
    entries.push({ key, value: nested(lexer, depth + 1) });
    if (!parseComma(lexer, '}')) break;
  }
  parseClosing(lexer, '}');
  return { kind: 'map', entries, range: { start, end: lexer.previousEnd } };
}

/** A name, text in quotes or a number, and the colon after it. */
function parseKey(lexer: Lexer, start: number): StringExpr | undefined {
  const range = lexer.range();
  const { value } = lexer;
  const isKey = lexer.kind === 'name' || lexer.kind === 'string' || lexer.kind === 'number';
  const hyphenated = lexer.kind === 'name' ? matchAt(HYPHENATED, lexer.text, range.start) : '';
  if (hyphenated !== '') return parseHyphenatedKey(lexer, hyphenated);
  if (isKey) lexer.next();
  if (isKey && lexer.is(':')) {
    lexer.next();
    return { kind: 'string', value, range };
  }
  lexer.fail(lexer.kind === 'end' ? valueExpected(lexer) : malformedMap(lexer, start));
  return undefined;
}

function parseHyphenatedKey(lexer: Lexer, key: string): StringExpr {
  const range = { start: lexer.start, end: lexer.start + key.length };
  lexer.report({
    range,
    rule: 'expression/use-quotes',
    message: `The key \`${shorten(key)}\` needs quotes.`,
    fix: { title: 'Use quotes', safe: true, edits: [{ range, text: quotedNear(lexer.text, range.start, key) }] },
  });
  lexer.jump(range.end);
  lexer.next();
  return { kind: 'string', value: key, range };
}

function malformedMap(lexer: Lexer, start: number): ExpressionFinding {
  const rule = 'expression/no-malformed-map';
  const tripled = lexer.braced && lexer.text.startsWith('{{', start - 2) ? matchAt(TRIPLED, lexer.text, start) : '';
  if (tripled === '') {
    return {
      range: lexer.range(),
      rule,
      message: 'Braces make a map here, and each of its entries is `key: value`.',
      help: 'A key with other characters than letters and digits stands in quotes: {"x-y": 1}',
    };
  }
  const end = start + tripled.length;
  const edits = [
    { range: { start, end: start + 1 }, text: '' },
    { range: { start: end - 1, end }, text: '' },
  ];
  return {
    range: { start: start - 2, end },
    rule,
    message: 'Two braces begin an expression, and a third one begins a map.',
    help: 'What is escaped, and how, follows from where a value stands.',
    fix: { title: 'Use two braces', safe: true, edits },
  };
}
