import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { authorizationCodeOf, authorizationUrl, callbackParameters } from './authorization.ts';
import { CountersignError } from './errors.ts';

const code = (wanted: string, name?: string) => (error: unknown) =>
  error instanceof CountersignError &&
  error.code === wanted &&
  (name === undefined || error.detail?.name === name || error.detail?.error === name);

test('RFC 6749 §4.1.1: its own example', () => {
  const url = authorizationUrl('https://server.example.com/authorize', {
    response_type: 'code',
    client_id: 's6BhdRkqt3',
    state: 'xyz',
    redirect_uri: 'https://client.example.com/cb',
  });
  assert.is(
    url,
    'https://server.example.com/authorize?response_type=code&client_id=s6BhdRkqt3&state=xyz&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb',
  );
});

test('§3.1: a query that is there is kept; behind a fragment where the page reads it there', () => {
  assert.is(authorizationUrl('https://a.example/o?tenant=1', { b: 'x y' }), 'https://a.example/o?tenant=1&b=x%20y');
  assert.is(authorizationUrl('https://a.example/#/oauth', { b: '1' }), 'https://a.example/#/oauth?b=1');
  assert.is(authorizationUrl('https://a.example/?z=1#/oauth', { b: '1' }), 'https://a.example/?z=1#/oauth?b=1');
  assert.is(authorizationUrl('https://a.example/?z=1#/oauth?y=2', { b: '1' }), 'https://a.example/?z=1#/oauth?y=2&b=1');
});

test('a browser is sent nowhere but to a web page', () => {
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@c.example/', '/relative', '']) {
    assert.throws(() => authorizationUrl(bad, {}), code('HOST_NOT_ALLOWED'), bad);
  }
});

test('a callback as a URL, as a path, as its query, as parameters, in a fragment', () => {
  const expected = { code: 'a b', state: 's' };
  for (const callback of [
    'https://rp.example/cb?code=a+b&state=s',
    new URL('https://rp.example/cb?code=a%20b&state=s'),
    '/cb?code=a%20b&state=s',
    'code=a+b&state=s',
    new URLSearchParams({ code: 'a b', state: 's' }),
    'https://rp.example/cb#code=a+b&state=s',
    'com.example.app:/cb?code=a+b&state=s',
    // A page that routes behind its fragment has a query of its own there.
    'https://rp.example/#/cb?code=a+b&state=s',
    'https://rp.example/?code=a+b#/cb?state=s',
  ]) {
    assert.equal({ ...callbackParameters(callback) }, expected, String(callback));
  }
  assert.throws(() => callbackParameters('?code=1&code=2'), code('BAD_RESPONSE'));
  assert.is(callbackParameters('https://rp.example/cb').code, undefined);
});

test('RFC 6749 §10.12, RFC 9207 §2.4: whose callback it is', () => {
  const right = { code: 'c', state: 's', iss: 'https://a.example' };
  const expected = { state: 's', issuer: 'https://a.example' };
  assert.is(authorizationCodeOf(right, expected), 'c');
  assert.throws(() => authorizationCodeOf({ ...right, state: 't' }, expected), code('AUTHENTICATION_FAILED', 'state'));
  assert.throws(() => authorizationCodeOf({ code: 'c' }, expected), code('AUTHENTICATION_FAILED', 'state'));
  const other = { ...right, iss: 'https://b.example' };
  assert.throws(() => authorizationCodeOf(other, expected), code('AUTHENTICATION_FAILED', 'iss'));
  // RFC 9207 §2.4: whoever leaves it out may be another server.
  assert.throws(() => authorizationCodeOf({ code: 'c', state: 's' }, expected), code('AUTHENTICATION_FAILED', 'iss'));
  assert.is(authorizationCodeOf(other, { state: 's' }), 'c');
  assert.is(authorizationCodeOf({ auth: 'c', st: 's' }, { state: 's', names: { code: 'auth', state: 'st' } }), 'c');
});

test('RFC 6749 §4.1.2.1: what the server says instead of a code', () => {
  const said = (error: string) => () => authorizationCodeOf({ error, state: 's' }, { state: 's' });
  assert.throws(said('access_denied'), code('ACCESS_DENIED', 'access_denied'));
  assert.throws(said('consent_required'), code('CONNECT_AGAIN'));
  assert.throws(said('temporarily_unavailable'), code('TRY_LATER'));
  assert.throws(said('server_error'), code('TRY_LATER'));
  assert.throws(said('invalid_scope'), code('AUTHENTICATION_FAILED', 'invalid_scope'));
  const words = (error_description: string, state?: string) => {
    try {
      authorizationCodeOf({ error: 'access_denied', error_description, state: 's-1234' }, { state });
    } catch (error) {
      return (error as CountersignError).detail?.words;
    }
    throw new Error('was not refused');
  };
  assert.is(words('Ada\u202e said\nno to s-1234', 's-1234'), 'Ada said no to ••••');
  // Where no state comes back, anybody can have written the words.
  assert.is(words('Call 0900 1234'), undefined);
  assert.throws(said('<script>'), (error: CountersignError) => error.detail === undefined);
  assert.throws(() => authorizationCodeOf({ state: 's' }, { state: 's' }), code('BAD_RESPONSE', 'code'));
  assert.throws(() => authorizationCodeOf({ state: 's', code: '' }, { state: 's' }), code('BAD_RESPONSE', 'code'));
  // An error of somebody else's attempt says nothing about this one.
  assert.throws(
    () => authorizationCodeOf({ error: 'access_denied', state: 'other' }, { state: 's' }),
    code('AUTHENTICATION_FAILED', 'state'),
  );
});

test.run();
