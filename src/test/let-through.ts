import type { Checked } from '../pipeline.ts';
import { check } from '../pipeline.ts';

/** Expressions of which `check` has nothing to say, in a definition that holds all of them. */
export interface LetThrough {
  readonly expressions: readonly string[];
  readonly checked: Checked;
}

/**
 * Those of some expressions that `check` lets through.
 *
 * @param definition  A definition that holds each of some expressions on a line of its own, under a key that ends in `_`
 *                    and its number: `entry_12: …`.
 * @throws {Error} When something is said about another line, or none is let through.
 */
export function letThrough(
  expressions: readonly string[],
  definition: (expressions: readonly string[]) => string,
): LetThrough {
  let kept = expressions;
  for (;;) {
    const text = definition(kept);
    const checked = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { expressions: kept, checked };
    const lines = text.split('\n');
    const wrong = new Set<number>();
    for (const { range, message } of errors) {
      const line = lines[text.slice(0, range.start).split('\n').length - 1] ?? '';
      const number = /_(\d+):/.exec(line)?.[1];
      if (number === undefined) throw new Error(`${message}\n${line}`);
      wrong.add(Number(number));
    }
    kept = kept.filter((_, index) => !wrong.has(index));
    if (kept.length === 0) throw new Error(`Nothing is let through of ${expressions[0]} and others.`);
  }
}
