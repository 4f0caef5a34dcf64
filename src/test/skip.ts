/**
 * A skipped test says why, is counted and is listed at the end of the run; with `CI=true` it is a failure.
 *
 *     test('Digest against lighttpd', unless(lighttpd !== undefined, 'lighttpd is not installed', async () => { … }));
 *     test('a store shared by processes', async () => { … if (!redis) return skipped('no redis-server here'); … });
 */

/** What a test returns when it did not run: the runner counts it as skipped, not as passed. */
export class Skipped {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * Leaves a test half way: `return skipped(reason)`. Typed as nothing, since that is what uvu's handlers return.
 *
 * @param reason One line that tells the reader what is missing and how to get it.
 */
export function skipped(reason: string): undefined {
  return new Skipped(reason) as unknown as undefined;
}

/** A test that runs only where `condition` holds, and is otherwise skipped in sight. */
export function unless<Context>(
  condition: boolean,
  reason: string,
  test: (context: Context) => Promise<void> | void,
): (context: Context) => Promise<void> | void {
  return condition ? test : () => skipped(reason);
}
