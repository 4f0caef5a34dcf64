import type { Edit } from '../text/range.ts';
import { type Line, linesOf } from './line.ts';

/** A line that does not begin in a column where one could, in a text of maps and lists in block style. */
export interface Misfit {
  readonly line: Line;
  /** The column where it surely belongs; `undefined` when nothing says so. */
  readonly column: number | undefined;
  readonly reason: 'under-value' | 'between' | 'dash-in-map' | 'key-in-list' | 'no-colon' | 'in-block';
}

/** A map or list that is open, by the column of its keys or dashes. */
interface Level {
  readonly column: number;
  readonly list: boolean;
}

/** The first line that does not fit, or `undefined` when all do. Values on several lines are passed over. */
export function firstMisfit(text: string): Misfit | undefined {
  const levels: Level[] = [];
  let previous: Line | undefined;
  let skipBelow: number | undefined;
  let block: number | undefined;
  let quote: string | undefined;
  let open = 0;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start + line.indent, line.end);
    if (quote !== undefined) {
      if (content.includes(quote)) quote = undefined;
      continue;
    }
    if (open > 0) {
      open += balance(content);
      continue;
    }
    if (content === '' || content === '---') continue;
    if (content.startsWith('#') && skipBelow === undefined) continue;
    if (skipBelow !== undefined) {
      if (line.indent > skipBelow) {
        block ??= line.indent;
        if (line.indent < block) return { line, column: block, reason: 'in-block' };
        continue;
      }
      skipBelow = undefined;
      block = undefined;
    }
    const misfit = fit(levels, line, previous);
    if (misfit === 'continues') continue;
    if (misfit !== undefined) return misfit;
    previous = line;
    if (line.value === undefined) continue;
    const value = text.slice(line.value.start, line.value.end);
    if (/^[|>][0-9+-]*$/.test(value)) skipBelow = line.indent;
    else if (/^[[{]/.test(value)) open = Math.max(0, balance(value));
    else if (/^"(?:[^"\\]|\\.)*$/.test(value)) quote = '"';
    else if (/^'(?:[^']|'')*$/.test(value)) quote = "'";
  }
  return undefined;
}

/** How many more brackets it opens than it closes. */
const balance = (text: string): number => (text.match(/[[{]/g)?.length ?? 0) - (text.match(/[\]}]/g)?.length ?? 0);

function fit(levels: Level[], line: Line, previous: Line | undefined): Misfit | 'continues' | undefined {
  const column = line.indent;
  const top = levels.at(-1);
  const isItem = line.dashes > 0;
  if (top !== undefined && column > top.column && previous !== undefined) {
    const takesMore = previous.value === undefined && (previous.key !== undefined || previous.dashes > 0);
    if (!takesMore) {
      // More of a text that began on the line before.
      if (line.key === undefined && !isItem) return 'continues';
      const isBare = previous.key === undefined && previous.dashes === 0;
      if (isBare && previous.indent <= column) return { line: previous, column: undefined, reason: 'no-colon' };
      return { line, column: top.column, reason: 'under-value' };
    }
  } else {
    const lowest = levels[0];
    if (lowest !== undefined && column < lowest.column) return { line, column: lowest.column, reason: 'between' };
    let above = top;
    while ((levels.at(-1)?.column ?? 0) > column) above = levels.pop();
    const here = levels.at(-1);
    if (here !== undefined && above !== undefined && here.column < column) {
      return { line, column: nearestOf(column, here.column, above.column), reason: 'between' };
    }
    // A list may stand in the column of the key that holds it.
    if (here?.list && !isItem) {
      levels.pop();
      if (levels.at(-1)?.column !== column) return { line, column: undefined, reason: 'key-in-list' };
    } else if (here !== undefined && !here.list && isItem) {
      const holds = previous?.key !== undefined && previous.value === undefined && previous.columns.at(-1) === column;
      if (!holds) return { line, column: undefined, reason: 'dash-in-map' };
      levels.push({ column, list: true });
    }
  }
  if (!isItem && line.key === undefined && line.value !== undefined) {
    if (levels.at(-1)?.column === column) return { line, column: undefined, reason: 'no-colon' };
    return undefined;
  }
  line.columns.forEach((each, index) => {
    const list = index < line.dashes;
    if (!list && line.key === undefined) return;
    const last = levels.at(-1);
    if (last === undefined || last.column < each) levels.push({ column: each, list });
  });
  return undefined;
}

const nearestOf = (column: number, low: number, high: number): number => (high - column <= column - low ? high : low);

/** Moves a line, and the lines below that belong to it, so that it begins in another column. */
export function moved(text: string, line: Line, column: number): readonly Edit[] {
  const edits: Edit[] = [];
  const by = column - line.indent;
  let isBelow = false;
  for (const each of linesOf(text)) {
    if (each.start === line.start) isBelow = true;
    else if (isBelow && each.end > each.start + each.indent && each.indent <= line.indent) break;
    if (!isBelow || each.end === each.start + each.indent) continue;
    const indent = Math.max(0, each.indent + by);
    edits.push({ range: { start: each.start, end: each.start + each.indent }, text: ' '.repeat(indent) });
  }
  return edits;
}
