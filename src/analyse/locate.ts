import { offsetIn } from '../parse/offset.ts';
import type { ScalarNode } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';

/** A stretch of a scalar's decoded text as a stretch of the file. */
export function rangeIn(node: ScalarNode, range: Range): Range {
  return { start: offsetIn(node, range.start), end: offsetIn(node, range.end) };
}
