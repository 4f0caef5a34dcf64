import { cpus } from 'node:os';

/** One line of the report. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 'B';
  /** What it is to be compared with, and the most it may be of that. */
  readonly goal?: Goal | undefined;
}
export type Goal = { readonly of: string; readonly atMost: number } | { readonly atMost: number };

/** A row with its goal judged: `ratio` is to the first row of its group, `reached` to the goal. */
export interface Judged extends Row {
  readonly ratio: number | undefined;
  readonly ofGoal: number | undefined;
  readonly reached: boolean | undefined;
}

export function judge(rows: readonly Row[]): Judged[] {
  return rows.map((row) => {
    const group = rows.filter(({ group: other }) => other === row.group);
    const { goal } = row;
    const base = goal !== undefined && 'of' in goal ? group.find(({ name }) => name === goal.of)?.value : 1;
    const ofGoal = goal === undefined || base === undefined ? undefined : row.value / base;
    return {
      ...row,
      ratio: row.unit === 'B' ? undefined : row.value / (group[0]?.value ?? Number.NaN),
      ofGoal,
      reached: goal === undefined || ofGoal === undefined ? undefined : ofGoal <= goal.atMost,
    };
  });
}

const shown = ({ value, unit }: Row) =>
  `${unit === 'B' ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

function goalText({ goal, ofGoal, reached }: Judged): string {
  if (goal === undefined || ofGoal === undefined) return '';
  const told =
    'of' in goal ? `${ofGoal.toFixed(2)} × ${goal.of} (goal ${goal.atMost} ×)` : `goal ${goal.atMost.toFixed(0)} B`;
  return `${reached ? 'reached:' : 'MISSED: '} ${told}`;
}

/** The report as a table for people. */
export function table(rows: readonly Judged[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', row.group);
    group = row.group;
    const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`;
    lines.push(
      `  ${row.name.padEnd(width)} ${shown(row).padStart(10)} ${ratio.padStart(10)}  ${goalText(row)}`.trimEnd(),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The report for programs, with what the numbers depend on. */
export function json(rows: readonly Judged[]): string {
  const [cpu] = cpus();
  const machine = { node: process.version, cpu: cpu?.model, cores: cpus().length, platform: process.platform };
  return `${JSON.stringify({ machine, rows }, null, 2)}\n`;
}
