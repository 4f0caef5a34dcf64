import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../pipeline.ts';

const START = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  key:
    type: apiKey
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
    fields:
      apiKey: { type: password, label: API key }
`;

function findings(text: string): readonly string[] {
  const whole = START + text;
  const { diagnostics } = check({ path: 'acme.auth.yaml', text: whole, format: 'yaml' });
  return diagnostics.map(({ rule, range }) => `${rule} «${whole.slice(range.start, range.end)}»`);
}

test('without a comment the finding is there', () => {
  assert.equal(findings('      tenant: { label: Tenant }\n'), ['fields/no-unused-field «tenant»']);
});

test('a comment on the line before silences it', () => {
  const comment = '      # countersign-disable-next-line fields/no-unused-field -- the next version reads it\n';
  assert.equal(findings(`${comment}      tenant: { label: Tenant }\n`), []);
});

test('it silences the next line only', () => {
  const comment = '      # countersign-disable-next-line fields/no-unused-field -- the next version reads it\n';
  assert.equal(findings(`${comment}      tenant: { label: Tenant }\n      region: { label: Region }\n`), [
    'fields/no-unused-field «region»',
  ]);
});

test('one comment may name several rules, and several may stand above one line', () => {
  const field = '      tenant: { label: Tenant, network: any }\n';
  const both = '      # countersign-disable-next-line fields/no-unused-field, fields/no-idle-key -- later\n';
  assert.equal(findings(both + field), []);
  const first = '      # countersign-disable-next-line fields/no-unused-field -- later\n';
  const second = '      # countersign-disable-next-line fields/no-idle-key -- later\n';
  assert.equal(findings(first + second + field), []);
});

test('a comment without a reason silences, and says so', () => {
  assert.equal(
    findings('      # countersign-disable-next-line fields/no-unused-field\n      tenant: { label: Tenant }\n'),
    ['suppression/use-reason «# countersign-disable-next-line fields/no-unused-field»'],
  );
});

test('a comment that silences nothing is reported, with what was meant where that is plain', () => {
  assert.equal(findings('      # countersign-disable-next-line fields/no-unused-field -- x\n      # nothing\n'), [
    'suppression/no-unused «fields/no-unused-field»',
  ]);
  assert.equal(
    findings('      # countersign-disable-next-line fields/no-unused-fild -- x\n      tenant: { label: Tenant }\n'),
    ['suppression/no-unknown-rule «fields/no-unused-fild»', 'fields/no-unused-field «tenant»'],
  );
});

test('an error of the language stays, and says why', () => {
  const text = `${START}      # countersign-disable-next-line fields/no-secret-default -- x\n      pin: { type: password, label: PIN, default: "0000" }\n`;
  const { diagnostics } = check({ path: 'acme.auth.yaml', text, format: 'yaml' });
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  assert.is(error?.rule, 'fields/no-secret-default');
  assert.match(error?.help ?? '', /cannot be silenced\.$/);
});

test('other comments are left alone', () => {
  assert.equal(findings('      # countersign-disable-next-lines fields/no-unused-field -- x\n'), []);
  assert.equal(findings('      # see countersign-disable-next-line\n'), []);
});

test.run();
