import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nearest } from './near.ts';

const KEYS = ['username', 'password', 'charset', 'headers', 'header', 'title'];

test('a slip of the hand finds its name', () => {
  assert.is(nearest('pasword', KEYS), 'password');
  assert.is(nearest('tilte', KEYS), 'title');
});

test('two neighbours that have changed places are one slip, in short names too', () => {
  assert.is(nearest('tema', ['team', 'term']), 'team');
  assert.is(nearest('di', ['id', 'on']), 'id');
  assert.is(nearest('keu', ['kue', 'key']), 'kue');
});

test('a short word of which half is wrong is another word', () => {
  assert.is(nearest('FETCH', ['GET', 'POST', 'PATCH']), undefined);
  assert.is(nearest('sign', ['site']), undefined);
});

test('case, hyphens and underscores are no difference', () => {
  assert.is(nearest('User_Name', KEYS), 'username');
  assert.is(nearest('char-set', KEYS), 'charset');
});

test('a name cut short is found if it can be nothing else', () => {
  assert.is(nearest('user', KEYS), 'username');
  assert.is(nearest('us', KEYS), undefined);
});

test('the nearest wins, the first of equals', () => {
  assert.is(nearest('headerss', KEYS), 'headers');
  assert.is(nearest('headr', KEYS), 'header');
});

test('what is nothing like a name finds none', () => {
  assert.is(nearest('realm', KEYS), undefined);
  assert.is(nearest('x'.repeat(1000), KEYS), undefined);
  assert.is(nearest('a', []), undefined);
});

test.run();
