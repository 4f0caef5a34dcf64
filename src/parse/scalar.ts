import { CST } from 'yaml';
import { offsetsOf } from './offset.ts';
import type { ScalarNode } from './tree.ts';

/**
 * A text to read, and the one it was made from: single characters may have been put in the place of others, so that
 * YAML's grammar passes over them (`repair.ts`). Both have the same length.
 */
export interface Masked {
  readonly text: string;
  readonly original: string;
}

type ScalarToken = CST.FlowScalar | CST.BlockScalar;

interface Made {
  readonly node: ScalarNode;
  /** The token itself is broken: no closing quote, an unknown escape. */
  readonly strange: boolean;
  readonly unclosed?: boolean;
}

/** A scalar from its token. */
export function scalarOf(token: ScalarToken, source: Masked, isKey: boolean): Made {
  const { offset } = token;
  if (token.type === 'scalar') return plain(offset, token.source, source, isKey);
  if (token.type === 'block-scalar') return block(token, source);
  const { source: text } = token;
  const single = token.type === 'single-quoted-scalar';
  const closed = text.length > 1 && text.endsWith(single ? "'" : '"');
  let strange = !closed;
  let value = text.slice(1, closed ? -1 : undefined);
  if (value.includes('\n') || (!single && value.includes('\\'))) {
    value = CST.resolveAsScalar(token, true, () => {
      strange = true;
    }).value;
  } else if (single && value.includes("'")) value = value.replaceAll("''", "'");
  return {
    node: made(offset, offset + text.length, value, single ? 'single' : 'double', source),
    strange,
    unclosed: !closed,
  };
}

function plain(offset: number, text: string, source: Masked, isKey: boolean): Made {
  const end = offset + text.length;
  const token = { type: 'scalar', offset, indent: 0, source: text } as const;
  // What is wrong with how it begins is said below.
  const value = text.includes('\n') ? CST.resolveAsScalar(token, true, () => undefined).value : text;
  const node = made(offset, end, value, 'plain', source);
  const raw = node.raw;
  return {
    node: node.value === raw && !isKey ? { ...node, value: plainValue(raw) } : node,
    strange: BAD_START.test(text),
  };
}

/** Characters with which YAML refuses to begin a plain scalar. */
export const BAD_START = /^[\t,%|>@`]/;

function block(token: CST.BlockScalar, source: Masked): Made {
  let strange = false;
  const resolved = CST.resolveAsScalar(token, true, () => {
    strange = true;
  });
  const { offset } = token;
  const end = /\S/.test(resolved.value) ? lastLineEnd(source.text, offset, resolved.range[1]) : resolved.range[1];
  return {
    node: made(offset, end, resolved.value, resolved.type === 'BLOCK_FOLDED' ? 'folded' : 'literal', source),
    strange,
  };
}

/** Where the last line with text ends: line ends after it, and lines of spaces, are nothing to underline. */
function lastLineEnd(text: string, start: number, end: number): number {
  let at = end;
  for (let to = end; to > start; ) {
    const unit = text[to - 1];
    if (unit !== '\n' && unit !== '\r' && unit !== ' ') break;
    to -= 1;
    if (unit !== ' ') at = to;
  }
  return at;
}

function made(start: number, end: number, value: string, style: ScalarNode['style'], source: Masked): ScalarNode {
  const raw = source.original.slice(start, end);
  const node: ScalarNode = { kind: 'scalar', range: { start, end }, value, raw, style };
  return source.text === source.original ? node : { ...node, value: unmasked(node, value, source) };
}

/** The value as it would be without the masks: each masked character is put back. */
function unmasked(node: ScalarNode, value: string, { text, original }: Masked): string {
  const { start, end } = node.range;
  const masked = text.slice(start, end);
  if (masked === node.raw) return value;
  const offsets = offsetsOf({ ...node, raw: masked });
  let result = '';
  for (let index = 0; index < value.length; index += 1) {
    const at = offsets[index];
    const isMasked = at !== undefined && text[at] !== original[at];
    result += isMasked ? original[at] : value[index];
  }
  return result;
}

/** What a plain scalar stands for: YAML 1.2, core schema (10.3.2). */
export function plainValue(text: string): ScalarNode['value'] {
  switch (text.charCodeAt(0)) {
    case 0x7e: // ~
      return text === '~' ? null : text;
    case 0x6e: // n
    case 0x4e: // N
      return text === 'null' || text === 'Null' || text === 'NULL' ? null : text;
    case 0x74: // t
    case 0x54: // T
      return text === 'true' || text === 'True' || text === 'TRUE' ? true : text;
    case 0x66: // f
    case 0x46: // F
      return text === 'false' || text === 'False' || text === 'FALSE' ? false : text;
    default:
      return MAY_BE_NUMBER.test(text) ? number(text) : text === '' ? null : text;
  }
}

const MAY_BE_NUMBER = /^[-+.]?[0-9.]/;

function number(text: string): number | string {
  if (/^[-+]?[0-9]+$/.test(text)) return Number.parseInt(text, 10);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/.test(text))
    return Number.parseFloat(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
}
