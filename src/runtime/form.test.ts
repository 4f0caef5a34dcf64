import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connect } from './connect.ts';
import type { FieldCheck, FormField } from './connection.ts';
import { CountersignError } from './errors.ts';
import { checkForm, formFaults } from './form.ts';
import * as faults from './form-type.ts';

const field = (more: Partial<FormField> = {}): FormField => {
  const typed = (faults as unknown as Readonly<Record<string, FieldCheck>>)[`${more.type}Fault`];
  const { textFault, patternFault } = faults;
  const checks = [...(typed ? [typed] : [textFault]), ...(more.pattern === undefined ? [] : [patternFault])];
  return {
    name: 'value',
    type: 'string',
    label: 'The thing',
    required: true,
    secret: false,
    maxLength: 1024,
    checks,
    ...more,
  };
};
const fault = (more: Partial<FormField>, value: unknown): string | undefined =>
  formFaults([field(more)], { value })[0]?.message;

const key =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----';

test('what each type takes and refuses', () => {
  const table: readonly [Partial<FormField>, readonly unknown[], readonly unknown[]][] = [
    [{ type: 'string' }, ['a', ' a ', 'é', '0'], [5, true, {}, 'a\nb', 'a\u0000', 'a\u2028b']],
    [{ type: 'password', secret: true }, ['pa ss', 'ä'], ['a ', ' a', 'a\n', '\ta', 'a\r\n', '\u00a0a']],
    [{ type: 'text' }, ['a\nb', 'a '], ['a\u0007', 5]],
    [{ type: 'number' }, [0, 1.5, -3], ['1', Number.NaN, Number.POSITIVE_INFINITY]],
    [{ type: 'integer' }, [0, 443], [1.5, '1', 2 ** 53]],
    [{ type: 'boolean' }, [true, false], ['true', 0, 1]],
    [{ type: 'email' }, ['ada@acme.example', 'a@localhost'], ['ada', 'a b@c', '@c', 'a@', 'a@@b', 'a@b..c']],
    [{ type: 'date' }, ['2024-02-29'], ['2025-02-29', '2025-1-1', '01/02/2025', '2025-13-01']],
    [{ type: 'json' }, ['{"a":1}', '5'], ['{a:1}', '{']],
    [
      { type: 'pem' },
      [
        key,
        `${key}\n`,
        key.replaceAll('\n', '\r\n'),
        '{"kty":"OKP","d":"x"}',
        'MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF',
      ],
      [key.replaceAll('\n', '\\n'), key.slice(0, -5), 'x', '{"kty":'],
    ],
    [{ type: 'subdomain' }, ['acme', 'Acme-2'], ['acme.evil', 'a/b', '-a', 'a-', 'xn--a', 'ａcme', 'a'.repeat(64)]],
    [
      { type: 'host' },
      ['api.acme.example'],
      ['localhost', '127.0.0.1', 'a.local', 'a.example:8443', 'u@a.example', 'a.example/x', '[::1]', '2130706433'],
    ],
    [
      { type: 'host', port: true, network: 'any' },
      ['10.0.0.7:8443', 'localhost', 'nas.local'],
      ['a b', 'a.example:99999'],
    ],
    [
      { type: 'url' },
      ['https://acme.example', 'https://acme.example/base/'],
      [
        'http://acme.example',
        'acme.example',
        'https://u:p@acme.example',
        'https://acme.example?q',
        'https://acme.example/../x',
        'javascript:alert(1)',
      ],
    ],
    [
      {
        type: 'select',
        choices: [
          { value: 'eu', label: 'Europe' },
          { value: 'us', label: '' },
        ],
      },
      ['eu', 'us'],
      ['EU', 'ap', 5, 'toString'],
    ],
  ];
  for (const [more, good, bad] of table) {
    for (const value of good) assert.is(fault(more, value), undefined, `${more.type} ${JSON.stringify(value)}`);
    for (const value of bad) assert.type(fault(more, value), 'string', `${more.type} ${JSON.stringify(value)}`);
  }
});

test('messages name the label and what is expected', () => {
  assert.is(fault({}, undefined), '“The thing” is missing.');
  assert.is(
    fault({ secret: true, type: 'password' }, 'abc\n'),
    '“The thing” contains a line break, perhaps pasted along: remove it.',
  );
  assert.is(
    fault({ secret: true }, 'abc '),
    '“The thing” begins or ends with white space, perhaps pasted along: remove it.',
  );
  assert.is(
    fault(
      {
        type: 'select',
        choices: [
          { value: 'eu', label: 'Europe' },
          { value: 'us', label: '' },
        ],
      },
      'x',
    ),
    '“The thing” must be one of Europe, us.',
  );
  assert.is(
    fault({ type: 'subdomain', format: 'https://{{ input }}.acme.example' }, 'https://a.acme.example'),
    '“The thing” may hold only letters, digits and hyphens between them, without dots (https://….acme.example).',
  );
  assert.is(
    fault({ pattern: '^ck_', placeholder: 'ck_…' }, 'x'),
    '“The thing” is not of the form that is expected, such as ck_….',
  );
  assert.is(fault({ type: 'host' }, 'localhost'), '“The thing” must be a public host name with a domain.');
});

test('absent, empty, optional, default, when', () => {
  for (const value of [undefined, null, '']) {
    assert.is(fault({}, value), '“The thing” is missing.');
    assert.is(fault({ required: false, minLength: 5, pattern: '^x' }, value), undefined);
    assert.is(fault({ default: 'eu' }, value), undefined);
  }
  assert.is(fault({ type: 'note' }, undefined), undefined);
  assert.is(fault({ type: 'boolean' }, false), undefined);
  assert.is(fault({ type: 'number' }, 0), undefined);
  const form = [
    field({
      name: 'kind',
      type: 'select',
      choices: [
        { value: 'cloud', label: 'Cloud' },
        { value: 'own', label: 'Own' },
      ],
      default: 'cloud',
    }),
    field({ name: 'url', type: 'url', when: (values) => values.kind === 'own' }),
  ];
  assert.equal(formFaults(form, {}), []);
  assert.is(formFaults(form, { kind: 'own' })[0]?.name, 'url');
  assert.equal(formFaults(form, { kind: 'own', url: 'https://acme.example' }), []);
  // What is inherited was not entered.
  assert.is(formFaults([field({ name: 'toString' })], {})[0]?.name, 'toString');
});

test('lengths count characters, and a pattern runs on what is not too long', () => {
  assert.is(fault({ maxLength: 3 }, '🔑🔑🔑'), undefined);
  assert.is(fault({ maxLength: 3 }, 'abcd'), '“The thing” is too long: at most 3 characters.');
  assert.is(fault({ minLength: 3 }, 'ab'), '“The thing” is too short: at least 3 characters.');
  assert.is(
    fault({ maxLength: 3, pattern: '^(a+)+$' }, `${'a'.repeat(50)}!`),
    '“The thing” is too long: at most 3 characters.',
  );
  assert.is(fault({ pattern: '^\\p{L}+$' }, 'é'), undefined);
});

test('connect refuses what the form refuses, and no message holds the value', () => {
  const form = [field({ name: 'apiKey', label: 'API key', type: 'password', secret: true, pattern: '^sk_' })];
  const open =
    (apiKey: unknown, client = false) =>
    () =>
      connect({
        scheme: 'key',
        sign: (request) => request,
        ...(client ? { client: { form, values: { apiKey } } } : { form, values: { apiKey } }),
      });
  assert.throws(open('marker-1'), (error: unknown) => {
    assert.instance(error, CountersignError);
    const { code, detail, message, stack } = error as CountersignError;
    assert.not.match(`${message}${stack}${JSON.stringify(error)}`, 'marker-1');
    return code === 'FIELD_INVALID' && detail?.name === 'fields.apiKey';
  });
  assert.throws(
    open('marker-1', true),
    (error: unknown) => (error as CountersignError).detail?.name === 'client.apiKey',
  );
  assert.ok(open('sk_1')());
  const types = [
    'string',
    'password',
    'text',
    'number',
    'integer',
    'boolean',
    'select',
    'url',
    'host',
    'subdomain',
    'email',
    'date',
    'pem',
    'json',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.string({ minLength: 0, maxLength: 20 }), (type, noise) => {
      const value = `s3cr3t-marker${noise}`;
      try {
        checkForm([field({ type, secret: true, pattern: '^x$', maxLength: 20 })], { value }, 'fields');
      } catch (error) {
        assert.instance(error, CountersignError);
        assert.not.match(`${(error as Error).message}${(error as Error).stack}${JSON.stringify(error)}`, 's3cr3t');
      }
    }),
  );
});

test.run();
