/** Milliseconds in each unit that a duration may have (LANGUAGE §4), smallest first. */
export const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
