import type { CST } from 'yaml';
import { type Fault, fault } from './fault.ts';
import { lineAt } from './line.ts';
import { quoted } from './quote.ts';
import { type Masked, scalarOf } from './scalar.ts';
import type { Comment, ScalarNode } from './tree.ts';

/** What one pass over the concrete syntax gathers beside the tree. Lives for one call of `convert`. */
export interface Pass {
  readonly source: Masked;
  readonly comments: Comment[];
  readonly faults: Fault[];
  /** Something stands here that only the whole of YAML's rules can judge. */
  strange: boolean;
  /** Where flow maps and lists begin that stand in no other, in file order. */
  readonly flows: number[];
  /** Where the outermost of those that are open ends. */
  flowEnd: number;
  /** Where the first quote stands that nothing closes. */
  unclosed: number | undefined;
}

export type Tokens = readonly CST.SourceToken[] | undefined;

/** A token between nodes: white space and comments are all that is plainly right. */
export function between(pass: Pass, token: CST.SourceToken): void {
  switch (token.type) {
    case 'newline':
      return;
    case 'space':
      if (token.source.includes('\t')) pass.strange = true;
      return;
    case 'comment':
      comment(pass, token);
      return;
    case 'anchor':
      pass.faults.push(fault('yaml/no-anchor', token.offset, token.offset + token.source.length));
      return;
    case 'tag':
      pass.faults.push(fault('yaml/no-tag', token.offset, token.offset + token.source.length));
      return;
    default:
      pass.strange = true;
  }
}

export function ends(pass: Pass, tokens: Tokens): void {
  if (tokens !== undefined) for (const token of tokens) between(pass, token);
}

export function comment(pass: Pass, { offset, source }: CST.SourceToken): void {
  const end = offset + source.length;
  pass.comments.push({ range: { start: offset, end }, text: pass.source.original.slice(offset + 1, end) });
  if (offset > 0 && !WHITE.has(pass.source.text.charCodeAt(offset - 1))) pass.strange = true;
}

const WHITE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xfeff]);

/** The offset of the colon between a key and its value, when exactly one stands there. */
export function colonIn(pass: Pass, sep: Tokens): number | undefined {
  let colon: number | undefined;
  if (sep !== undefined) {
    for (const part of sep) {
      if (part.type !== 'map-value-ind') between(pass, part);
      else if (colon === undefined) colon = part.offset;
      else pass.strange = true;
    }
  }
  return colon;
}

export function scalar(pass: Pass, token: CST.FlowScalar | CST.BlockScalar, isKey: boolean): ScalarNode {
  if (token.type === 'block-scalar') {
    for (const part of token.props) if (part.type === 'comment') comment(pass, part);
  } else {
    ends(pass, token.end);
    if (token.type === 'scalar') {
      if (token.end !== undefined) cutText(pass, token, token.end);
      if (token.source.includes('\n')) swallowedItem(pass, token);
    }
  }
  const made = scalarOf(token, pass.source, isKey);
  if (made.strange) {
    pass.strange = true;
    if (token.type !== 'block-scalar' && token.type !== 'scalar')
      pass.unclosed ??= made.unclosed ? token.offset : undefined;
  }
  return made.node;
}

/** An item that is indented further than the one before is more of that one's text. */
function swallowedItem(pass: Pass, { offset, source }: CST.FlowScalar): void {
  const item = /\n[ \t]*(- .*)/.exec(source);
  if (item === null) return;
  const start = offset + item.index + item[0].length - (item[1]?.length ?? 0);
  const { original } = pass.source;
  const before = lineAt(original, offset);
  const line = lineAt(original, start).start;
  if (before.dashes === 0 || start - line <= before.indent) return;
  const edits = [{ range: { start: line, end: start }, text: ' '.repeat(before.indent) }];
  const message = 'This item is indented further than those beside it, so it is read as more of the text before it.';
  const fixes = [{ title: 'Indent it like the item before', safe: false, edits }];
  pass.faults.push({ rule: 'yaml/use-indentation', range: { start, end: start + 1 }, message, fixes });
}

/** `url: /a #b`: what looks like the rest of the text is a comment. */
function cutText(pass: Pass, { offset, source }: CST.FlowScalar, end: readonly CST.SourceToken[]): void {
  const cut = end[1];
  if (cut?.type !== 'comment' || end[0]?.source !== ' ') return;
  const opened = source.lastIndexOf('{{') > source.lastIndexOf('}}');
  if (!opened && !/^#[^\s#]/.test(cut.source)) return;
  const to = cut.offset + cut.source.trimEnd().length;
  const text = pass.source.original.slice(offset, to);
  pass.faults.push({
    rule: opened ? 'yaml/use-quoted-template' : 'yaml/no-cut-text',
    range: { start: cut.offset, end: to },
    message: `The text ends before the \`#\`: YAML reads \`${cut.source.trimEnd()}\` as a comment.`,
    fixes: [
      {
        title: 'Put the whole text in quotes',
        safe: opened,
        edits: [{ range: { start: offset, end: to }, text: quoted(text) }],
      },
    ],
  });
}

/** A key as a scalar; whatever else YAML allows there is a fault. `seen` are the names before it in the same map. */
export function keyOf(pass: Pass, token: CST.Token, seen: Map<string, number>): ScalarNode | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      // A key on several lines is for the composer to refuse.
      if (token.source.includes('\n')) pass.strange = true;
      const key = scalar(pass, token, true);
      const name = typeof key.value === 'string' ? key.value : key.raw;
      if (seen.has(name)) {
        pass.faults.push(
          fault('yaml/no-duplicate-key', key.range.start, key.range.end, `\`${name}\` stands twice in this map.`),
        );
      } else seen.set(name, key.range.start);
      if (name === '<<' && key.style === 'plain') {
        pass.faults.push(fault('yaml/no-merge-key', key.range.start, key.range.end));
      }
      return key;
    }
    case 'alias':
      pass.faults.push(fault('yaml/no-anchor', token.offset, token.offset + token.source.length));
      return undefined;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      // After a question mark, which has been said.
      if (pass.faults.at(-1)?.rule !== 'yaml/no-complex-key') {
        pass.faults.push(fault('yaml/no-complex-key', token.offset, token.offset + 1));
      }
      return undefined;
    default:
      pass.strange = true;
      return undefined;
  }
}
