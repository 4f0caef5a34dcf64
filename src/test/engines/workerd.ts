import type { Engine, Ran } from '../engines.ts';
import { freePort } from '../peers/start.ts';
import { fromPackages, inFolder, outcomeOf, serve, within } from './run.ts';

const worker = (argument: unknown) => `import { main } from 'module';
export default {
  async fetch() {
    return Response.json(await (${outcomeOf})(main, ${JSON.stringify(argument) ?? 'undefined'}));
  },
};`;

/** No `nodejs_compat`: what runs here needs no Node. The loopback is reachable, since the test's server is there. */
const config = (port: number) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.mjs"), (name = "module", esModule = embed "module.mjs")],
  compatibilityDate = "2025-01-01",
);`;

async function ask(port: number): Promise<Ran> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (response !== undefined) return (await response.json()) as Ran;
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Cloudflare's engine, which is what Workers run on. */
export function workerd(): Engine {
  const program = fromPackages('@cloudflare', 'bin/workerd');
  return {
    name: 'workerd',
    absent: program === undefined ? 'workerd is not installed (npm brings it on the platforms it supports)' : undefined,
    run: async (module, argument) => {
      const port = await freePort();
      const files = { 'module.mjs': module, 'worker.mjs': worker(argument), 'config.capnp': config(port) };
      return inFolder(files, async (folder) => {
        const serving = serve(program ?? 'workerd', ['serve', 'config.capnp'], folder);
        try {
          return await within(ask(port), 'workerd', serving.output);
        } finally {
          await serving.end();
        }
      });
    },
  };
}
