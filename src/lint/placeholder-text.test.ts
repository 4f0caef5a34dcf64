import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placeholderIn } from './placeholder-text.ts';
import { credentialIn } from './secret-text.ts';

const STANDING_IN = [
  'YOUR_API_KEY',
  'your-client-id',
  'insert token here',
  'ENTER_PASSWORD',
  'REPLACE_WITH_KEY',
  'put-your-key',
  'MY_APP_SECRET',
  'change-me',
  'replaceme',
  'Bearer xxxx',
  'TODO',
  'tbd',
  'placeholder',
  'foobar',
  '...',
  '…',
  '***',
  'dummy_token',
  'sample-api-key',
  'fake_secret',
  'examplepassword',
  '<token>',
  'Bearer <your token>',
  '{api_key}',
  'Bearer {token}',
  '[your key]',
];

for (const text of STANDING_IN) {
  test(`${text} stands for something that somebody was to fill in`, () => {
    const found = placeholderIn(text, 'header');
    assert.ok(found !== undefined && found.end > found.start && found.end <= text.length);
  });
}

const MEANT = ['{{ fields.apiKey }}', 'Bearer {{ fields.token }}', 'application/json', 'v2', 'input', 'center', ''];

for (const text of MEANT) {
  test(`${JSON.stringify(text)} is meant as it stands`, () => {
    assert.is(placeholderIn(text, 'header'), undefined);
  });
}

test('a route of a web framework is a placeholder in a URL alone', () => {
  assert.equal(placeholderIn('/users/:id', 'url'), { start: 7, end: 10 });
  assert.is(placeholderIn('/users/:id', 'header'), undefined);
});

test('the shortest credentials of their form are found, also in the middle of a text', () => {
  // The form alone counts: none of these was ever issued.
  assert.is(credentialIn('token eyJhbGciOiJIU.eyJzdWIiOiIxMj.c2lnbmF0dXJlMQ')?.of, 'a JSON Web Token');
  assert.is(credentialIn('-----BEGIN RSA PRIVATE KEY-----')?.of, 'a private key');
  assert.is(credentialIn('xoxb-12ab34cd56ef')?.of, undefined, 'shorter than any text that is looked at');
  assert.is(credentialIn('authorization: xoxb-12ab34cd56ef')?.of, 'a Slack token');
});

test.run();
