import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../parse/parse.ts';
import { applyEdits } from '../text/fix.ts';
import { validate } from './validate.ts';

// Each case makes one mistake in a clean definition. What is said about it was written down before it was looked at: one
// finding, of this rule, underlining this; and where a fix is promised, the definition is clean after it and reads so.

const CLEAN = `countersign: 1
app: acme
title: Acme
docs: https://acme.example/docs
server: https://api.acme.example/v1
origins:
  - https://uploads.acme.example
fields:
  team:
    type: string
    label: Team
    required: false
    maxLength: 40
  region:
    type: select
    label: Region
    choices: [us, eu]
vars:
  pair: "{{ fields.team }}:x"
test:
  url: /me
  label: "{{ response.body.email }}"
schemes:
  key:
    type: apiKey
    fields:
      apiKey:
        type: password
        label: API key
        help: Find it under Settings.
    request:
      headers:
        X-Api-Key: "{{ fields.apiKey }}"
  basic:
    type: basic
    charset: UTF-8
  login:
    type: session
    fields:
      username: { label: User name }
      secret: { type: password, label: Password }
    login:
      method: POST
      url: /auth
      json: { user: "{{ fields.username }}", password: "{{ fields.secret }}" }
      save:
        token: response.body.token
        base: { value: response.body.url, type: url, within: ["*.acme.example"] }
      expiresIn: 3600
    refresh:
      - url: /first
      - url: /second
    expired: response.status == 401
    request: { headers: { X-Session: "{{ session.token }}" } }
    for: { paths: ["/v5/*"], methods: [POST] }
  signed:
    type: signature
    sign: { headers: { X-Signature: "{{ request.body | sha256 | hex }}" } }
variants:
  sandbox: { title: Sandbox, server: "https://sandbox.acme.example" }
examples:
  - scheme: key
    fields: { apiKey: k-1 }
    random: 00ff
    request: { url: /me }
    expect: { headers: { X-Api-Key: k-1 } }
`;

interface Case {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly at: string;
  /** What stands in the place of `to` once the fix is applied. */
  readonly fixed?: string;
}

const mistakes: Record<string, Case> = {
  // Unknown keys.
  'a key of the app is misspelt': {
    from: 'server: https://api',
    to: 'sever: https://api',
    rule: 'schema/no-unknown-key',
    at: 'sever',
    fixed: 'server: https://api',
  },
  'a key of the app is unknown': { from: 'docs:', to: 'homepage:', rule: 'schema/no-unknown-key', at: 'homepage' },
  'a required key of the app is misspelt': {
    from: 'schemes:',
    to: 'scheme:',
    rule: 'schema/no-unknown-key',
    at: 'scheme',
    fixed: 'schemes:',
  },
  'a key in another case': {
    from: 'title: Acme',
    to: 'Title: Acme',
    rule: 'schema/no-unknown-key',
    at: 'Title',
    fixed: 'title: Acme',
  },
  'a key of a field is misspelt': {
    from: 'label: Team',
    to: 'lable: Team',
    rule: 'schema/no-unknown-key',
    at: 'lable',
    fixed: 'label: Team',
  },
  'a key of a field in snake case': {
    from: 'maxLength',
    to: 'max_length',
    rule: 'schema/no-unknown-key',
    at: 'max_length',
    fixed: 'maxLength',
  },
  'a key of a field is unknown': {
    from: 'required: false',
    to: 'optional: true',
    rule: 'schema/no-unknown-key',
    at: 'optional',
  },
  'a key of a request is misspelt': {
    from: '      headers:\n        X-Api',
    to: '      header:\n        X-Api',
    rule: 'schema/no-unknown-key',
    at: 'header',
    fixed: '      headers:\n        X-Api',
  },
  'a key of a step is misspelt': {
    from: 'method: POST',
    to: 'methd: POST',
    rule: 'schema/no-unknown-key',
    at: 'methd',
    fixed: 'method: POST',
  },
  'a key of a second step is unknown': {
    from: '- url: /second',
    to: '- url: /second\n        body: x',
    rule: 'schema/no-unknown-key',
    at: 'body',
  },
  'a key of another scheme type': {
    from: 'charset: UTF-8',
    to: 'login: { url: /x }',
    rule: 'schema/no-unknown-key',
    at: 'login',
  },
  'a key of a scheme is misspelt': {
    from: 'expired:',
    to: 'expires:',
    rule: 'schema/no-unknown-key',
    at: 'expires',
    fixed: 'expired:',
  },
  'a required key of a scheme is misspelt': {
    from: '    login:\n',
    to: '    logon:\n',
    rule: 'schema/no-unknown-key',
    at: 'logon',
    fixed: '    login:\n',
  },
  'the type of a scheme in another case': {
    from: 'type: basic',
    to: 'Type: basic',
    rule: 'schema/no-unknown-key',
    at: 'Type',
    fixed: 'type: basic',
  },
  'a key of a variant is unknown': {
    from: 'sandbox: { title: Sandbox',
    to: 'sandbox: { name: Sandbox',
    rule: 'schema/no-unknown-key',
    at: 'name',
  },
  'a key of `for` is misspelt': {
    from: 'for: { paths',
    to: 'for: { path',
    rule: 'schema/no-unknown-key',
    at: 'path',
    fixed: 'for: { paths',
  },
  'a key of a saved value is unknown': {
    from: 'value: response.body.url, type',
    to: 'value: response.body.url, kind',
    rule: 'schema/no-unknown-key',
    at: 'kind',
  },
  'a key of an example is misspelt': {
    from: 'expect:',
    to: 'expected:',
    rule: 'schema/no-unknown-key',
    at: 'expected',
    fixed: 'expect:',
  },
  'a quoted key is misspelt': {
    from: 'docs:',
    to: '"doc":',
    rule: 'schema/no-unknown-key',
    at: '"doc"',
    fixed: '"docs":',
  },

  // Missing keys.
  'no version': { from: 'countersign: 1\n', to: '', rule: 'schema/use-version', at: 'app', fixed: 'countersign: 1\n' },
  'no name': { from: 'app: acme\n', to: '', rule: 'schema/use-required-key', at: 'countersign' },
  'no title': { from: 'title: Acme\n', to: '', rule: 'schema/use-required-key', at: 'countersign' },
  'a scheme without type': { from: '    type: apiKey\n', to: '', rule: 'schema/use-required-key', at: 'key' },
  'an API key without request': {
    from: '    request:\n      headers:\n        X-Api-Key: "{{ fields.apiKey }}"\n',
    to: '',
    rule: 'schema/use-required-key',
    at: 'key',
  },
  'a signature without sign': {
    from: '    sign: { headers: { X-Signature: "{{ request.body | sha256 | hex }}" } }\n',
    to: '',
    rule: 'schema/use-required-key',
    at: 'signed',
  },
  'a saved value without value': {
    from: '{ value: response.body.url, type',
    to: '{ type',
    rule: 'schema/use-required-key',
    at: 'base',
  },
  'an example without scheme': {
    from: '- scheme: key\n    fields',
    to: '- fields',
    rule: 'schema/use-required-key',
    at: 'fields',
  },

  // Nothing written yet.
  'a key without value': {
    from: 'server: https://api.acme.example/v1',
    to: 'server:',
    rule: 'schema/use-value',
    at: 'server',
  },
  'a map without content': {
    from: '  signed:\n    type: signature\n    sign: { headers: { X-Signature: "{{ request.body | sha256 | hex }}" } }\n',
    to: '  signed:\n',
    rule: 'schema/use-value',
    at: 'signed',
  },
  'null for a text': { from: 'title: Acme', to: 'title: null', rule: 'schema/use-value', at: 'title' },
  'a step without content': {
    from: 'test:\n  url: /me\n  label: "{{ response.body.email }}"\n',
    to: 'test:\n',
    rule: 'schema/use-value',
    at: 'test',
  },

  // Values of another kind.
  'a number for a title': {
    from: 'title: Acme',
    to: 'title: 123',
    rule: 'schema/use-type',
    at: '123',
    fixed: 'title: "123"',
  },
  'true for a label': {
    from: 'label: Team',
    to: 'label: true',
    rule: 'schema/use-type',
    at: 'true',
    fixed: 'label: "true"',
  },
  'a text for true or false': {
    from: 'required: false',
    to: 'required: no',
    rule: 'schema/use-type',
    at: 'no',
    fixed: 'required: false',
  },
  'a quoted word for true or false': {
    from: 'required: false',
    to: 'required: "false"',
    rule: 'schema/use-type',
    at: '"false"',
    fixed: 'required: false',
  },
  'a quoted number for a number': {
    from: 'maxLength: 40',
    to: 'maxLength: "40"',
    rule: 'schema/use-type',
    at: '"40"',
    fixed: 'maxLength: 40',
  },
  'a fraction for a whole number': { from: 'maxLength: 40', to: 'maxLength: 4.5', rule: 'schema/use-type', at: '4.5' },
  'a text for a list': {
    from: 'origins:\n  - https://uploads.acme.example',
    to: 'origins: https://uploads.acme.example',
    rule: 'schema/use-type',
    at: 'https://uploads.acme.example',
    fixed: 'origins: [https://uploads.acme.example]',
  },
  'a text for a map': {
    from: 'request: { headers: { X-Session: "{{ session.token }}" } }',
    to: 'request: X-Session',
    rule: 'schema/use-type',
    at: 'X-Session',
  },
  'a list for a map': {
    from: 'vars:\n  pair: "{{ fields.team }}:x"',
    to: 'vars:\n  - pair',
    rule: 'schema/use-type',
    at: 'vars',
  },
  'a map for a text': {
    from: 'expired: response.status == 401',
    to: 'expired: { status: 401 }',
    rule: 'schema/use-type',
    at: 'expired',
  },
  'a text for a field': {
    from: 'username: { label: User name }',
    to: 'username: User name',
    rule: 'schema/use-type',
    at: 'User name',
  },
  'a map in a list of texts': {
    from: '- https://uploads.acme.example',
    to: '- url: https://uploads.acme.example',
    rule: 'schema/use-type',
    at: 'url',
  },
  'a map in a header': {
    from: 'X-Api-Key: "{{ fields.apiKey }}"',
    to: 'X-Api-Key: { value: x }',
    rule: 'schema/use-type',
    at: 'X-Api-Key',
  },
  'a text among steps': { from: '- url: /second', to: '- /second', rule: 'schema/use-type', at: '/second' },
  'a version in quotes': {
    from: 'countersign: 1',
    to: 'countersign: "1"',
    rule: 'schema/use-version',
    at: '"1"',
    fixed: 'countersign: 1',
  },

  // Values that are not known.
  'another version': {
    from: 'countersign: 1',
    to: 'countersign: 2',
    rule: 'schema/use-version',
    at: '2',
    fixed: 'countersign: 1',
  },
  'a scheme type is misspelt': {
    from: 'type: apiKey',
    to: 'type: apikey',
    rule: 'schema/use-known-value',
    at: 'apikey',
    fixed: 'type: apiKey',
  },
  'a scheme type is unknown': {
    from: 'type: signature',
    to: 'type: kerberos',
    rule: 'schema/use-known-value',
    at: 'kerberos',
  },
  'a field type is misspelt': {
    from: 'type: select',
    to: 'type: selekt',
    rule: 'schema/use-known-value',
    at: 'selekt',
    fixed: 'type: select',
  },
  'a method in small letters': {
    from: 'method: POST',
    to: 'method: post',
    rule: 'schema/use-known-value',
    at: 'post',
    fixed: 'method: POST',
  },
  'a method in a list is unknown': {
    from: 'methods: [POST]',
    to: 'methods: [FETCH]',
    rule: 'schema/use-known-value',
    at: 'FETCH',
  },
  'a charset is written otherwise': {
    from: 'charset: UTF-8',
    to: 'charset: utf8',
    rule: 'schema/use-known-value',
    at: 'utf8',
    fixed: 'charset: UTF-8',
  },
  'a saved type is unknown': {
    from: 'type: url, within',
    to: 'type: uri, within',
    rule: 'schema/use-known-value',
    at: 'uri',
    fixed: 'type: url, within',
  },

  // Values of another form.
  'an app name in capitals': {
    from: 'app: acme',
    to: 'app: AcmeCrm',
    rule: 'schema/use-pattern',
    at: 'AcmeCrm',
    fixed: 'app: acme-crm',
  },
  'an app name with a space': {
    from: 'app: acme',
    to: 'app: acme crm',
    rule: 'schema/use-pattern',
    at: 'acme crm',
    fixed: 'app: acme-crm',
  },
  'documentation without https': {
    from: 'docs: https://acme.example/docs',
    to: 'docs: acme.example/docs',
    rule: 'schema/use-pattern',
    at: 'acme.example/docs',
    fixed: 'docs: https://acme.example/docs',
  },
  'a field name with a hyphen': {
    from: '  team:',
    to: '  team-id:',
    rule: 'schema/use-name',
    at: 'team-id',
    fixed: '  teamId:',
  },
  'a scheme name with a capital': {
    from: '  signed:',
    to: '  Signed:',
    rule: 'schema/use-name',
    at: 'Signed',
    fixed: '  signed:',
  },
  'a variant name with a dot': {
    from: '  sandbox:',
    to: '  sand.box:',
    rule: 'schema/use-name',
    at: 'sand.box',
    fixed: '  sandBox:',
  },
  'a variable name that begins with a digit': { from: '  pair:', to: '  2pair:', rule: 'schema/use-name', at: '2pair' },
  'a saved name with a space': {
    from: '        token:',
    to: '        access token:',
    rule: 'schema/use-name',
    at: 'access token',
    fixed: '        accessToken:',
  },
  'a header name with a space': {
    from: '        X-Api-Key:',
    to: '        X Api Key:',
    rule: 'schema/use-pattern',
    at: 'X Api Key',
  },
  'a path without slash': {
    from: 'paths: ["/v5/*"]',
    to: 'paths: ["v5/*"]',
    rule: 'schema/use-pattern',
    at: '"v5/*"',
    fixed: 'paths: ["/v5/*"]',
  },
  'a host with a scheme': {
    from: 'within: ["*.acme.example"]',
    to: 'within: ["https://acme.example"]',
    rule: 'schema/use-pattern',
    at: '"https://acme.example"',
    fixed: 'within: ["acme.example"]',
  },
  'half a byte': { from: 'random: 00ff', to: 'random: 00f', rule: 'schema/use-pattern', at: '00f' },
  'a script in another folder': {
    from: 'login:\n      method: POST\n      url: /auth\n      json: { user: "{{ fields.username }}", password: "{{ fields.secret }}" }\n      save:\n        token: response.body.token\n        base: { value: response.body.url, type: url, within: ["*.acme.example"] }\n      expiresIn: 3600',
    to: 'login:\n      script: ../acme.ts#login',
    rule: 'schema/use-pattern',
    at: '../acme.ts#login',
  },

  // Too short, too long, too small, too large.
  'an empty title': { from: 'title: Acme', to: 'title: ""', rule: 'schema/use-length', at: '""' },
  'a label without end': {
    from: 'label: Team',
    to: `label: ${'Team '.repeat(25).trim()}`,
    rule: 'schema/use-length',
    at: 'Team '.repeat(25).trim(),
  },
  'no schemes': {
    from: CLEAN.slice(CLEAN.indexOf('schemes:'), CLEAN.indexOf('variants:')),
    to: 'schemes: {}\n',
    rule: 'schema/use-length',
    at: 'schemes',
  },
  'no variants': {
    from: '\n  sandbox: { title: Sandbox, server: "https://sandbox.acme.example" }',
    to: ' {}',
    rule: 'schema/use-length',
    at: 'variants',
  },
  'an empty list of steps': {
    from: 'refresh:\n      - url: /first\n      - url: /second',
    to: 'refresh: []',
    rule: 'schema/use-length',
    at: 'refresh',
  },
  'an expiry of nothing': { from: 'expiresIn: 3600', to: 'expiresIn: 0', rule: 'schema/use-range', at: '0' },
  'a negative length': { from: 'maxLength: 40', to: 'minLength: -1', rule: 'schema/use-range', at: '-1' },
  'a length beyond all bounds': {
    from: 'maxLength: 40',
    to: 'maxLength: 100000',
    rule: 'schema/use-range',
    at: '100000',
  },

  // What YAML reads otherwise than it is meant.
  'a number loses its text': {
    from: 'X-Api-Key: "{{ fields.apiKey }}"',
    to: 'X-Api-Key: 1.10',
    rule: 'yaml/use-quoted-number',
    at: '1.10',
    fixed: 'X-Api-Key: "1.10"',
  },
  'a hexadecimal number loses its text': {
    from: 'pair: "{{ fields.team }}:x"',
    to: 'pair: 0x1F',
    rule: 'yaml/use-quoted-number',
    at: '0x1F',
    fixed: 'pair: "0x1F"',
  },
  'a long number loses digits': {
    from: 'user: "{{ fields.username }}"',
    to: 'user: 12345678901234567890',
    rule: 'yaml/use-quoted-number',
    at: '12345678901234567890',
    fixed: 'user: "12345678901234567890"',
  },
  'a choice is no to some': {
    from: 'choices: [us, eu]',
    to: 'choices: [no, eu]',
    rule: 'yaml/use-quoted-word',
    at: 'no',
    fixed: 'choices: ["no", eu]',
  },
  'a choice with a label is no to some': {
    from: 'choices: [us, eu]',
    to: 'choices: { no: Norway }',
    rule: 'yaml/use-quoted-word',
    at: 'no',
    fixed: 'choices: { "no": Norway }',
  },
  'a header is on to some': {
    from: 'X-Api-Key: "{{ fields.apiKey }}"',
    to: 'X-Api-Key: on',
    rule: 'yaml/use-quoted-word',
    at: 'on',
    fixed: 'X-Api-Key: "on"',
  },
  'an escape in single quotes': {
    from: 'pair: "{{ fields.team }}:x"',
    to: "pair: '{{ fields.team }}\\nx'",
    rule: 'yaml/use-double-quotes',
    at: '\\n',
    fixed: 'pair: "{{ fields.team }}\\nx"',
  },
  'an escape in plain text': {
    from: 'pair: "{{ fields.team }}:x"',
    to: 'pair: a\\t{{ fields.team }}',
    rule: 'yaml/use-double-quotes',
    at: '\\t',
    fixed: 'pair: "a\\t{{ fields.team }}"',
  },
  'a block with a line end': {
    from: 'pair: "{{ fields.team }}:x"',
    to: 'pair: |\n    {{ fields.team }}\n    x',
    rule: 'yaml/no-trailing-line-end',
    at: '|',
    fixed: 'pair: |-\n    {{ fields.team }}\n    x',
  },
};

const found = (text: string) => {
  const { tree, diagnostics } = parse({ path: 'acme.auth.yaml', text, format: 'yaml' });
  return [...diagnostics, ...validate(tree)];
};

test('the definition without mistakes is clean', () => {
  assert.equal(found(CLEAN), []);
  assert.ok(Object.keys(mistakes).length >= 80);
});

for (const [name, { from, to, rule, at, fixed }] of Object.entries(mistakes)) {
  test(`one finding for one mistake: ${name}`, () => {
    assert.is(CLEAN.split(from).length, 2, 'stands once in the clean definition');
    const text = CLEAN.replace(from, () => to);
    const findings = found(text);
    assert.is(findings.length, 1, JSON.stringify(findings.map((each) => [each.rule, each.message])));
    const [{ range, fixes, ...finding }] = findings as [(typeof findings)[number]];
    assert.is(finding.rule, rule);
    assert.is(text.slice(range.start, range.end), at);
    assert.ok(finding.why !== undefined && finding.help !== undefined);
    // A schema's own words are none of the author's.
    assert.not.match(
      `${finding.message} ${finding.help}`,
      /schema|instance|\bmust\b|additional|propert|undefined|#\/|null\b/,
    );
    if (fixed === undefined) return;
    const [fix] = fixes;
    assert.ok(fix !== undefined, 'a fix');
    const mended = applyEdits(text, fix.edits);
    assert.is(
      mended,
      CLEAN.replace(from, () => fixed),
    );
    assert.equal(found(mended), []);
  });
}

test('a tree with holes is not said to lack anything', () => {
  assert.equal(
    found('countersign: 1\nschemes:\n  key\n  other: {}\n').map((each) => each.rule),
    ['yaml/use-colon'],
  );
});

test.run();
