/** The primitives give the same on every engine that modules run on; what they should give comes from node:crypto. */
import { createHash, createHmac, type createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundled, engines } from '../test/engines.ts';
import { unless } from '../test/skip.ts';

const message = 'grüße 😀 '.repeat(40);
const key = 'a key, é';
const pem = (of: ReturnType<typeof createPrivateKey>) => of.export({ type: 'pkcs8', format: 'pem' }) as string;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ed = generateKeyPairSync('ed25519').privateKey;
const pkcs1 = rsa.export({ type: 'pkcs1', format: 'pem' }) as string;
const argument = { message, key, pkcs1, ed: pem(ed) };

const expected: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'sha512-256'].map((name) => [
      name,
      createHash(name).update(message).digest('hex'),
    ]),
  ),
  ...Object.fromEntries(
    ['md5', 'sha1', 'sha256', 'sha384', 'sha512'].map((name) => [
      `hmac ${name}`,
      createHmac(name, key).update(message).digest('base64'),
    ]),
  ),
  basic: `Basic ${Buffer.from('é:€').toString('base64')}`,
  target: '/a/../b?q=1&k=a%20b%26',
  'host 127.1': 'FIELD_INVALID',
  'host K.example': 'FIELD_INVALID',
  'host acme.example': 'acme.example',
  'header \\n': 'UNSAFE_VALUE',
  json: '{"n":12345678901234567890,"v":1.0,"k":"é"}',
  date: 'Sun, 06 Nov 1994 08:49:37 GMT',
  rsa: sign('sha256', Buffer.from(message), rsa).toString('base64'),
  public: createPublicKey(rsa).export({ type: 'spki', format: 'der' }).toString('base64'),
  ed25519: sign(null, Buffer.from(message), ed).toString('base64'),
};

const program = `
import * as v1 from './src/runtime/v1.ts';
const code = (make) => { try { return make(); } catch (error) { return error.code; } };
export async function main({ message, key, pkcs1, ed }) {
  const request = v1.partsFromUrl('POST', 'https://h.example/a/../b?q=1', [], v1.bytesOf('{"n":12345678901234567890,"v":1.0}'));
  return {
    md5: v1.hex(v1.md5(message)), sha1: v1.hex(v1.sha1(message)), sha256: v1.hex(v1.sha256(message)),
    sha384: v1.hex(v1.sha384(message)), sha512: v1.hex(v1.sha512(message)), 'sha512-256': v1.hex(v1.sha512_256(message)),
    'hmac md5': v1.base64(v1.hmacMd5(message, key)), 'hmac sha1': v1.base64(v1.hmacSha1(message, key)),
    'hmac sha256': v1.base64(v1.hmacSha256(message, v1.hmacSha256Key(key))),
    'hmac sha384': v1.base64(v1.hmacSha384(message, key)), 'hmac sha512': v1.base64(v1.hmacSha512(message, key)),
    basic: v1.basic('é', '€'),
    target: v1.targetOf(v1.setQuery(request, { k: 'a b&' })),
    'host 127.1': code(() => v1.host('127.1', { network: 'any' })),
    'host K.example': code(() => v1.host('\\u212a.example')),
    'host acme.example': code(() => v1.host('Acme.example')),
    'header \\\\n': code(() => v1.setHeaders(request, { 'X-A': 'a\\n' })),
    json: v1.toText(v1.setJson(request, { k: 'é' }).body),
    date: v1.httpDate(784111777000),
    rsa: v1.base64(await v1.rsaSha256(message, pkcs1)),
    public: v1.base64(await v1.publicKeyOf(pkcs1)),
    ed25519: await v1.ed25519(message, ed).then(v1.base64, (error) => error.code),
  };
}`;

for (const engine of engines()) {
  test(
    `every primitive on ${engine.name}`,
    unless(engine.absent === undefined, engine.absent ?? '', async () => {
      const { stdout, status } = await engine.run(await bundled(program), argument);
      assert.is(status, 0, stdout);
      const made = JSON.parse(stdout) as Record<string, string>;
      for (const [name, value] of Object.entries(expected)) {
        // Browsers older than Ed25519 in Web Crypto say so.
        if (name === 'ed25519' && engine.name === 'browser' && made[name] === 'UNSUPPORTED') continue;
        assert.is(made[name], value, name);
      }
    }),
  );
}

test.run();
