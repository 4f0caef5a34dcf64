import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../pipeline.ts';

// Braces where a value is taken as it is written would go out as they are.

/** Rules and the text that each finding underlines, in a definition with this scheme. */
function found(keys: string): readonly (readonly [string, string])[] {
  const text = `countersign: 1
app: acme
title: Acme
server: https://{{ fields.team }}.acme.example
fields: { team: { type: subdomain, label: Team } }
schemes:
  user:
    type: oauth2
    grant: authorization_code
    authorization: { url: /authorize }
    token: { url: /token }
${keys}
`;
  const { diagnostics } = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
  return diagnostics.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]);
}

test('an issuer with braces is told, once', () => {
  const issuer = 'https://{{ fields.team }}.acme.example';
  assert.equal(found(`    issuer: ${issuer}`), [['oauth2/no-malformed-issuer', issuer]]);
  assert.equal(found('    issuer: https://login.acme.example'), []);
});

test('a scope with braces is told where it is an item, and is a template where it is the whole', () => {
  const scope = `"{{ 'admin' if fields.team == 'ops' }}"`;
  assert.equal(found(`    scopes: { default: [read, ${scope}] }`), [['oauth2/no-joined-scopes', scope]]);
  assert.equal(found(`    scopes:\n      default: "read{{ ' admin' if fields.team == 'ops' else '' }}"`), []);
});

test.run();
