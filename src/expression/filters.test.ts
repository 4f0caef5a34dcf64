import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as runtime from '../runtime/v1.ts';
import type { Expr } from './ast.ts';
import { filterNamed, filters, filtersFor } from './filters.ts';
import { infer } from './infer.ts';
import { ANY, TIME, typeOf } from './kinds.ts';
import { parseExpression } from './parse.ts';
import { scopeOf } from './scope.ts';

/** The table of LANGUAGE §4. */
const LANGUAGE = `base64 base64url hex base64_decode hex_decode percent percent_decode form query json text raw
  lower upper trim replace split join slice at first last length without_prefix default map
  md5 sha1 sha256 sha384 sha512 hmac_md5 hmac_sha1 hmac_sha256 hmac_sha384 hmac_sha512
  rsa_sha1 rsa_sha256 rsa_sha512 rsa_pss_sha256 ecdsa_sha256 ed25519 public_key jwt
  unix unix_ms iso8601 iso8601_ms http_date date plus
  sorted canonical_query pairs select omit names merge squeeze fold normalize_path`.split(/\s+/);

test('every filter of the language is there, and no other', () => {
  assert.equal(
    filters.map(({ name }) => name),
    LANGUAGE,
  );
});

const scope = scopeOf(new Map([['now', { kind: 'value', type: TIME } as const]]));
const symbols = runtime as unknown as Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>>;

/** What an example gives, by the runtime's own functions. */
function run(expr: Expr): unknown {
  switch (expr.kind) {
    case 'string':
    case 'number':
      return expr.value;
    case 'duration':
      return expr.milliseconds;
    case 'list':
      return expr.items.map(run);
    case 'map':
      return Object.fromEntries(expr.entries.map(({ key, value }) => [run(key), run(value)]));
    case 'missing':
      return undefined;
    case 'path':
      assert.is(expr.root, 'now');
      return Date.UTC(2013, 4, 24, 0, 0, 0, 250);
    case 'filter': {
      const filter = filterNamed(expr.name);
      const input = run(expr.input);
      const args = expr.args.map(run);
      if (expr.name === 'default') return input ?? args[0];
      if (expr.name === 'raw') return input;
      const isText = typeof input === 'string';
      const symbol = (isText ? filter?.runtimeOf?.text : undefined) ?? filter?.runtime;
      const called = symbols[symbol ?? ''];
      if (called === undefined) throw new Error(`the runtime has no ${symbol}`);
      return called(input, ...args);
    }
    default:
      throw new Error(`an example holds ${expr.kind}`);
  }
}

for (const { name, group, example, result } of filters) {
  const [text, gives] = example;
  test(`the example of ${name} reads without findings`, () => {
    const { expr, findings } = parseExpression(text);
    assert.equal(findings, []);
    assert.ok(text.includes(`${name}`));
    if (group !== 'publicKey') assert.equal(infer(expr, scope).findings, []);
    assert.ok(result(ANY, [typeOf('text'), typeOf('text')]).kind);
  });
  if (group === 'publicKey') continue;
  test(`the example of ${name} gives what it says`, () => {
    const given = run(parseExpression(text).expr);
    assert.is(typeof given === 'number' ? String(given) : given, gives);
  });
}

test('what a filter is compiled to is in the contract with generated code', () => {
  const wanted = filters.flatMap(({ runtime, runtimeOf }) => [runtime ?? [], Object.values(runtimeOf ?? {})].flat());
  assert.equal(
    wanted.filter((symbol) => typeof symbols[symbol] !== 'function'),
    [],
  );
});

test('only what uses a public key is asynchronous', () => {
  for (const { group, async } of filters) assert.is(async === true, group === 'publicKey');
});

test('filters are offered by the kind of a value', () => {
  const names = (kind: 'time' | 'missing' | 'bytes') => filtersFor(typeOf(kind)).map(({ name }) => name);
  assert.equal(names('missing'), ['default']);
  assert.ok(names('time').includes('unix') && !names('time').includes('lower'));
  assert.ok(names('bytes').includes('hex') && !names('bytes').includes('split'));
  assert.is(filtersFor(ANY).length, filters.length);
});

test.run();
