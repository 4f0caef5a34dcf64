/** One thing to time. */
export interface Case {
  readonly name: string;
  /** Runs it once; only this is timed. */
  readonly run: () => void | Promise<void>;
  /** Brings back the state that `run` starts from; not timed. */
  readonly before?: () => void;
  /** At most this many repetitions, for what takes long. */
  readonly times?: number;
}

/** Milliseconds: the median of all repetitions, and the least, which a busy machine disturbs less. */
export interface Taken {
  readonly median: number;
  readonly least: number;
}

/**
 * Times all cases in turns (first, second, …, first again), so that whatever else the machine does meets all alike.
 *
 * @returns What each case took, by name.
 */
export async function interleave(cases: readonly Case[], times: number): Promise<Map<string, Taken>> {
  const taken = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const each of cases) {
      if (round >= (each.times ?? times)) continue;
      each.before?.();
      const began = performance.now();
      await each.run();
      taken.get(each.name)?.push(performance.now() - began);
    }
  }
  return new Map([...taken].map(([name, all]) => [name, { median: median(all), least: Math.min(...all) }]));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
