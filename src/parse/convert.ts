import type { CST } from 'yaml';
import { colonFix } from './colon.ts';
import { type Fault, fault } from './fault.ts';
import { between, colonIn, comment, ends, keyOf, type Pass, scalar, type Tokens } from './pass.ts';
import type { Masked } from './scalar.ts';
import type { Comment, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';

/** The deepest that maps and lists may stand in each other (LANGUAGE §2). */
export const MAX_LEVELS = 64;

/** What one pass over the concrete syntax gives. */
export interface Converted {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
  /** What the language refuses although YAML has it. */
  readonly faults: readonly Fault[];
  /** The composer has to be asked before the tree may be believed. */
  readonly strange: boolean;
  /** Where flow maps and lists begin that stand in no other. */
  readonly flows: readonly number[];
  /** Where the first quote stands that nothing closes. */
  readonly unclosed: number | undefined;
}

/**
 * Turns YAML's concrete syntax into a Tree in one pass, without the composer, which takes as long again as the parser.
 *
 * Total: broken syntax gives as much of a tree as can be had, and then `strange` is true. So it is for everything that is
 * not plainly right; that no text which the composer refuses passes without is held by a test.
 */
export function convert(tokens: Iterable<CST.Token>, source: Masked): Converted {
  const pass: Pass = { source, comments: [], faults: [], strange: false, flows: [], flowEnd: 0, unclosed: undefined };
  let root: Node | undefined;
  let documents = 0;
  for (const token of tokens) {
    switch (token.type) {
      case 'document':
        documents += 1;
        if (documents === 1) root = documentRoot(pass, token);
        if (documents < 2) break;
        pass.faults.push(
          fault('yaml/no-second-document', token.offset, Math.min(token.offset + 3, source.text.length)),
        );
        return { root, ...pass };
      case 'comment':
        comment(pass, token);
        break;
      case 'directive':
        pass.faults.push(fault('yaml/no-directive', token.offset, token.offset + token.source.trimEnd().length));
        if (pass.faults.length > 1) return { root, ...pass };
        break;
      case 'space':
        if (token.source.includes('\t')) pass.strange = true;
        break;
      case 'newline':
      case 'byte-order-mark':
        break;
      default:
        pass.strange = true;
    }
  }
  return { root, ...pass };
}

function documentRoot(pass: Pass, { start, value, end }: CST.Document): Node | undefined {
  for (const part of start) {
    if (part.type === 'doc-start') pass.strange = true;
    else between(pass, part);
  }
  ends(pass, end);
  return value === undefined ? undefined : node(pass, value, 1);
}

function node(pass: Pass, token: CST.Token, level: number): Node | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return scalar(pass, token, false);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      if (level > MAX_LEVELS) {
        if (pass.faults.at(-1)?.rule !== 'yaml/no-deep-nesting') {
          pass.faults.push(fault('yaml/no-deep-nesting', token.offset, token.offset + 1));
        }
        return undefined;
      }
      if (token.type === 'block-map') return blockMap(pass, token, level);
      if (token.type === 'block-seq') return blockList(pass, token, level);
      if (token.offset >= pass.flowEnd) pass.flows.push(token.offset);
      return flow(pass, token, level);
    case 'alias':
      pass.faults.push(fault('yaml/no-anchor', token.offset, token.offset + token.source.length));
      ends(pass, token.end);
      return notWritten(token.offset + token.source.length);
    default:
      pass.strange = true;
      return undefined;
  }
}

function blockMap(pass: Pass, token: CST.BlockMap, level: number): MapNode {
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  for (const item of token.items) {
    for (const part of item.start) keyStart(pass, part);
    if (item.key === undefined) continue; // comments and white space after the last entry
    const { sep, value } = item;
    const key = item.key === null ? undefined : keyOf(pass, item.key, seen);
    if (item.key === null || ('indent' in item.key && item.key.indent !== token.indent)) pass.strange = true;
    const colon = colonIn(pass, sep);
    if (colon === undefined || (key !== undefined && colon - key.range.start > 1024)) pass.strange = true;
    if (value?.type === 'block-map' && !hasLineEnd(sep)) pass.strange = true;
    const held = value === undefined ? undefined : node(pass, value, level + 1);
    if (key !== undefined) entries.push(entry(key, held, colon));
    else if (item.key === null && colon !== undefined) noKey(pass, colon);
  }
  const first = entries[0];
  const start = first === undefined ? token.offset : Math.min(token.offset, first.range.start);
  return { kind: 'map', range: { start, end: entries.at(-1)?.range.end ?? start }, entries, flow: false };
}

function noKey(pass: Pass, colon: number): void {
  pass.faults.push(fault('yaml/no-complex-key', colon, colon + 1, 'A key is missing before this colon.'));
}

function keyStart(pass: Pass, part: CST.SourceToken): void {
  if (part.type === 'explicit-key-ind') pass.faults.push(fault('yaml/no-complex-key', part.offset, part.offset + 1));
  else between(pass, part);
}

function blockList(pass: Pass, token: CST.BlockSequence, level: number): ListNode {
  const items: Node[] = [];
  for (const { start, value } of token.items) {
    let dash: number | undefined;
    for (const part of start) {
      if (part.type !== 'seq-item-ind') between(pass, part);
      else if (dash === undefined) dash = part.offset;
      else pass.strange = true;
    }
    if (dash === undefined) {
      if (value === undefined) continue;
      pass.strange = true;
    }
    const held = value === undefined ? undefined : node(pass, value, level + 1);
    items.push(held ?? notWritten((dash ?? token.offset) + 1));
  }
  const end = items.at(-1)?.range.end ?? token.offset;
  return { kind: 'list', range: { start: token.offset, end: Math.max(end, token.offset) }, items, flow: false };
}

function flow(pass: Pass, token: CST.FlowCollection, level: number): MapNode | ListNode {
  const isMap = token.start.source === '{';
  const entries: Entry[] = [];
  const items: Node[] = [];
  const seen = new Map<string, number>();
  const [close, ...rest] = token.end;
  if (token.offset >= pass.flowEnd) pass.flowEnd = close?.offset ?? pass.source.text.length;
  for (const [index, item] of token.items.entries()) {
    const { start, key: name, sep, value } = item;
    let commas = 0;
    for (const part of start) {
      if (part.type === 'comma') commas += 1;
      else if (part.type !== 'space') keyStart(pass, part);
    }
    const isEmpty = name == null && sep === undefined && value === undefined;
    if (isEmpty && index === token.items.length - 1 && commas <= 1 && !(index === 0 && commas > 0)) break;
    if (isEmpty || commas !== (index === 0 ? 0 : 1)) pass.strange = true;
    if (isEmpty) continue;
    if (value?.type === 'block-map' || value?.type === 'block-seq') pass.strange = true;
    if (!isMap && sep === undefined && name == null) {
      if (value !== undefined) items.push(node(pass, value, level + 1) ?? notWritten(value.offset));
      continue;
    }
    // Entries of a list, as in `[ a: b ]`, are maps of one entry; the composer knows the rules for their keys.
    if (!isMap || name == null) pass.strange = true;
    const key = name == null ? undefined : keyOf(pass, name, isMap ? seen : new Map());
    const colon = colonIn(
      pass,
      sep?.filter((part) => part.type !== 'space'),
    );
    if (colon === undefined && value !== undefined) pass.strange = true;
    const held = value === undefined ? undefined : node(pass, value, level + 1);
    if (name == null && colon !== undefined) noKey(pass, colon);
    if (key === undefined) continue;
    if (colon === undefined && isMap) {
      const message = `\`${key.raw}\` has no colon and no value after it.`;
      const fixes = colonFix(pass.source.original, key.range);
      pass.faults.push({ rule: 'yaml/use-colon', range: key.range, message, fixes });
    }
    const made = entry(key, held, colon);
    if (isMap) entries.push(made);
    else items.push({ kind: 'map', range: made.range, entries: [made], flow: true });
  }
  const isClosed = close?.source === (isMap ? '}' : ']');
  if (!isClosed) pass.strange = true;
  ends(pass, rest);
  const last = (isMap ? entries : items).at(-1);
  const end = isClosed && close !== undefined ? close.offset + 1 : (last?.range.end ?? token.offset + 1);
  const range = { start: token.offset, end };
  return isMap ? { kind: 'map', range, entries, flow: true } : { kind: 'list', range, items, flow: true };
}

function hasLineEnd(sep: Tokens): boolean {
  return sep?.some((part) => part.type === 'newline') === true;
}

function entry(key: ScalarNode, value: Node | undefined, colon: number | undefined): Entry {
  const end = value?.range.end ?? (colon === undefined ? key.range.end : colon + 1);
  return { key, value, range: { start: key.range.start, end: Math.max(end, key.range.end) } };
}

/** An item that is not written yet. */
function notWritten(offset: number): ScalarNode {
  return { kind: 'scalar', range: { start: offset, end: offset }, value: null, raw: '', style: 'plain' };
}
