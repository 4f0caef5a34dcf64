import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { generated } from './generated.ts';
import type { Row } from './report.ts';

/** Definition → the most that its pure signing function may weigh, minified and compressed. */
const signing = { key: 600, basic: 800, hmac: 4_000 } as const;

/** What a protocol calls of the runtime beside the connection itself, which every scheme has. */
const protocols = {
  'Digest, every algorithm': { symbols: 'digestProtocol', atMost: 8_000 },
  'OAuth 1.0a with HMAC-SHA1': { symbols: 'signOauth1, oauth1HmacSha1', atMost: 5_000 },
  'client credentials with refresh': {
    symbols: 'tokenStep, clientSecretBasic, newRequest, withForm, setHeaders',
    atMost: 4_000,
  },
  'authorization code with PKCE and refresh': {
    symbols:
      'tokenStep, clientSecretBasic, newRequest, withForm, setHeaders, authorizationUrl, authorizationCodeOf, callbackParameters, codeVerifier, codeChallenge',
    atMost: 6_000,
  },
} as const;

/** Definition → what its whole module is. */
const modules = {
  key: 'an API key',
  oauth1: 'OAuth 1.0a with HMAC-SHA1',
  tokens: 'client credentials with refresh',
  digest: 'Digest, every algorithm',
} as const;

/** What a bundler leaves of modules that stand alone, and of the runtime. */
export async function sizes(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  const add = async (group: string, name: string, contents: string, atMost?: number) => {
    const goal = atMost === undefined ? {} : { goal: { atMost } };
    rows.push({ group: `${group}, minified, gzip`, name, value: await compressed(contents), unit: 'B', ...goal });
  };
  const named = (symbol: string, name: string) =>
    `export { ${symbol} } from ${JSON.stringify(generated(folder, name, ['--standalone']))};`;
  for (const [name, atMost] of Object.entries(signing)) {
    await add('Standalone signing functions', name, named('signKey', name), atMost);
  }
  const runtime = JSON.stringify(resolve('src/runtime/v1.ts'));
  for (const [name, { symbols, atMost }] of Object.entries(protocols)) {
    await add('The protocol alone, without a connection', name, `export { ${symbols} } from ${runtime};`, atMost);
  }
  for (const [name, title] of Object.entries(modules)) {
    const group = 'Whole standalone modules: fetch, redirects, sessions, the check of what is entered';
    await add(group, title, named(name, name));
  }
  return rows;
}

/** Bytes of a module once it is bundled, minified and compressed. */
async function compressed(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}
