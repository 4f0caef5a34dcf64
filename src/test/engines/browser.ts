import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine, Ran } from '../engines.ts';
import { find } from '../peers/start.ts';
import { inFolder, outcomeOf, serve, within } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome-headless-shell', 'chromium-headless-shell'];

/** Without a display, without its sandbox (containers), without CORS (the test's server answers another origin). */
const flags = (folder: string) => [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-web-security',
  '--no-first-run',
  '--disable-background-networking',
  `--user-data-dir=${folder}/profile`,
];

const page = (argument: unknown) => `<!doctype html><script type="module">
  import { main } from './module.mjs';
  const outcome = await (${outcomeOf})(main, ${JSON.stringify(argument) ?? 'undefined'});
  await fetch('/outcome', { method: 'POST', body: JSON.stringify(outcome) });
</script>`;

/** Serves the page and its module, and waits for what the page sends back. */
function serving(module: string, argument: unknown) {
  let tell: (outcome: Ran) => void = () => {};
  const outcome = new Promise<Ran>((done) => {
    tell = done;
  });
  const server = createServer(async (request, response) => {
    if (request.url === '/module.mjs') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(module);
    else if (request.url === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(page(argument));
    else {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      response.end();
      if (request.url === '/outcome') tell(JSON.parse(Buffer.concat(chunks).toString()) as Ran);
    }
  });
  return { server, outcome };
}

/** Chromium, as the system has it; CI installs Debian's. */
export function browser(): Engine {
  const program = names.map(find).find((path) => path !== undefined);
  return {
    name: 'browser',
    absent: program === undefined ? 'no Chromium here (Debian package chromium)' : undefined,
    run: (module, argument) =>
      inFolder({}, async (folder) => {
        const { server, outcome } = serving(module, argument);
        await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        const chromium = serve(program ?? 'chromium', [...flags(folder), url], folder);
        try {
          return await within(outcome, 'the browser', chromium.output);
        } finally {
          await chromium.end();
          server.closeAllConnections();
          server.close();
        }
      }),
  };
}
