import type { Fix } from '../text/fix.ts';
import { applyEdits } from '../text/fix.ts';
import type { Edit } from '../text/range.ts';
import { colonFix } from './colon.ts';
import { type Fault, fault } from './fault.ts';
import { firstMisfit, type Misfit, moved } from './indentation.ts';
import { type Line, lineAt } from './line.ts';
import { type Reading, read, type Stop } from './reading.ts';
import { tabFault } from './tab.ts';

/** What is behind a place where reading stops and that cannot be read over, at its true place. */
export function explainStop(text: string, reading: Reading, stop: Stop): Fault {
  const line = lineAt(text, stop.offset);
  if (text.slice(line.start, line.start + line.indent).includes('\t')) {
    const tabs = tabFault(text);
    if (tabs !== undefined) return tabs;
  }
  if (/must (?:be sufficiently indented and )?end with a/.test(stop.message))
    return unclosedBracket(text, reading, stop);
  if (/block-seq-ind on same line/.test(stop.message)) return listBesideKey(text, stop, line);
  const misfit = INDENTS.test(stop.code) ? firstMisfit(text) : undefined;
  if (misfit !== undefined && isNear(text, misfit.line, stop)) return misplaced(text, misfit);
  if (stop.code === 'UNCLOSED') return fault('yaml/use-closing-quote', stop.offset, line.end);
  if (stop.fault !== undefined) return stop.fault;
  if (/^Missing , /.test(stop.message)) return fault('yaml/use-comma', ...inLine(text, stop));
  return fault('yaml/no-syntax-error', ...inLine(text, stop));
}

const INDENTS = /^(?:BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY|MISSING_CHAR|UNEXPECTED_TOKEN|UNCLOSED)$/;

/** The stop may lie a line before or after the line that does not fit, and a longer value in between. */
function isNear(text: string, line: Line, { offset, end }: Stop): boolean {
  const from = lineAt(text, Math.max(0, lineAt(text, offset).start - 1)).start;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : lineAt(text, next + 1).end;
  return line.start >= from && line.start <= to;
}

function misplaced(text: string, { line, column, reason }: Misfit): Fault {
  const head = (line.dashes > 0 ? undefined : (line.key ?? line.value)) ?? {
    start: line.start + line.indent,
    end: line.end,
  };
  const name = text.slice(head.start, head.end);
  const shown = name.length > 40 ? `${name.slice(0, 37)}…` : name;
  switch (reason) {
    case 'no-colon':
      return {
        rule: 'yaml/use-colon',
        range: head,
        message: `\`${shown}\` has no colon after it.`,
        fixes: colonFix(text, head),
      };
    case 'in-block':
      return {
        rule: 'yaml/use-indentation',
        range: { start: line.start + line.indent, end: line.end },
        message: 'This line is indented less than the block of text that it belongs to.',
        help: `Indent it to column ${(column ?? 0) + 1} at least, like the first line of the block.`,
        fixes: column === undefined ? [] : moveFix(text, line, column),
      };
    case 'dash-in-map':
      return fault(
        'yaml/use-indentation',
        line.start + line.indent,
        line.end,
        'An item of a list stands among the keys of a map.',
      );
    case 'key-in-list':
      return fault(
        'yaml/use-indentation',
        head.start,
        head.end,
        `The key \`${shown}\` stands among the items of a list.`,
      );
    default: {
      const where = column === undefined ? 'like those beside it' : `to column ${column + 1}, like those beside it`;
      const message =
        reason === 'under-value'
          ? `\`${shown}\` is indented below a key that has a value already.`
          : `\`${shown}\` begins in column ${line.indent + 1}, where nothing above it begins.`;
      const help = `Indent it ${where}.`;
      return {
        rule: 'yaml/use-indentation',
        range: head,
        message,
        help,
        fixes: column === undefined ? [] : moveFix(text, line, column),
      };
    }
  }
}

/** `a: - b` */
function listBesideKey(text: string, { offset }: Stop, line: Line): Fault {
  const at = line.value?.start ?? offset;
  const from = line.key === undefined ? at : text.indexOf(':', line.key.end) + 1;
  const edit = { range: { start: from, end: at }, text: `\n${' '.repeat((line.columns.at(-1) ?? 0) + 2)}` };
  return {
    rule: 'yaml/use-indentation',
    range: { start: at, end: at + 1 },
    message: 'A list cannot begin on the line of its key.',
    help: 'Put its first item on the next line, indented, or write the list in brackets.',
    fixes: [{ title: 'Put it on the next line', safe: false, edits: [edit] }],
  };
}

/** Offered only where the text can be read further with it: the line alone, or with what stands further in below it. */
function moveFix(text: string, line: Line, column: number): readonly Fix[] {
  const all = moved(text, line, column);
  const tried: readonly (readonly Edit[])[] = all.length > 1 ? [all.slice(0, 1), all] : [all];
  for (const edits of tried) {
    const after = applyEdits(text, edits);
    const { stop } = read({ text: after, original: after });
    if (stop === undefined || stop.offset > line.end + 1) {
      return [{ title: `Indent it to column ${column + 1}`, safe: false, edits }];
    }
  }
  return [];
}

function unclosedBracket(text: string, { flows }: Reading, { offset }: Stop): Fault {
  const start = flows.findLast((each) => each <= offset) ?? offset;
  const open: number[] = [];
  for (let at = start; at < offset; at += 1) {
    if (text[at] === '{' || text[at] === '[') open.push(at);
    else if (text[at] === '}' || text[at] === ']') open.pop();
  }
  const at = open.at(-1) ?? start;
  const { end } = lineAt(text, at);
  const close = text[at] === '[' ? ']' : '}';
  const spaced = text[at + 1] === ' ' ? ` ${close}` : close;
  const isOneLine = lineAt(text, offset).start > end || offset >= end;
  const fix = {
    title: `Close it at the end of the line`,
    safe: false,
    edits: [{ range: { start: end, end }, text: spaced }],
  };
  return {
    rule: 'yaml/use-closing-bracket',
    range: { start: at, end: Math.min(at + 1, text.length) },
    fixes: isOneLine ? [fix] : [],
  };
}

/** The place of a stop, no longer than its line, and never nothing. */
function inLine(text: string, { offset, end }: Stop): [number, number] {
  const line = lineAt(text, Math.min(offset, text.length));
  const start = Math.min(offset, Math.max(line.start, line.end - 1));
  return [start, Math.max(Math.min(end, line.end), Math.min(start + 1, text.length))];
}
