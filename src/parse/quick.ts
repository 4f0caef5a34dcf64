import { MAX_LEVELS } from './convert.ts';
import { Lexemes } from './lexemes.ts';
import type { Comment, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';

/** A text in which nothing is wrong, and nothing unusual. */
export interface Plain {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
}

/**
 * Reads a text straight from YAML's lexemes, in a third of the time that its parser takes, or gives up: whatever is not
 * plainly right, or is in the least unusual, is left to `read`. What it gives is what `read` gives, which a test holds
 * against every definition and against thousands of broken ones.
 */
export function quick(text: string): Plain | undefined {
  const lexemes = new Lexemes(text);
  const root = document(lexemes);
  return lexemes.gaveUp ? undefined : { root, comments: lexemes.comments };
}

function document(lexemes: Lexemes): Node | undefined {
  lexemes.blank();
  if (!lexemes.startDocument()) return undefined;
  lexemes.blank();
  const root = block(lexemes, -1, 1);
  lexemes.blank();
  return lexemes.isEnd ? root : lexemes.giveUp();
}

/** A node in block style, further in than `parent`; what is at hand is its first lexeme. */
function block(lexemes: Lexemes, parent: number, level: number): Node | undefined {
  const column = lexemes.column;
  const lexeme = lexemes.here;
  if (level > MAX_LEVELS || column <= parent) return lexemes.giveUp();
  switch (lexeme?.charCodeAt(0)) {
    case 0x2d: // -
      return lexeme === '-' ? list(lexemes, column, level) : lexemes.giveUp();
    case 0x7b: // {
    case 0x5b: // [
      return flow(lexemes, level);
    case 0x7c: // |
    case 0x3e: // >
      return lexemes.blockScalar(parent);
    default: {
      const scalar = lexemes.scalar(false);
      if (scalar === undefined) return undefined;
      lexemes.spaces();
      return lexemes.here === ':' ? map(lexemes, column, scalar, level) : scalar;
    }
  }
}

function map(lexemes: Lexemes, column: number, first: ScalarNode, level: number): MapNode | undefined {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let key: ScalarNode | undefined = first;
  while (key !== undefined) {
    // What a key stands for is its text.
    const name = key.style === 'plain' ? key.raw : String(key.value);
    const isKey = key.range.end <= lexemes.at && !key.raw.includes('\n') && lexemes.at - key.range.start <= 1024;
    if (!isKey || names.has(name) || name === '<<') return lexemes.giveUp();
    names.add(name);
    const colon = lexemes.at;
    lexemes.step();
    const value = valueBelow(lexemes, column, level + 1);
    if (lexemes.gaveUp) return undefined;
    const named = typeof key.value === 'string' ? key : { ...key, value: key.raw };
    entries.push({ key: named, value, range: { start: key.range.start, end: value?.range.end ?? colon + 1 } });
    key = nextKey(lexemes, column);
  }
  const end = entries.at(-1)?.range.end ?? lexemes.at;
  return lexemes.gaveUp ? undefined : { kind: 'map', range: { start: first.range.start, end }, entries, flow: false };
}

/** The next key in a column, its colon at hand; `undefined` where the map ends. */
function nextKey(lexemes: Lexemes, column: number): ScalarNode | undefined {
  lexemes.blank();
  if (lexemes.isEnd) return undefined;
  if (!lexemes.isFirst) return lexemes.giveUp();
  const here = lexemes.column;
  if (here < column) return undefined;
  const key = here === column ? lexemes.scalar(false) : lexemes.giveUp();
  lexemes.spaces();
  return lexemes.here === ':' ? key : lexemes.giveUp();
}

/** What stands behind a colon: on the same line, or further in below it, or a list in the column of the key. */
function valueBelow(lexemes: Lexemes, column: number, level: number): Node | undefined {
  lexemes.spaces();
  switch (lexemes.here?.charCodeAt(0)) {
    case undefined:
    case 0x0a:
    case 0x0d:
    case 0x23: {
      lexemes.blank();
      const here = lexemes.column;
      if (lexemes.isEnd || here < column) return undefined;
      if (here > column) return block(lexemes, column, level);
      if (lexemes.here !== '-') return undefined;
      return level > MAX_LEVELS ? lexemes.giveUp() : list(lexemes, column, level);
    }
    case 0x7b:
    case 0x5b:
      return level > MAX_LEVELS ? lexemes.giveUp() : flow(lexemes, level);
    case 0x7c:
    case 0x3e:
      return lexemes.blockScalar(column);
    default: {
      const scalar = lexemes.scalar(true);
      lexemes.spaces();
      return lexemes.here === ':' ? lexemes.giveUp() : scalar;
    }
  }
}

function list(lexemes: Lexemes, column: number, level: number): ListNode | undefined {
  const items: Node[] = [];
  const start = lexemes.at;
  for (;;) {
    const dash = lexemes.at;
    lexemes.step();
    lexemes.spaces();
    const isBelow = lexemes.isBlankLine();
    if (isBelow) lexemes.blank();
    const isWritten = !lexemes.isEnd && lexemes.column > column;
    const item = isWritten ? block(lexemes, column, level + 1) : undefined;
    if (lexemes.gaveUp) return undefined;
    items.push(
      item ?? { kind: 'scalar', range: { start: dash + 1, end: dash + 1 }, value: null, raw: '', style: 'plain' },
    );
    lexemes.blank();
    const isEnd = lexemes.isEnd;
    const here = lexemes.column;
    if (!isEnd && (!lexemes.isFirst || here > column)) return lexemes.giveUp();
    if (isEnd || here < column || lexemes.here !== '-') break;
  }
  const end = items.at(-1)?.range.end ?? start;
  return { kind: 'list', range: { start, end }, items, flow: false };
}

function flow(lexemes: Lexemes, level: number): MapNode | ListNode | undefined {
  const isMap = lexemes.here === '{';
  const start = lexemes.at;
  const entries: Entry[] = [];
  const items: Node[] = [];
  const names = new Set<string>();
  lexemes.step();
  for (;;) {
    lexemes.blank();
    const lexeme = lexemes.here;
    if (lexeme === (isMap ? '}' : ']')) break;
    if (lexeme === undefined) return lexemes.giveUp();
    if (isMap) {
      const entry = flowEntry(lexemes, names, level);
      if (entry === undefined) return lexemes.giveUp();
      entries.push(entry);
    } else {
      const item = flowValue(lexemes, level + 1);
      if (item === undefined) return lexemes.giveUp();
      items.push(item);
    }
    lexemes.blank();
    const next = lexemes.here;
    if (next === ',') lexemes.step();
    else if (next !== (isMap ? '}' : ']')) return lexemes.giveUp();
  }
  lexemes.step();
  const range = { start, end: lexemes.at };
  lexemes.spaces();
  // A map or list as a key.
  if (lexemes.here === ':') return lexemes.giveUp();
  return isMap ? { kind: 'map', range, entries, flow: true } : { kind: 'list', range, items, flow: true };
}

function flowEntry(lexemes: Lexemes, names: Set<string>, level: number): Entry | undefined {
  const read = lexemes.scalar(false);
  if (read === undefined) return undefined;
  const key = typeof read.value === 'string' ? read : { ...read, value: read.raw };
  const name = String(key.value);
  lexemes.spaces();
  const colon = lexemes.at;
  const isColon: boolean = lexemes.here === ':';
  const isKey = isColon && !key.raw.includes('\n') && colon - key.range.start <= 1024;
  if (!isKey || names.has(name) || name === '<<') return undefined;
  names.add(name);
  lexemes.step();
  lexemes.blank();
  const next = lexemes.here;
  const value = next === ',' || next === '}' ? undefined : flowValue(lexemes, level + 1);
  if (lexemes.gaveUp) return undefined;
  return { key, value, range: { start: key.range.start, end: value?.range.end ?? colon + 1 } };
}

function flowValue(lexemes: Lexemes, level: number): Node | undefined {
  const lexeme = lexemes.here;
  if (level > MAX_LEVELS && (lexeme === '{' || lexeme === '[')) return lexemes.giveUp();
  return lexeme === '{' || lexeme === '[' ? flow(lexemes, level) : lexemes.scalar(true);
}
