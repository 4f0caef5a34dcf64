import { explainStop } from './explain.ts';
import type { Fault } from './fault.ts';
import { lineAt } from './line.ts';
import { masked } from './mask.ts';
import { type Reading, read, type Stop } from './reading.ts';
import { repairFlow } from './repair-flow.ts';
import { repairLine } from './repair-line.ts';
import { TABBED, tabFault } from './tab.ts';

/** As many mistakes are read over, and as much text is read anew for them, before the rest is given up. */
const MAX_REPAIRS = 40;
const MAX_READ = 200_000;

/** A tree of a text that YAML cannot read as it stands, and what is wrong with it. */
export interface Repaired {
  readonly reading: Reading;
  readonly faults: readonly Fault[];
  /** Every mistake could be read over, so that the tree is what the author meant. */
  readonly whole: boolean;
}

interface Attempt {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/**
 * Finds the mistake behind a place where reading stops, reads over it, and goes on behind it: so each mistake is one
 * fault at its true place, and what follows it is not blamed. What cannot be read over is explained, once, and ends it.
 */
export function repair(original: string, first: Reading): Repaired {
  let text = original;
  let reading = first;
  const faults: Fault[] = [];
  let left = MAX_READ;
  for (let round = 0; reading.stop !== undefined; round += 1) {
    const { stop } = reading;
    let better: { reading: Reading; attempt: Attempt } | undefined;
    for (const attempt of attempts(text, original, reading, stop)) {
      left -= text.length;
      if (left < 0 || round >= MAX_REPAIRS) break;
      const next = read({ text: attempt.text, original });
      if (next.stop === undefined || next.stop.offset > endOf(attempt, stop)) {
        better = { reading: next, attempt };
        break;
      }
    }
    if (better === undefined) {
      const fault = explainStop(original, reading, stop);
      const before = reading.faults.filter(
        ({ rule, range }) =>
          range.start < fault.range.start && !rule.startsWith('yaml/use-colon') && rule !== 'yaml/no-complex-key',
      );
      return { reading, faults: unique([...faults, ...before, fault]), whole: false };
    }
    text = better.attempt.text;
    reading = better.reading;
    faults.push(...better.attempt.faults);
  }
  return { reading, faults: unique([...faults, ...reading.faults]), whole: true };
}

/** A repair helps when nothing up to the end of what it mends stops the reading. */
function endOf({ faults }: Attempt, stop: Stop): number {
  return Math.max(stop.offset, ...faults.map(({ range }) => range.end - 1));
}

function* attempts(text: string, original: string, reading: Reading, stop: Stop): Generator<Attempt> {
  const dead = unknownEscape(text, original, stop);
  if (dead !== undefined) yield dead;
  const ours = stop.fault === undefined ? undefined : repairOwn(text, original, stop.fault);
  if (ours !== undefined) yield ours;
  const tabs = tabbed(text, original);
  if (tabs !== undefined) yield tabs;
  const flow = reading.flows.findLast((start) => start <= stop.offset);
  if (flow !== undefined) {
    const repaired = repairFlow(text, original, flow);
    if (repaired !== undefined) yield repaired;
  }
  const line = lineAt(original, stop.offset);
  const here = repairLine(text, original, line);
  if (here !== undefined) yield { text: here.text, faults: [here.fault] };
  // What stops the reading at a line's start may be how the line before it ends.
  if (line.start > 0) {
    const before = repairLine(text, original, lineAt(original, line.start - 1));
    if (before !== undefined) yield { text: before.text, faults: [before.fault] };
  }
}

/** What our own pass found, and how to read it as it is meant. */
function repairOwn(text: string, original: string, fault: Fault): Attempt | undefined {
  const { start, end } = fault.range;
  if (fault.rule === 'yaml/use-quoted-template') return { text: masked(text, start, end), faults: [fault] };
  if (fault.rule !== 'yaml/use-indentation') return undefined;
  // The dash moves to where its neighbours are; what follows it stays where it is.
  const [edit] = fault.fixes?.[0]?.edits ?? [];
  if (edit === undefined || original[start] !== '-') return undefined;
  const rest = ' '.repeat(start - edit.range.start - edit.text.length);
  return { text: `${text.slice(0, edit.range.start)}${edit.text}-${rest}${text.slice(start + 1)}`, faults: [fault] };
}

function unknownEscape(text: string, original: string, { code, offset }: Stop): Attempt | undefined {
  if (code !== 'BAD_DQ_ESCAPE' || original[offset] !== '\\') return undefined;
  const range = { start: offset, end: offset + 2 };
  const fix = {
    title: 'Write the backslash twice',
    safe: true,
    edits: [{ range: { start: offset, end: offset }, text: '\\' }],
  };
  return {
    text: `${text.slice(0, offset)}x${text.slice(offset + 1)}`,
    faults: [
      {
        rule: 'yaml/no-unknown-escape',
        range,
        message: `\`${original.slice(range.start, range.end)}\` is not an escape that text in double quotes can hold.`,
        fixes: [fix],
      },
    ],
  };
}

function tabbed(text: string, original: string): Attempt | undefined {
  const found = tabFault(original);
  const spaced = text.replace(TABBED, ({ length }) => ' '.repeat(length));
  return found === undefined || spaced === text ? undefined : { text: spaced, faults: [found] };
}

/** One mistake may be met twice: as what stopped the reading, and as a fault of the pass. */
function unique(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  const kept = faults.filter(({ rule, range }) => {
    const key = `${rule}:${range.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.sort((a, b) => a.range.start - b.range.start);
}
