/**
 * Runs one test file in this process and sends the outcome to the parent: `node --import tsx file.ts <test file>`.
 * Started by run.ts, which judges a process that dies or falls silent before it has sent anything.
 */
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the parent receives, once, over the IPC channel. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly { readonly test: string; readonly reason: string }[];
  /** Why this file can't be believed, whatever its tests say: each counts as one failure. */
  readonly complaints: readonly string[];
}

/** Sends whoever imports `uvu` to the watched one; that one alone gets the real package. */
const watched = new URL('./uvu.ts', import.meta.url).href;
const hook = `export const resolve = (specifier, context, next) =>
  next(specifier === 'uvu' && !context.parentURL?.startsWith(${JSON.stringify(watched)}) ? ${JSON.stringify(watched)} : specifier, context);`;

async function run(file: string): Promise<Outcome> {
  globalThis.UVU_DEFER = 1;
  globalThis.UVU_QUEUE = [[]];
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  await import(watched);
  await import(pathToFileURL(resolve(file)).href);

  let passed = 0;
  let failed = 0;
  const complaints: string[] = [];
  for (const suite of globalThis.UVU_QUEUE.flat()) {
    try {
      const result = await suite?.();
      if (result === undefined) continue;
      const [errors, ok, , total] = result;
      passed += ok;
      failed += total - ok;
      if (typeof errors === 'string') process.stdout.write(`\n${errors}`);
    } catch {
      // Only an `after` hook gets here; the watched suite has noted what it threw.
    }
  }
  const skips = [];
  for (const suite of globalThis.countersignSuites) {
    const title = suite.name === '' ? '' : ` (suite ${suite.name})`;
    if (suite.waiting > 0) suite.complaints.push(`\`.run()\` was forgotten: ${suite.waiting} tests never ran`);
    if (suite.registered === 0 && suite.name !== '') suite.complaints.push('the suite is empty');
    skips.push(...suite.skips);
    complaints.push(...suite.complaints.map((complaint) => complaint + title));
  }
  if (passed + failed === 0 && complaints.length === 0) {
    complaints.push('it ran no test: does a table walk an empty folder?');
  }
  return { passed: passed - skips.length, failed, skips, complaints };
}

const file = process.argv[2];
if (file === undefined || process.send === undefined) {
  process.stderr.write('file.ts is started by run.ts: node --import tsx src/test/run.ts <path prefix…>\n');
  process.exit(2);
}
process.send(await run(file), () => process.disconnect());
