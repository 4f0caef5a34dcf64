import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';

/** What a key needs that has no colon with a space after it: `b:5` a space, `b 5` and `b` a colon. */
export function colonFix(text: string, { start, end }: Range): readonly Fix[] {
  const written = text.slice(start, end);
  const tight = /^[\w$.-]+:(?=\S)/.exec(written);
  const word = /^[\w$.-]+(?=\s|$)/.exec(written);
  const at = start + (tight ?? word ?? [''])[0].length;
  if (at === start) return [];
  const title = tight === null ? 'Put a colon after it' : 'Put a space after the colon';
  const edit = { range: { start: at, end: at }, text: tight === null ? ':' : ' ' };
  return [{ title, safe: tight !== null, edits: [edit] }];
}
