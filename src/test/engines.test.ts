/** Each engine really runs a module, reaches a server on the loopback, and tells an error from a result. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundled, engines } from './engines.ts';
import { unless } from './skip.ts';

const agents: string[] = [];
const server = createServer((request, response) => {
  if (request.method === 'GET') agents.push(`${request.headers['x-engine']} ${request.headers['user-agent']}`);
  response.setHeader('content-type', 'text/plain; charset=utf-8').end('grüß dich');
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
test.after(() => {
  server.closeAllConnections();
  server.close();
});

/** What each engine calls itself; the proof that it was not another one. */
const itself: Record<string, RegExp> = {
  node: /^node/,
  deno: /^Deno\//,
  bun: /^Bun\//,
  workerd: /^Cloudflare-Workers$/,
  browser: /HeadlessChrome\//,
};
const text = `import { hex } from './src/runtime/encoding.ts';
export async function main({ url, name }: { url: string; name: string }) {
  if (url === '') throw new Error('no url');
  const response = await fetch(url, { headers: { 'x-engine': name } });
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  return { status: response.status, text: await response.text(), hex: hex(new Uint8Array([1, 255])), agent };
}`;

for (const engine of engines()) {
  const { name, absent } = engine;
  test(
    `${name} runs a module that fetches`,
    unless(absent === undefined, absent ?? '', async () => {
      const ran = await engine.run(await bundled(text), { url, name });
      assert.is(ran.status, 0, ran.stdout);
      const { agent, ...rest } = JSON.parse(ran.stdout);
      assert.equal(rest, { status: 200, text: 'grüß dich', hex: '01ff' });
      const seen = agents.find((each) => each.startsWith(`${name} `))?.slice(name.length + 1);
      assert.match(name === 'node' ? (seen ?? '') : agent, itself[name] ?? /^$/);
    }),
  );
  test(
    `${name} tells an error from a result`,
    unless(absent === undefined, absent ?? '', async () => {
      const thrown = await engine.run(await bundled(text), { url: '', name });
      assert.is(thrown.status, 1);
      assert.match(thrown.stdout, 'no url');
    }),
  );
}

test('what is bundled imports nothing', async () => {
  assert.not.match(await bundled(text), /^import /m);
});

test.run();
