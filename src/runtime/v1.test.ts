import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

/** What generated code that imports from the contract becomes, minified as people ship it. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder.pathname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;

/** The signing functions of a module, and the bytes that they and all they call may have, minified and gzipped. */
const budgets: readonly (readonly [name: string, bytes: number, code: string])[] = [
  [
    'an API key in a header',
    600,
    `import { setHeaders } from './v1.ts';
     export const signKey = (request, fields) => setHeaders(request, { 'X-Api-Key': fields.apiKey });`,
  ],
  [
    'an API key in the query',
    600,
    `import { setQuery } from './v1.ts';
     export const signKey = (request, fields) => setQuery(request, { api_key: fields.apiKey });`,
  ],
  [
    'Basic',
    800,
    `import { basic, setHeaders } from './v1.ts';
     export const signBasic = (request, fields) => setHeaders(request, { Authorization: basic(fields.username, fields.password) });`,
  ],
  [
    'a HMAC over method, target, time and a hash of the body',
    4000,
    `import { base64, base64Decode, bodyOf, headerOf, hex, hmacSha256, present, setHeaders, sha256, targetOf, unix } from './v1.ts';
     export function signSigned(request, fields, attempt) {
       const prepared = setHeaders(request, { 'X-Key': fields.key, 'X-Timestamp': unix(attempt.now) });
       const bodyHash = hex(sha256(bodyOf(prepared)));
       const time = present(headerOf(prepared, 'x-timestamp'), 'request.headers.x-timestamp');
       const toSign = prepared.method + '\\n' + targetOf(prepared) + '\\n' + time + '\\n' + bodyHash;
       return setHeaders(prepared, { 'X-Signature': base64(hmacSha256(toSign, base64Decode(fields.secret))) });
     }`,
  ],
];
for (const [name, bytes, code] of budgets) {
  test(`${name} needs at most ${bytes} bytes`, async () => {
    const size = gzipped(await bundled(code));
    assert.ok(size > 100 && size <= bytes, `${size} bytes`);
  });
}

test('nothing is left of what is not called', async () => {
  // Annotations count, the package's `sideEffects: false` does not: the constants themselves must be free of effects.
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as v1 from './v1.ts'; export const nothing = 0;`,
      resolveDir: folder.pathname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'as if it had effects',
        setup: (setup) =>
          setup.onResolve({ filter: /^\.\// }, ({ path, resolveDir }) => ({
            path: new URL(path, `file://${resolveDir}/`).pathname,
            sideEffects: true,
          })),
      },
    ],
  });
  assert.match(outputFiles[0]?.text ?? '', /^var \w+=0;export\{\w+ as nothing\};\s*$/);
});

test('no state at module level, and every name stands for one thing in all of the runtime', () => {
  const owners = new Map<string, string>();
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    assert.not.match(source, /^(?:export )?(?:let|var)\b/m, `${file} keeps state`);
    for (const [, name] of source.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|class) (\w+)/gm)) {
      const owner = owners.get(name as string);
      assert.ok(owner === undefined || owner === file, `${name} stands in ${owner} and in ${file}`);
      owners.set(name as string, file);
    }
  }
  assert.ok(owners.size > 100);
});

test.run();
