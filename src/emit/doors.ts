/**
 * The three doors through which the text of a definition enters code: {@link literal}, {@link name} and {@link doc}.
 *
 * Code is a value that no other file can make from a string: the constructor of its text node stays in this file, and
 * the `code` tag takes only what is written out in the emitter's own sources. So a definition's text that is put where
 * code is expected is a type error of this project, not a hole in a generated module.
 */

declare const door: unique symbol;

/** A piece of code that stays on one line. */
export interface TextCode {
  readonly kind: 'text';
  readonly text: string;
  /** Only this file can write the key, and with it the node. */
  readonly [door]: true;
}
/** The lines of a documentation or line comment, made harmless. */
export interface DocText {
  readonly lines: readonly string[];
  readonly [door]: true;
}

function made(text: string): TextCode {
  return { kind: 'text', text } as TextCode;
}

/** The emitter's own words: what stands in a template literal of its sources. Holes are filled by `code` of code.ts. */
export function ours(strings: TemplateStringsArray): readonly TextCode[] {
  return strings.map(made);
}

/** Characters that never stand in code as they are: controls, formats (bidirectional ones too), separators, half pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]|(?! )\p{Zs}/gu;

/** A string literal in the quotes that need fewer escapes. */
export function literal(text: string): TextCode {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return made(quote + escaped(text, quote) + quote);
}

/** A number as a literal. A negative one is not a primary expression: see `negative` of expression/. */
export function numeral(value: number): TextCode {
  return made(Object.is(value, -0) ? '0' : String(value));
}

/** A duration in milliseconds, its thousands apart: `3_600_000`. */
export function milliseconds(value: number): TextCode {
  return made(String(value).replace(/\B(?=(?:\d{3})+$)/g, '_'));
}

/** The text between two holes of a template literal. */
export function templateText(text: string): TextCode {
  return made(escaped(text, '`').replaceAll('${', '\\${'));
}

/** Printable ASCII with nothing in it that is ever escaped: most text. */
const plain = /^[ !#-&(-;=-[\]-_a-~]*$/;

function escaped(text: string, quote: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('</', '<\\/')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(unprintable, (character) =>
      [...Array(character.length).keys()].map((at) => unit(character.charCodeAt(at))).join(''),
    );
}

function unit(value: number): string {
  return value < 0x100 ? `\\x${value.toString(16).padStart(2, '0')}` : `\\u${value.toString(16).padStart(4, '0')}`;
}

const identifier = /^[A-Za-z_$][\w$]*$/;

/**
 * An identifier. Which one is free is for names.ts to say; here it is only made sure that it is one.
 *
 * @throws {TypeError} when the text is no identifier of ASCII letters, digits, `_` and `$`.
 */
export function name(text: string): TextCode {
  if (!identifier.test(text)) throw new TypeError('A name that is no identifier has reached the emitter.');
  return made(text);
}

/** A key of an object literal: bare where that is allowed. `__proto__`, even quoted, would set the prototype. */
export function key(text: string): TextCode {
  if (text === '__proto__') return made("['__proto__']");
  return identifier.test(text) ? made(text) : literal(text);
}

/** Access to a property: `.name` or `['x-name']`. */
export function member(text: string): TextCode {
  return made(identifier.test(text) ? `.${text}` : `[${literal(text).text}]`);
}

const width = 108;
const longestWord = 400;
const longestText = 4_000;

/**
 * Text for a documentation comment, one paragraph for each argument, wrapped: it can neither end the comment nor begin
 * a tag.
 */
export function doc(...paragraphs: readonly (string | undefined)[]): DocText {
  const blocks = paragraphs
    .map((text) => linesOf(text ?? ''))
    .filter((lines) => lines.length > 0)
    .map((lines, index) => (index === 0 ? lines : ['', ...lines]));
  return { lines: blocks.flat() } as unknown as DocText;
}

/** The documentation with a tag of our own at its end. */
export function tagged(text: DocText, tag: 'deprecated' | 'see' | 'throws', words?: string): DocText {
  const line = [`@${tag}`, ...linesOf(words ?? '')].join(' ');
  const apart = text.lines.length > 0 && !text.lines.at(-1)?.startsWith('@');
  return { lines: [...text.lines, ...(apart ? [''] : []), line] } as unknown as DocText;
}

/** Text for a `//` comment: always one line. */
export function comment(text: string): TextCode {
  return made(harmless(text).replace(/\s+/g, ' ').trim());
}

/** The lines of one paragraph: as the author broke them, each wrapped, blank ones never doubled. */
function linesOf(text: string): string[] {
  const short = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return short
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => wrapped(harmless(line)))
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}

/** Neither the end of a comment nor the start of a tag. Markdown shows `*\/` and `\@` as what was meant. */
function harmless(text: string): string {
  return (plain.test(text) ? text : text.replace(unprintable, ' '))
    .replaceAll('*/', '*\\/')
    .replace(/(^|[^\w.+-])@/g, '$1\\@');
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const cut = word.length > longestWord ? `${[...word].slice(0, longestWord).join('')}…` : word;
    if (line === '') {
      line = cut;
    } else if (line.length + cut.length < width) {
      line += ` ${cut}`;
    } else {
      lines.push(line);
      line = cut;
    }
  }
  return [...lines, line.trimEnd()];
}
