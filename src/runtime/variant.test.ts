import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ofVariant } from './variant.ts';

const servers = { sandbox: 'https://sandbox.acme.example' };

test('no variant is what holds for all', () => {
  assert.is(ofVariant(undefined, servers, 'https://acme.example'), 'https://acme.example');
});

test('a chosen variant has its own', () => {
  assert.is(ofVariant('sandbox', servers, 'https://acme.example'), 'https://sandbox.acme.example');
});

test('a variant that has nothing of its own is what holds for all', () => {
  assert.is(ofVariant('eu', { ...servers, eu: undefined }, 'https://acme.example'), 'https://acme.example');
});

for (const name of ['sandbx', '', 'constructor', '__proto__', 'toString']) {
  test(`a variant called ${JSON.stringify(name)} is refused`, () => {
    assert.throws(
      () => ofVariant(name, servers, 'https://acme.example'),
      (error: unknown) =>
        error instanceof TypeError && /There is no such variant; there are: sandbox\./.test(error.message),
    );
  });
}

test.run();
