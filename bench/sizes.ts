import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { generated } from './generated.ts';
import type { Row } from './report.ts';

/** Definition → the most that its pure signing function may weigh, minified and compressed. */
const limits = { key: 600, basic: 800, hmac: 4_000 } as const;

/** What a module with tokens calls of the runtime beside the connection itself, which every scheme has. */
const grants = {
  'client credentials with refresh': {
    symbols: 'tokenStep, clientSecretBasic, newRequest, setForm, setHeaders',
    atMost: 4_000,
  },
  'authorization code with PKCE and refresh': {
    symbols:
      'tokenStep, clientSecretBasic, newRequest, setForm, setHeaders, authorizationUrl, authorizationCodeOf, callbackParameters, codeVerifier, codeChallenge',
    atMost: 6_000,
  },
} as const;

/** What a bundler leaves of the pure signing function of a standalone module, and of what grants call of the runtime. */
export async function sizes(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, atMost] of Object.entries(limits)) {
    const module = generated(folder, name, ['--standalone']);
    const value = await compressed(`export { signKey } from ${JSON.stringify(module)};`);
    rows.push({ group: 'Standalone signing functions, minified, gzip', name, value, unit: 'B', goal: { atMost } });
  }
  const runtime = JSON.stringify(resolve('src/runtime/v1.ts'));
  for (const [name, { symbols, atMost }] of Object.entries(grants)) {
    const value = await compressed(`export { ${symbols} } from ${runtime};`);
    rows.push({ group: 'What a grant adds to a connection, minified, gzip', name, value, unit: 'B', goal: { atMost } });
  }
  const whole = await compressed(`export { connect, tokenStep, newRequest, setForm } from ${runtime};`);
  rows.push({
    group: 'What a grant adds to a connection, minified, gzip',
    name: 'connection and tokens',
    value: whole,
    unit: 'B',
  });
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
