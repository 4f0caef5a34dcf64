import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { redisStore } from '../../../docs/examples/redis-store.ts';
import type { AuthorizationCode, Environment, Slot, StoredSession } from '../../runtime/v1.ts';
import { memoryStore } from '../../runtime/v1.ts';
import { fileStore } from '../../stores/file.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { RedisConnection } from '../../test/redis-client.ts';
import { visitor } from '../../test/visitor.ts';

// A refresh token that rotates and whose second use ends everything: one renewal, however many ask, and whoever dies.

const oidc = await peer('oidc');
test.after(() => oidc.stop());
const redis = await peer('redis');
test.after(() => redis.stop());
const folder = mkdtempSync(join(tmpdir(), 'countersign-renewal-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const { exports: acme, path: modulePath } = await generatedModule<{
  readonly user: (fields: object, client: object, environment?: Environment) => AuthorizationCode;
}>(`countersign: 1
app: acme
title: Acme
server: "{{ fields.issuer }}/api"
fields: { issuer: { type: url, label: Issuer, network: any, port: true } }
schemes:
  user:
    type: oauth2
    grant: authorization_code
    authorization: { url: "{{ fields.issuer }}/auth", query: { prompt: consent } }
    token: { url: "{{ fields.issuer }}/token" }
    scopes: { default: [openid, offline_access, read] }
    login:
      url: "{{ fields.issuer }}/api/whoami"
      headers: { Authorization: "Bearer {{ session.access_token }}" }
      save: { account: response.body.client }
    request: { headers: { X-Account: "{{ session.account }}" } }
`);

const client = {
  id: 'post',
  secret: 'post-secret-post-secret-post-secret-1',
  redirectUri: 'https://rp.example/cb',
};

async function granted(issuer: string): Promise<StoredSession> {
  const grant = acme.user({ issuer }, client);
  const { url, pending } = await grant.begin();
  return grant.complete(await visitor().visit(url, client.redirectUri, { login: 'ada' }), pending);
}
const ended = (session: StoredSession): StoredSession => ({
  ...session,
  obtainedAt: Date.now() - 300_000,
  expiresAt: Date.now() - 1_000,
});
/** The platform's fetch, with a count of the token requests. */
function counting() {
  const count = { tokens: 0, calls: 0 };
  const environment: Environment = {
    fetch: (request) => {
      if (request.url.endsWith('/token')) count.tokens += 1;
      else if (request.url.endsWith('/me')) count.calls += 1;
      return fetch(request);
    },
  };
  return { count, environment };
}

test(
  '100 calls at once on a token that has ended cause one refresh',
  against(oidc, async ({ url }) => {
    const slot = memoryStore().of('ada');
    await slot.write(ended(await granted(url)));
    const { count, environment } = counting();
    const connection = acme.user({ issuer: url }, client, environment).connect(slot);
    const all = await Promise.all(Array.from({ length: 100 }, () => connection.fetch('/me')));
    assert.equal([...new Set(all.map(({ status }) => status))], [200]);
    assert.equal(count, { tokens: 1, calls: 100 });
  }),
);

test(
  'and so do 100 calls on a token that the server refuses',
  against(oidc, async ({ url }) => {
    const slot = memoryStore().of('ada');
    const { expiresAt: _, ...session } = await granted(url);
    await slot.write({ ...session, values: { ...session.values, access_token: 'no-such-token' } });
    const { count, environment } = counting();
    const connection = acme.user({ issuer: url }, client, environment).connect(slot);
    const all = await Promise.all(Array.from({ length: 100 }, () => connection.fetch('/me')));
    assert.equal([...new Set(all.map(({ status }) => status))], [200]);
    assert.equal(count, { tokens: 1, calls: 200 });
  }),
);

interface Account {
  readonly tokens: number;
  readonly statuses: readonly number[];
  readonly failed?: string;
  /** What it did to the store and the servers, in order. */
  readonly done: readonly string[];
}

/** The program of another process: waits for its turn, makes twenty calls at once and tells what happened. */
const program = join(folder, 'program.mts');
writeFileSync(
  program,
  `import { fileStore } from ${JSON.stringify(new URL('../../stores/file.ts', import.meta.url).href)};
import { redisStore } from ${JSON.stringify(new URL('../../../docs/examples/redis-store.ts', import.meta.url).href)};
import { RedisConnection } from ${JSON.stringify(new URL('../../test/redis-client.ts', import.meta.url).href)};
const { user } = await import(${JSON.stringify(modulePath)});
const { issuer, client, stored, dieBefore } = JSON.parse(process.argv[2]);
let tokens = 0;
const done = [];
// Everything that a renewal does to the world passes here; at the given one the process is killed by itself.
const step = (name, work) => {
  if (done.length === dieBefore) {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  }
  done.push(name);
  return work();
};
const store = stored.startsWith('redis:') ? redisStore(new RedisConnection(stored)) : fileStore(stored);
const real = store.of('ada');
const slot = {
  read: () => step('read', () => real.read()),
  write: (...given) => step('write', () => real.write(...given)),
  exclusive: (work) => step('lock', () => real.exclusive(async () => {
    const value = await work();
    return step('unlock', () => value);
  })),
  of: (part) => real.of(part),
};
const environment = { fetch: (request) => {
  const target = new URL(request.url).pathname;
  if (target === '/token') tokens += 1;
  return step(target, () => fetch(request));
} };
const connection = user({ issuer }, client, environment).connect(slot);
process.stdout.write('ready\\n');
await new Promise((go) => process.stdin.once('data', go));
const all = await Promise.allSettled(Array.from({ length: 20 }, () => connection.fetch('/me')));
const failed = all.find((each) => each.status === 'rejected')?.reason;
const statuses = all.map((each) => each.value?.status ?? 0);
process.stdout.write(JSON.stringify({ tokens, statuses, done, ...(failed && { failed: String(failed.code ?? failed) }) }));
process.exit(0);
`,
);

/** Starts processes, lets them go at the same moment, and gives what each tells; undefined of one that was killed. */
async function processes(
  count: number,
  options: { readonly issuer: string; readonly stored: string; readonly dieBefore?: number },
): Promise<readonly (Account | undefined)[]> {
  const running = Array.from({ length: count }, () => {
    const given = JSON.stringify({ ...options, client });
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, given], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    const ready = new Promise<void>((done) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.startsWith('ready\n')) done();
      });
    });
    const over = new Promise<Account | undefined>((done) => {
      child.on('close', (_status, signal) => done(signal === null ? JSON.parse(output.slice(6)) : undefined));
    });
    return { child, ready, over };
  });
  await Promise.all(running.map(({ ready }) => ready));
  for (const { child } of running) child.stdin.end('go');
  return Promise.all(running.map(({ over }) => over));
}

async function storedIn(name: string, session: StoredSession): Promise<{ stored: string; slot: Slot }> {
  const stored = join(folder, name);
  const slot = fileStore(stored).of('ada');
  await slot.write(session);
  return { stored, slot };
}

test(
  'three processes that share a file store cause one refresh',
  against(oidc, async ({ url }) => {
    const { stored } = await storedIn('three', ended(await granted(url)));
    const accounts = await processes(3, { issuer: url, stored });
    assert.equal(
      accounts.map((account) => [account?.failed, [...new Set(account?.statuses)]]),
      [
        [undefined, [200]],
        [undefined, [200]],
        [undefined, [200]],
      ],
    );
    assert.is(
      accounts.reduce((sum, account) => sum + (account?.tokens ?? 0), 0),
      1,
    );
  }),
);

test(
  'and so do three that share a Redis server',
  against(redis, async ({ url: stored }) =>
    against(oidc, async ({ url }) => {
      const connection = new RedisConnection(stored);
      await redisStore(connection)
        .of('ada')
        .write(ended(await granted(url)));
      connection.close();
      const accounts = await processes(3, { issuer: url, stored });
      assert.equal([...new Set(accounts.flatMap((account) => account?.statuses))], [200]);
      assert.is(
        accounts.reduce((sum, account) => sum + (account?.tokens ?? 0), 0),
        1,
      );
    })({}),
  ),
);

test(
  'a process that is killed at any point of a renewal loses no token that the server honours',
  against(oidc, async ({ url }) => {
    const whole = await storedIn('whole', ended(await granted(url)));
    const [account] = await processes(1, { issuer: url, stored: whole.stored });
    const steps = account?.done.slice(0, account.done.indexOf('/api/me') + 1) ?? [];
    assert.equal(
      steps.filter((step) => step.startsWith('/')),
      ['/token', '/api/whoami', '/api/me'],
    );
    // Between the server's answer and the first write after it the new token is nowhere but in the process.
    const window = steps.indexOf('/token') + 1;
    assert.is(steps[window], 'write');
    for (const [dieBefore, step] of steps.entries()) {
      const { stored } = await storedIn(`before-${dieBefore}`, ended(await granted(url)));
      assert.equal(await processes(1, { issuer: url, stored, dieBefore }), [undefined], 'it was killed');
      const [after] = await processes(1, { issuer: url, stored });
      const told = `killed before step ${dieBefore} of ${steps.join(' ')}: ${step}`;
      assert.is(after?.failed, dieBefore === window ? 'CONNECT_AGAIN' : undefined, told);
      if (dieBefore !== window) assert.equal([...new Set(after?.statuses)], [200], told);
    }
  }),
);

test.run();
