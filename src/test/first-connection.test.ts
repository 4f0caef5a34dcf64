import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AuthorizationCode, Connection, Store } from '../runtime/v1.ts';
import { blocksOf, definitionsOf, unpack } from './documents.ts';
import { freePort } from './peers/start.ts';
import { against, peer } from './peers.ts';
import { visitor } from './visitor.ts';

// What docs/oauth.md and docs/digest.md tell a reader to do, done: their programs against servers that we did not write.

const folder = mkdtempSync(join(tmpdir(), 'countersign-first-'));
const running: ChildProcess[] = [];
test.after(async () => {
  for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill();
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const [provider, program] = [await freePort(), await freePort()];
const issuer = `http://127.0.0.1:${provider}`;
const here = `http://127.0.0.1:${program}`;
const secret = 'a-secret-for-this-machine-alone';
const clientOf = { ACME_ID: 'acme', ACME_SECRET: secret };
const tsx = ['--import', import.meta.resolve('tsx')];

await unpack(join(folder, 'local'), blocksOf('docs/oauth.md'), (text) =>
  text.replaceAll('127.0.0.1:4000', issuer.slice(7)),
);
// The other schemes of the page are no part of its variant `local`: their servers are on this machine for this reader.
await unpack(join(folder, 'there'), blocksOf('docs/oauth.md'), (text) =>
  text.replaceAll('https://id.acme.example', issuer).replaceAll('https://api.acme.example/v1', `${issuer}/api`),
);

/** Starts a program of the page and waits for its first line. */
async function started(place: string, file: string, environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...tsx, join(folder, place, file)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(said);
    }),
  ]);
  return child;
}

const server = await started('local', 'provider.mjs', { PORT: String(provider), CALLBACK: `${here}/callback` });
await started('local', 'server.ts', { ...clientOf, ACME_VARIANT: 'local', PORT: String(program) });

/** A browser that knows the program: a cookie, and where it is sent. */
function browser() {
  let cookie = '';
  return async (path: string, method = 'GET') => {
    const response = await fetch(new URL(path, here), { method, headers: { cookie }, redirect: 'manual' });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() };
  };
}
/** What the API said, out of the page that shows it. */
const shown = (html: string): Me => {
  const text = /<pre>(.*?)<\/pre>/s.exec(html)?.[1] ?? '';
  return JSON.parse(text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))) as Me;
};
interface Me {
  readonly name: string;
  readonly token: string;
}

test('the commands of the page check the definition and write the module that the program imports', () => {
  const place = join(folder, 'commands');
  mkdirSync(place);
  const blocks = blocksOf('docs/oauth.md');
  writeFileSync(join(place, 'acme.auth.yaml'), definitionsOf(blocks.slice(0, 1))[0] ?? '');
  const commands = blocks.flatMap(({ language, text }) =>
    language === 'sh' ? [...text.matchAll(/^npx countersign (.*)$/gm)].map(([, words = '']) => words.split(' ')) : [],
  );
  assert.equal(
    commands.map(([command]) => command),
    ['check', 'generate'],
  );
  const page = readFileSync('docs/oauth.md', 'utf8');
  for (const words of commands) {
    const ran = spawnSync(process.execPath, [...tsx, resolve('src/cli/main.ts'), ...words], {
      cwd: place,
      encoding: 'utf8',
    });
    assert.is(ran.status, 0, ran.stderr);
    if (words[0] === 'check') assert.ok(page.includes(`\`${`${ran.stdout}${ran.stderr}`.trim()}\``));
  }
  assert.match(readFileSync(join(place, 'auth', 'acme.ts'), 'utf8'), 'export function user(');
});

test('a person connects, the token is renewed and given back, and then they are asked to connect again', async () => {
  const open = browser();
  const before = await open('/');
  assert.is(before.status, 401);
  assert.match(before.text, 'action="/connect"');
  const { location } = await open('/connect');
  assert.match(location, new RegExp(`^${issuer}/auth\\?`));
  const back = await visitor().visit(location, `${here}/callback`, { login: 'ada' });
  assert.is((await open(back)).location, '/');
  const first = await open('/');
  assert.is(first.status, 200);
  const me = shown(first.text);
  assert.is(me.name, 'ada');
  assert.is((await open('/refresh', 'POST')).location, '/');
  const renewed = shown((await open('/')).text);
  assert.is(renewed.name, 'ada');
  assert.is.not(renewed.token, me.token);
  assert.match((await open('/disconnect', 'POST')).text, 'Disconnected.');
  assert.is((await open('/')).status, 401);
});

test('a person who refuses is told so, a callback counts once, and one of another attempt not at all', async () => {
  const open = browser();
  const { location } = await open('/connect');
  const refused = await visitor().visit(location, `${here}/callback`, { cancel: '' });
  const answer = await open(refused);
  assert.is(answer.status, 403);
  assert.match(answer.text, 'You did not agree');
  assert.is((await open(refused)).status, 400);
  await open('/connect');
  const foreign = await open('/callback?code=abc&state=of-somebody-else');
  assert.is(foreign.status, 500);
  assert.is((await open('/')).status, 401);
});

/** Runs a program of the page to its end. */
const ran = (place: string, file: string, environment: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tsx, join(folder, place, file)], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 60_000,
  });
  assert.is(status, 0, stderr);
  return stdout;
};

test('a client connects without a person', () => {
  const said = ran('there', 'job.ts', clientOf);
  assert.match(said, /ok: true/);
  assert.match(said, /label: 'acme'/);
  assert.match(said, /^200$/m);
});

test('a person confirms on another device', async () => {
  const child = spawn(process.execPath, [...tsx, join(folder, 'there', 'device.ts')], {
    env: { ...process.env, ...clientOf },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  const [, page = '', code = ''] = /^Open (\S+) and enter (\S+)$/m.exec(said) ?? [];
  await visitor().visit(page, 'nowhere:', { user_code: code, login: 'ada' });
  await once(child, 'exit');
  assert.match(said, /^200$/m);
});

test('a pushed request and tokens bound to a key need nothing else of the program', async () => {
  const { bound } = (await import(join(folder, 'there', 'auth', 'acme.ts'))) as {
    bound(client: object): AuthorizationCode;
  };
  const acme = bound({ id: 'acme', secret, redirectUri: `${here}/callback` });
  const { url, pending } = await acme.begin();
  assert.match(new URL(url).searchParams.get('request_uri') ?? '', /^urn:ietf:params:oauth:request_uri:/);
  const back = await visitor().visit(url, `${here}/callback`, { login: 'ada' });
  const session = await acme.complete(back, pending);
  assert.type(session.values['dpop_key'], 'string');
});

test('the test of the page passes, and the store of several processes is one', async () => {
  assert.is(ran('there', 'server.test.ts'), '');
  const { sessions } = (await import(join(folder, 'there', 'sessions.ts'))) as {
    sessions: Store;
  };
  assert.type(sessions.exclusive, 'function');
});

test('a server that does not answer is no reason to connect again', async () => {
  const open = browser();
  const { location } = await open('/connect');
  await open(await visitor().visit(location, `${here}/callback`, { login: 'ada' }));
  assert.is((await open('/')).status, 200);
  server.kill();
  await once(server, 'exit');
  assert.is((await open('/refresh', 'POST')).status, 503);
});

const oauthlib = await peer('oauth1');
test.after(() => oauthlib.stop());

test(
  'with OAuth 1.0a a person types in what they are shown',
  against(oauthlib, async ({ url }) => {
    await unpack(join(folder, 'older'), blocksOf('docs/oauth.md'), (text) =>
      text
        .replaceAll('https://id.acme.example/oauth/request_token', `${url}/initiate`)
        .replaceAll('https://id.acme.example/oauth/authorize', `${url}/authorize`)
        .replaceAll('https://id.acme.example/oauth/access_token', `${url}/token`)
        .replaceAll('https://api.acme.example/v1', url),
    );
    Object.assign(process.env, { ACME_ID: '9djdj82h48djs9d2', ACME_SECRET: 'j49sk3j29djd' });
    const { connect } = (await import(join(folder, 'older', 'older.ts'))) as {
      connect(person: string, ask: (url: string) => Promise<string>): Promise<Connection>;
    };
    const connection = await connect('ada', async (page) => {
      const shown = new URLSearchParams(await (await fetch(page)).text());
      return shown.get('oauth_verifier') ?? '';
    });
    assert.is((await connection.fetch('/photos?file=vacation.jpg')).status, 200);
  }),
);

const lighttpd = await peer('lighttpd');
test.after(() => lighttpd.stop());

test(
  'the program about Digest tells a right password from a wrong one',
  against(lighttpd, async ({ url }) => {
    await unpack(join(folder, 'camera'), blocksOf('docs/digest.md'));
    const environment = { CAMERA: `${url}/both`, CAMERA_USER: 'Mufasa' };
    assert.is(ran('camera', 'camera.ts', { ...environment, CAMERA_PASSWORD: 'Circle of Life' }), '200\n');
    assert.is(ran('camera', 'camera.ts', { ...environment, CAMERA_PASSWORD: 'wrong' }), '401\n');
    assert.is(
      ran('camera', 'camera.ts', { ...environment, CAMERA: 'http://127.0.0.1:9', CAMERA_PASSWORD: 'x' }),
      'TRY_LATER\n',
    );
  }),
);

test.run();
