import type { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';

/** One definition as it was read. `text` is decoded UTF-8; a byte order mark, if any, is still in it. */
export interface Source {
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
}

/** The syntax of a definition, every part with its place in `source.text`. Nothing refers upwards; it can be compared and sent. */
export interface Tree {
  readonly source: Source;
  readonly lines: LineIndex;
  /** `undefined` for an empty file and where nothing could be read. */
  readonly root: Node | undefined;
  /** In file order. */
  readonly comments: readonly Comment[];
  /** False after a syntax error: then something may be missing from the tree, and nobody should complain that it is. */
  readonly whole: boolean;
}

/** `text` without the `#`, otherwise as written. */
export interface Comment {
  readonly range: Range;
  readonly text: string;
}

export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Quotes and block headers included. */
  readonly range: Range;
  readonly value: string | number | boolean | null;
  /** What stands in `range`. */
  readonly raw: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
}

export interface MapNode {
  readonly kind: 'map';
  readonly range: Range;
  readonly entries: readonly Entry[];
  /** Written with braces. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: ScalarNode;
  /** `undefined`: nothing is written after the key yet. */
  readonly value: Node | undefined;
  /** From the key's start to the value's end, or to the colon's when there is no value. */
  readonly range: Range;
}

export interface ListNode {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly Node[];
  /** Written with brackets. */
  readonly flow: boolean;
}
