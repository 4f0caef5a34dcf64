import type { Engine, Ran } from '../engines.ts';
import { find } from '../peers/start.ts';
import { execute, fromPackages, inFolder, outcomeOf } from './run.ts';

/** Engines that run a file as a process and print: Node, Deno and Bun. */
function engine(name: string, program: string | undefined, flags: readonly string[]): Engine {
  const mark = '\u0001outcome ';
  const run = (module: string, argument?: unknown): Promise<Ran> => {
    const start = `import { main } from './module.mjs';
      const outcome = await (${outcomeOf})(main, ${JSON.stringify(argument) ?? 'undefined'});
      console.log(${JSON.stringify(mark)} + JSON.stringify(outcome));`;
    return inFolder({ 'module.mjs': module, 'start.mjs': start }, async (folder) => {
      const ran = await execute(program ?? name, [...flags, 'start.mjs'], folder);
      const line = ran.stdout.split('\n').find((each) => each.startsWith(mark));
      return line === undefined ? { ...ran, status: 1 } : (JSON.parse(line.slice(mark.length)) as Ran);
    });
  };
  const absent =
    program === undefined ? `${name} is not installed (npm brings it on the platforms it supports)` : undefined;
  return { name, absent, run };
}

/** The Node that runs the tests. */
export const node = (): Engine => engine('node', process.execPath, []);

export const deno = (): Engine =>
  engine('deno', fromPackages('@deno', 'deno') ?? find('deno'), ['run', '--quiet', '--no-config', '--allow-net']);

export const bun = (): Engine => engine('bun', fromPackages('@oven', 'bin/bun') ?? find('bun'), ['run']);
