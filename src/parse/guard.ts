import { type Fault, fault } from './fault.ts';

/** The largest definition, in UTF-16 code units: about 1 MiB (LANGUAGE §2). */
export const MAX_LENGTH = 1024 * 1024;

/** No parser is to be tried on more brackets or columns than this; `convert` counts levels exactly. */
const MAX_OPEN = 512;

/** What makes a text not worth parsing: found by looking at characters alone, in time linear in at most 1 MiB. */
export function guard(text: string): Fault | undefined {
  if (text.length > MAX_LENGTH) return fault('file/no-oversize', 0, 0);
  const binary = NOT_TEXT.exec(text);
  if (binary !== null) {
    const { index } = binary;
    const code = text.charCodeAt(index);
    if (code === 0xfffd) return fault('file/use-utf-8', index, index + 1);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return fault('file/no-binary', index, index + 1, `This is not a text file: the character ${name} stands here.`);
  }
  if (EMPTY.test(text)) return fault('file/no-empty', 0, 0);
  return mayBeDeep(text) ? tooDeep(text) : undefined;
}

// C0 and C1 controls but tab, LF, CR and NEL; lone surrogates; the replacement character that decoding leaves behind.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufffe\uffff]|\p{Surrogate}/u;
const EMPTY = /^\ufeff?(?:\s*(?:#.*)?(?:\r?\n|$))*$/;

// A line that begins with far more than 64 levels' indentation or list signs.
const LONG_START = /^[ ?:-]{512}/m;

/** Whether it is worth looking at each character: hardly any definition has so many brackets, or such a line. */
const mayBeDeep = (text: string): boolean =>
  LONG_START.test(text) || text.split(/[[{]/, MAX_OPEN + 2).length > MAX_OPEN + 1;

/** Far more open brackets, or a far deeper start of a line, than 64 levels can have. */
function tooDeep(text: string): Fault | undefined {
  let open = 0;
  let column = 0;
  let atStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) {
      atStart = true;
      column = 0;
      continue;
    }
    if (code === 0x5b || code === 0x7b) {
      open += 1;
      if (open > MAX_OPEN) return fault('yaml/no-deep-nesting', index, index + 1);
    } else if ((code === 0x5d || code === 0x7d) && open > 0) open -= 1;
    if (!atStart) continue;
    column += 1;
    // `- - - x` and `? ? ? x` open one level with each sign.
    const isSign = (code === 0x2d || code === 0x3f || code === 0x3a) && text.charCodeAt(index + 1) === 0x20;
    if (code !== 0x20 && !isSign) {
      if (column > MAX_OPEN && code !== 0x0d && code !== 0x23) return fault('yaml/no-deep-nesting', index, index + 1);
      atStart = false;
    }
  }
  return undefined;
}
