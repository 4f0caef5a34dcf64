import type { Expr, PathExpr, PathSegment } from './ast.ts';
import { type Nested, parseClosing, parseItems } from './brackets.ts';
import type { Lexer } from './lexer.ts';
import { filterMeant, isLoose, matchAt, noCall, quote, quotedNear, sliced } from './mistakes.ts';

/** The rest of a name with hyphens in it, which must stand in brackets. */
const HYPHENATED = /-[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/y;
/** What may stand after a `.` by mistake: attributes of XML, names that begin with a digit. */
const IRREGULAR = /[@#$A-Za-z0-9_-]+/y;
/** `nonce(n)` gives at most this many bytes. */
const MAX_NONCE = 1024;

/** `path = name { "." (name | int) | "[" (string | int) "]" }`, or `nonce(n)`; `lexer` stands before the name. */
export function parsePath(lexer: Lexer, depth: number, nested: Nested): Expr {
  const root = lexer.value;
  const rootRange = lexer.range();
  lexer.next();
  if (lexer.is('('))
    return root === 'nonce'
      ? parseNonce(lexer, rootRange.start)
      : parseCall(lexer, root, rootRange.start, depth, nested);
  const segments: PathSegment[] = [];
  for (;;) {
    if (lexer.is('.') || lexer.is('?.')) {
      const dot = lexer.range();
      if (lexer.value === '?.') reportOptionalDot(lexer);
      const segment = parseNamed(lexer);
      if (segment === undefined) break;
      if (lexer.is('('))
        return parseMethod(lexer, pathOf(root, rootRange, segments), segment, dot.start, depth, nested);
      segments.push(segment);
    } else if (lexer.is('[')) {
      const segment = parseIndex(lexer);
      if (segment === undefined) break;
      segments.push(segment);
    } else {
      return pathOf(root, rootRange, segments);
    }
  }
  // Half-written: the place where a name could still be typed.
  return pathOf(root, rootRange, [...segments, { key: '', range: lexer.gap(), hole: true }]);
}

function pathOf(root: string, rootRange: PathExpr['rootRange'], segments: readonly PathSegment[]): PathExpr {
  const end = segments.at(-1)?.range.end ?? rootRange.end;
  return { kind: 'path', root, rootRange, segments, range: { start: rootRange.start, end } };
}

function reportOptionalDot(lexer: Lexer): void {
  lexer.report({
    range: lexer.range(),
    rule: 'expression/use-known-operator',
    message: 'A plain `.` is enough: a part that is absent is missing, not an error by itself.',
    fix: { title: 'Use `.`', safe: true, edits: [{ range: lexer.range(), text: '.' }] },
  });
}

/** `.name`, `.0`; the range of the segment is that of the name alone. */
function parseNamed(lexer: Lexer): PathSegment | undefined {
  const dot = lexer.start;
  lexer.nextSegment();
  const { start } = lexer;
  if (lexer.kind === 'number' && /^\d+$/.test(lexer.value)) {
    const segment = { key: lexer.number, range: lexer.range() };
    lexer.next();
    return segment;
  }
  const rest = lexer.kind === 'name' ? matchAt(HYPHENATED, lexer.text, lexer.end) : '';
  if (lexer.kind === 'name' && rest === '') {
    const segment = { key: lexer.value, range: lexer.range() };
    lexer.next();
    return segment;
  }
  const key = lexer.kind === 'name' ? lexer.value + rest : matchAt(IRREGULAR, lexer.text, start);
  if (key === '' || start + key.length > lexer.limit) {
    lexer.fail({
      range: { start: dot, end: dot + 1 },
      rule: 'expression/no-missing-name',
      message: 'A name must follow the dot.',
    });
    return undefined;
  }
  const range = { start, end: start + key.length };
  lexer.report({
    range,
    rule: 'expression/use-brackets',
    message: `${quote(key)} needs brackets and quotes.`,
    help: 'After a dot stand only letters, digits and underscores.',
    fix: {
      title: 'Use brackets',
      safe: true,
      edits: [{ range: { start: dot, end: range.end }, text: `[${quotedNear(lexer.text, range.start, key)}]` }],
    },
  });
  lexer.jump(range.end);
  return { key, range };
}

/** `["name"]`, `[0]`; the range of the segment covers the brackets. */
function parseIndex(lexer: Lexer): PathSegment | undefined {
  const { start } = lexer;
  lexer.next();
  const isIndex = lexer.kind === 'number' && lexer.number >= 0 && Number.isInteger(lexer.number);
  if (lexer.kind !== 'string' && !isIndex) {
    lexer.fail({
      range: { start, end: Math.max(lexer.kind === 'end' ? lexer.previousEnd : lexer.end, start + 1) },
      rule: 'expression/no-malformed-index',
      message: 'Brackets hold a name in quotes or a whole number, and nothing else.',
      help: 'From the end of a list: `| at(-1)` or `| last`. For a name that is computed: `| map({…})`.',
    });
    return undefined;
  }
  const key = isIndex ? lexer.number : lexer.value;
  lexer.next();
  parseClosing(lexer, ']');
  return { key, range: { start, end: Math.max(lexer.previousEnd, start + 1) } };
}

function parseNonce(lexer: Lexer, start: number): Expr {
  lexer.next();
  const bytes = lexer.kind === 'number' ? lexer.number : 0;
  const wrong = {
    range: lexer.kind === 'end' ? { start, end: lexer.previousEnd } : lexer.range(),
    rule: 'expression/use-nonce-size',
    message: `\`nonce(n)\` takes a whole number of random bytes, from 1 to ${MAX_NONCE}.`,
    help: '`nonce(16)` gives 32 hexadecimal digits.',
  };
  if (lexer.kind !== 'number') lexer.fail(wrong);
  else if (!Number.isInteger(bytes) || bytes < 1 || bytes > MAX_NONCE) lexer.report(wrong);
  lexer.next();
  parseClosing(lexer, ')');
  return { kind: 'nonce', bytes, range: { start, end: lexer.previousEnd } };
}

/** `lower(x)`, read as `x | lower`. */
function parseCall(lexer: Lexer, name: string, start: number, depth: number, nested: Nested): Expr {
  const nameRange = { start, end: start + name.length };
  lexer.next();
  const [input, ...args] = parseItems(lexer, ')', depth, nested);
  const range = { start, end: lexer.previousEnd };
  const meant = filterMeant(name);
  const source = input === undefined ? '' : sliced(lexer, input, isLoose(input));
  lexer.report(noCall(lexer, range, source, meant, args));
  if (lexer.is('(')) lexer.giveUp();
  if (input === undefined) return { kind: 'hole', range };
  return { kind: 'filter', input, name: meant, nameRange, args, range };
}

/** `x.lower()`, read as `x | lower`. */
function parseMethod(
  lexer: Lexer,
  input: PathExpr,
  name: PathSegment,
  dot: number,
  depth: number,
  nested: Nested,
): Expr {
  lexer.next();
  const args = parseItems(lexer, ')', depth, nested);
  const range = { start: input.range.start, end: lexer.previousEnd };
  const meant = filterMeant(String(name.key));
  lexer.report(noCall(lexer, { start: range.start, end: range.end }, lexer.text.slice(range.start, dot), meant, args));
  return { kind: 'filter', input, name: meant, nameRange: name.range, args, range };
}
