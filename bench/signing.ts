import { createHmac } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Attempt, attempt, recordedClock } from '../src/runtime/attempt.ts';
import { headerOf, partsFromUrl, type RequestParts } from '../src/runtime/parts.ts';
import { generated } from './generated.ts';
import { interleave } from './interleave.ts';
import type { Row } from './report.ts';

/** What the definition bench/definitions/hmac.auth.yaml becomes. */
interface HmacModule {
  signKey(request: RequestParts, fields: { key: string; secret: string }, attempt: Attempt): RequestParts;
}

const fields = { key: 'key-1', secret: 'kd94hf93k423kf44pfkkd94hf93k423kf44' };
const body = new TextEncoder().encode('{"symbol":"BTC","amount":"0.1"}');
const request = partsFromUrl('POST', 'https://api.hmac.example/v1/orders?dry=1', [], body);
const now = 1_700_000_000_000;
const toSign = `POST\n/v1/orders?dry=1\n${now / 1000}\n{"symbol":"BTC","amount":"0.1"}`;

async function load(folder: string): Promise<HmacModule> {
  const outfile = join(folder, 'hmac.mjs');
  await build({
    entryPoints: [generated(folder, 'hmac')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { 'countersign/runtime/v1': resolve('dist/src/runtime/v1.js') },
  });
  return (await import(pathToFileURL(outfile).href)) as HmacModule;
}

/** One HMAC signature of a small request: by node:crypto alone, and by the generated function, header and all. */
export async function signing(folder: string, quick: boolean): Promise<Row[]> {
  const module = await load(folder);
  const raw = () => createHmac('sha256', fields.secret).update(toSign).digest('hex');
  const clock = recordedClock(now);
  const ours = () => module.signKey(request, fields, attempt(clock));
  if (headerOf(ours(), 'x-signature') !== raw()) throw new Error('the signatures differ: nothing is worth timing');

  const calls = 20_000;
  const repeated = (name: string, sign: () => unknown) => ({
    name,
    run: () => {
      for (let call = 0; call < calls; call++) sign();
    },
  });
  const cases = [repeated('node:crypto, the HMAC alone', raw), repeated('generated function, whole request', ours)];
  const taken = await interleave(cases, quick ? 5 : 25);
  return [...taken].map(([name, { median, least }]) => ({
    group: 'HMAC-SHA256 signature of a small request',
    name,
    value: (median * 1_000) / calls,
    least: (least * 1_000) / calls,
    unit: 'µs',
    goal: name.startsWith('generated') ? { of: 'node:crypto, the HMAC alone', atMost: 6 } : undefined,
  }));
}
