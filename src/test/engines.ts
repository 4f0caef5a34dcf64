/**
 * The JavaScript engines on which generated modules must run, each behind one function. Deno, Bun and workerd come from
 * npm as binaries (their install scripts are not needed); the browser is a Chromium of the system.
 *
 *     const module = await bundled('generated/apps/acme.ts', 'export const main = …');
 *     for (const engine of engines()) {
 *       test(`acme on ${engine.name}`, unless(engine.absent === undefined, engine.absent ?? '', async () => {
 *         assert.is((await engine.run(module, { url })).stdout, '…');
 *       }));
 *     }
 */
import { build } from 'esbuild';
import { browser } from './engines/browser.ts';
import { bun, deno, node } from './engines/programs.ts';
import { workerd } from './engines/workerd.ts';

export interface Engine {
  readonly name: string;
  /** Why it can't be used here. */
  readonly absent: string | undefined;
  /**
   * Runs a self-contained ES module (no imports) that exports `main(argument)`, in a process of its own.
   *
   * @param module    Its text, which {@link bundled} makes.
   * @param argument  Given to `main`; anything that JSON holds.
   * @returns         What `main` returned (as text, or as JSON when it is no text) and status 0; or the error and 1.
   */
  readonly run: (module: string, argument?: unknown) => Promise<Ran>;
}

export interface Ran {
  readonly stdout: string;
  readonly status: number;
}

export const engines = (): readonly Engine[] => [node(), deno(), bun(), workerd(), browser()];

/**
 * One ES module without imports from TypeScript text that may import files of the project.
 *
 * @param text  Imports are relative to the project's root (`./generated/apps/acme.ts`).
 */
export async function bundled(text: string, root: string = process.cwd()): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
