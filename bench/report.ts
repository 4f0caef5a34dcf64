import { cpus } from 'node:os';

/** One line of the report. */
export interface Row {
  readonly group: string;
  readonly name: string;
  /** The median of a time. */
  readonly value: number;
  /** The least of a time. */
  readonly least?: number | undefined;
  readonly unit: 'ms' | 'µs' | 'B';
  /** What it is to be compared with, and the most it may be of that. */
  readonly goal?: Goal | undefined;
}
export type Goal = { readonly of: string; readonly atMost: number } | { readonly atMost: number };

/** A row with its goal judged by medians; ratios are to the first row of its group. */
export interface Judged extends Row {
  readonly ratio: number | undefined;
  readonly leastRatio: number | undefined;
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
      leastRatio: row.least === undefined ? undefined : row.least / (group[0]?.least ?? Number.NaN),
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
  const times = (ratio: number | undefined) => (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`).padStart(9);
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) {
      const head = row.unit === 'B' ? '' : `${'median'.padStart(10)} ${'ratio'.padStart(9)} ${'of least'.padStart(9)}`;
      lines.push('', row.group, `  ${''.padEnd(width)} ${head}`.trimEnd());
    }
    group = row.group;
    const numbers = `${shown(row).padStart(10)} ${times(row.ratio)} ${times(row.leastRatio)}`;
    lines.push(`  ${row.name.padEnd(width)} ${numbers}  ${goalText(row)}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** The report for programs, with what the numbers depend on. */
export function json(rows: readonly Judged[]): string {
  const [cpu] = cpus();
  const machine = { node: process.version, cpu: cpu?.model, cores: cpus().length, platform: process.platform };
  return `${JSON.stringify({ machine, rows }, null, 2)}\n`;
}
