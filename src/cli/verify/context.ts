import { safeText } from '../../report/safe-text.ts';
import type { Difference } from './compare.ts';
import { type Hidden, hiddenRanges, isHidden } from './hidden.ts';

/** Bytes that are shown before and after the first that differs. */
const before = 24;
const after = 24;

/**
 * A difference for a person: where the first byte differs, and both sides around it. What is secret is hidden, on their
 * side also what stands where ours is: that is most likely the same secret, or another one.
 */
export function differenceText({ where, ours, theirs }: Difference, secrets: readonly string[]): string {
  if (ours === undefined) return `${where}: only theirs has it (${bytes(theirs)})\n`;
  if (theirs === undefined) return `${where}: only ours has it (${bytes(ours)})\n`;
  const [own, other] = [latin1(ours), latin1(theirs)];
  const at = firstDifference(own, other);
  const ownHidden = hiddenRanges(own, secrets);
  const otherHidden = [
    ...hiddenRanges(other, secrets),
    ...ownHidden.map(([start, end]) => facing(where, other, start, end)),
  ];
  const lengths = ours.length === theirs.length ? `${bytes(ours)}` : `${bytes(ours)}, theirs ${theirs.length}`;
  const head = `${where}: byte ${at + 1} differs (${lengths})`;
  if (isHidden(ownHidden, at) || isHidden(otherHidden, at)) return `${head}, inside of a secret value\n`;
  const start = Math.max(0, at - before);
  const [ownHead, otherHead] = [piece(own, start, at, ownHidden), piece(other, start, at, otherHidden)];
  // Up to the difference both are the same, but they may be hidden differently: the caret stands under both.
  const width = Math.max([...ownHead].length, [...otherHead].length);
  const line = (name: string, text: string, head: string, hidden: readonly Hidden[]) => {
    const rest = piece(text, at, Math.min(text.length, at + after), hidden);
    const [left, right] = [start > 0 ? '…' : ' ', text.length > at + after ? '…' : ''];
    return `  ${name.padEnd(6)}  ${left}${head.padStart(width)}${rest === '' ? '(its end)' : rest}${right}`;
  };
  const marker = `${' '.repeat(2 + 6 + 2 + 1 + width)}^`;
  return `${[head, line('ours', own, ownHead, ownHidden), line('theirs', other, otherHead, otherHidden), marker].join('\n')}\n`;
}

function bytes(of: Uint8Array | undefined): string {
  return of?.length === 1 ? '1 byte' : `${of?.length ?? 0} bytes`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/**
 * What stands on their side where ours is hidden: the token there, and in a header all the rest, whose form may be another
 * one altogether.
 */
function facing(where: string, theirs: string, start: number, end: number): Hidden {
  if (where.startsWith('header ')) return [start, theirs.length];
  const token = /^[\w+/=%.~-]*/.exec(theirs.slice(start))?.[0].length ?? 0;
  return [start, Math.max(start + token, Math.min(end, theirs.length))];
}

/** A part of a text, each run of hidden bytes as one sign; line ends and control characters as escapes. */
function piece(text: string, from: number, to: number, hidden: readonly Hidden[]): string {
  let shown = '';
  let open = '';
  for (let at = from; at < to; at += 1) {
    if (!isHidden(hidden, at)) open += text[at];
    else if (at === from || !isHidden(hidden, at - 1)) {
      shown += `${visible(open)}••••`;
      open = '';
    }
  }
  return shown + visible(open);
}

function visible(bytes: string): string {
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  return safeText(
    text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t'),
  );
}

/** Each byte as one character: places are places of bytes. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
