import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import { validate } from '../validate/validate.ts';
import { parse } from './parse.ts';

// One slip in a clean definition gives one finding, at the place where a person would look for it, and nothing besides.

const CLEAN = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
fields:
  team: { label: Team, help: Ask your admin }
origins:
  - https://uploads.acme.example
  - https://files.acme.example
schemes:
  key:
    type: apiKey
    fields:
      apiKey:
        type: password
        label: API key
        help: Find it under Settings
    request:
      headers:
        X-Api-Key: k-1
        X-Team: Team A
  login:
    type: session
    login:
      method: POST
      url: /auth
      save: { token: response.body.token, id: response.body.id }
      ok: response.status == 200
    request: { headers: { X-Session: s-1, X-Other: o-1 } }
`;

interface Case {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly at: string;
  /** What stands in the place of \`to\` once the fix is applied. */
  readonly fixed?: string;
}

const mistakes: Record<string, Case> = {
  // Templates and expressions without quotes.
  'a template begins a value': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: {{ fields.apiKey }}',
    rule: 'yaml/use-quoted-template',
    at: '{{ fields.apiKey }}',
    fixed: 'X-Api-Key: "{{ fields.apiKey }}"',
  },
  'text follows the template': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: {{ fields.apiKey }}/x',
    rule: 'yaml/use-quoted-template',
    at: '{{ fields.apiKey }}/x',
    fixed: 'X-Api-Key: "{{ fields.apiKey }}/x"',
  },
  'a template with quotes inside': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: {{ fields["apiKey"] }}',
    rule: 'yaml/use-quoted-template',
    at: '{{ fields["apiKey"] }}',
    fixed: `X-Api-Key: '{{ fields["apiKey"] }}'`,
  },
  'a template begins an item': {
    from: '- https://files.acme.example',
    to: '- {{ fields.team }}',
    rule: 'yaml/use-quoted-template',
    at: '{{ fields.team }}',
    fixed: '- "{{ fields.team }}"',
  },
  'a template in braces': {
    from: 'X-Session: s-1',
    to: 'X-Session: {{ session.token }}',
    rule: 'yaml/use-quoted-template',
    at: '{{ session.token }}',
    fixed: 'X-Session: "{{ session.token }}"',
  },
  'a template after text in braces': {
    from: 'X-Session: s-1',
    to: 'X-Session: Bearer {{ session.token }}',
    rule: 'yaml/use-quoted-template',
    at: 'Bearer {{ session.token }}',
    fixed: 'X-Session: "Bearer {{ session.token }}"',
  },
  'a template last in braces': {
    from: 'X-Other: o-1 }',
    to: 'X-Other: {{ session.token }}}',
    rule: 'yaml/use-quoted-template',
    at: '{{ session.token }}',
    fixed: 'X-Other: "{{ session.token }}"}',
  },
  'a template whose filter has arguments': {
    from: 'X-Session: s-1',
    to: "X-Session: {{ session.token | slice(0, 4) | replace('a', 'b') }}",
    rule: 'yaml/use-quoted-template',
    at: "{{ session.token | slice(0, 4) | replace('a', 'b') }}",
    fixed: `X-Session: "{{ session.token | slice(0, 4) | replace('a', 'b') }}"`,
  },
  'brackets in an expression in braces': {
    from: 'token: response.body.token',
    to: 'token: response.body.a[0]["x-y"]',
    rule: 'yaml/use-quoted-expression',
    at: 'response.body.a[0]["x-y"]',
    fixed: `token: 'response.body.a[0]["x-y"]'`,
  },
  'a comma in an expression in braces': {
    from: 'token: response.body.token',
    to: 'token: response.body.token | slice(0, 4)',
    rule: 'yaml/use-quoted-expression',
    at: 'response.body.token | slice(0, 4)',
    fixed: 'token: "response.body.token | slice(0, 4)"',
  },
  'an expression begins with a quote': {
    from: 'ok: response.status == 200',
    to: 'ok: "ok" == response.body.state',
    rule: 'yaml/use-quoted-expression',
    at: '"ok" == response.body.state',
    fixed: `ok: '"ok" == response.body.state'`,
  },
  'an expression in braces begins with a quote': {
    from: 'token: response.body.token',
    to: `token: 'a' ~ response.body.token`,
    rule: 'yaml/use-quoted-expression',
    at: `'a' ~ response.body.token`,
    fixed: `token: "'a' ~ response.body.token"`,
  },
  'an expression begins with an exclamation mark': {
    from: 'ok: response.status == 200',
    to: 'ok: !response.body.failed',
    rule: 'yaml/no-tag',
    at: '!response.body.failed',
  },

  // Quotes.
  'a double quote is never closed': {
    from: 'label: API key',
    to: 'label: "API key',
    rule: 'yaml/use-closing-quote',
    at: '"API key',
    fixed: 'label: "API key"',
  },
  'a single quote is never closed': {
    from: 'label: API key',
    to: "label: 'API key",
    rule: 'yaml/use-closing-quote',
    at: "'API key",
    fixed: "label: 'API key'",
  },
  'a quote in braces is never closed': {
    from: '{ label: Team, ',
    to: '{ label: "Team, ',
    rule: 'yaml/use-closing-quote',
    at: '"Team',
    fixed: '{ label: "Team", ',
  },
  'the same quotes inside and outside': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: "{{ fields["apiKey"] }}"',
    rule: 'yaml/no-inner-quotes',
    at: '"',
    fixed: `X-Api-Key: "{{ fields['apiKey'] }}"`,
  },
  'an apostrophe in single quotes': {
    from: 'help: Find it under Settings',
    to: "help: 'It's under Settings'",
    rule: 'yaml/no-inner-quotes',
    at: "'",
    fixed: `help: "It's under Settings"`,
  },
  'an escape that is none': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: "a\\d"',
    rule: 'yaml/no-unknown-escape',
    at: '\\d',
    fixed: 'X-Api-Key: "a\\\\d"',
  },

  // Text that begins with, or holds, what means something to YAML.
  'a colon in plain text': {
    from: 'help: Find it under Settings',
    to: 'help: Note: find it under Settings',
    rule: 'yaml/no-bare-colon',
    at: 'Note: find it under Settings',
    fixed: 'help: "Note: find it under Settings"',
  },
  'a colon in plain text in braces': {
    from: 'help: Ask your admin',
    to: 'help: Note: ask your admin',
    rule: 'yaml/no-bare-colon',
    at: 'Note: ask your admin',
    fixed: 'help: "Note: ask your admin"',
  },
  'a link begins a text': {
    from: 'help: Find it under Settings',
    to: 'help: [Settings](https://acme.example) has it',
    rule: 'yaml/use-quoted-text',
    at: '[Settings](https://acme.example) has it',
    fixed: 'help: "[Settings](https://acme.example) has it"',
  },
  'a link in braces': {
    from: 'help: Ask your admin',
    to: 'help: See [Settings](https://acme.example)',
    rule: 'yaml/use-quoted-text',
    at: 'See [Settings](https://acme.example)',
    fixed: 'help: "See [Settings](https://acme.example)"',
  },
  'emphasis begins a text': {
    from: 'help: Find it under Settings',
    to: 'help: *Find* it under Settings',
    rule: 'yaml/use-quoted-text',
    at: '*Find* it under Settings',
    fixed: 'help: "*Find* it under Settings"',
  },
  'an at sign begins a text': {
    from: 'X-Api-Key: k-1',
    to: 'X-Api-Key: @acme',
    rule: 'yaml/use-quoted-text',
    at: '@acme',
    fixed: 'X-Api-Key: "@acme"',
  },
  'a backtick begins a text': {
    from: 'help: Find it under Settings',
    to: 'help: `acme` knows it',
    rule: 'yaml/use-quoted-text',
    at: '`acme` knows it',
    fixed: 'help: "`acme` knows it"',
  },
  'a percent sign begins a text': {
    from: 'X-Team: Team A',
    to: 'X-Team: %20A',
    rule: 'yaml/use-quoted-text',
    at: '%20A',
    fixed: 'X-Team: "%20A"',
  },
  'a number sign cuts a text': {
    from: 'X-Team: Team A',
    to: 'X-Team: Team #1',
    rule: 'yaml/no-cut-text',
    at: '#1',
    fixed: 'X-Team: "Team #1"',
  },
  'a number sign cuts a template': {
    from: 'X-Team: Team A',
    to: `X-Team: a {{ fields.team | replace(" # ", "b") }}`,
    rule: 'yaml/use-quoted-template',
    at: '# ", "b") }}',
    fixed: `X-Team: 'a {{ fields.team | replace(" # ", "b") }}'`,
  },

  // Indentation.
  'a tab': { from: '    type: apiKey', to: '\ttype: apiKey', rule: 'yaml/no-tab', at: '\t' },
  'tabs all over': {
    from: '      headers:\n        X-Api-Key: k-1\n        X-Team: Team A',
    to: '      headers:\n\t\t\t\tX-Api-Key: k-1\n\t\t\t\tX-Team: Team A',
    rule: 'yaml/no-tab',
    at: '\t\t\t\t',
    fixed: '      headers:\n        X-Api-Key: k-1\n        X-Team: Team A',
  },
  'a key one column too far in': {
    from: '        label: API key',
    to: '         label: API key',
    rule: 'yaml/use-indentation',
    at: 'label',
    fixed: '        label: API key',
  },
  'a key one column too far out': {
    from: '        label: API key',
    to: '       label: API key',
    rule: 'yaml/use-indentation',
    at: 'label',
    fixed: '        label: API key',
  },
  'the last key too far in': {
    from: '        X-Team: Team A',
    to: '          X-Team: Team A',
    rule: 'yaml/use-indentation',
    at: 'X-Team',
    fixed: '        X-Team: Team A',
  },
  'a key with a map too far out': {
    from: '    request:\n      headers:\n        X-Api',
    to: '   request:\n      headers:\n        X-Api',
    rule: 'yaml/use-indentation',
    at: 'request',
    fixed: '    request:\n      headers:\n        X-Api',
  },
  'an item too far out': {
    from: '  - https://files.acme.example',
    to: ' - https://files.acme.example',
    rule: 'yaml/use-indentation',
    at: '- https://files.acme.example',
    fixed: '  - https://files.acme.example',
  },
  'an item too far in': {
    from: '  - https://files.acme.example',
    to: '   - https://files.acme.example',
    rule: 'yaml/use-indentation',
    at: '-',
    fixed: '  - https://files.acme.example',
  },
  'a list behind its key': {
    from: 'origins:\n  - https://uploads.acme.example\n  - https://files.acme.example',
    to: 'origins: - https://uploads.acme.example',
    rule: 'yaml/use-indentation',
    at: '-',
    fixed: 'origins:\n  - https://uploads.acme.example',
  },

  // Colons, commas, brackets.
  'no space after a colon': {
    from: 'label: API key',
    to: 'label:API key',
    rule: 'yaml/use-colon',
    at: 'label:API key',
    fixed: 'label: API key',
  },
  'no colon after a key': {
    from: '        label: API key',
    to: '        label API key',
    rule: 'yaml/use-colon',
    at: 'label API key',
    fixed: '        label: API key',
  },
  'no colon before a map': {
    from: '      headers:\n        X-Api',
    to: '      headers\n        X-Api',
    rule: 'yaml/use-colon',
    at: 'headers',
    fixed: '      headers:\n        X-Api',
  },
  'no space after a colon in braces': {
    from: '{ label: Team, ',
    to: '{ label:Team, ',
    rule: 'yaml/use-colon',
    at: 'label:Team',
    fixed: '{ label: Team, ',
  },
  'no comma in braces': {
    from: '{ label: Team, help',
    to: '{ label: "Team" help',
    rule: 'yaml/use-comma',
    at: 'help: Ask your admin',
    fixed: '{ label: "Team", help',
  },
  'braces are never closed': {
    from: 'help: Ask your admin }',
    to: 'help: Ask your admin',
    rule: 'yaml/use-closing-bracket',
    at: '{',
    fixed: 'help: Ask your admin }',
  },
  'inner braces are never closed': {
    from: 'X-Other: o-1 } }',
    to: 'X-Other: o-1 }',
    rule: 'yaml/use-closing-bracket',
    at: '{',
    fixed: 'X-Other: o-1 } }',
  },
  'one brace too many': {
    from: 'X-Other: o-1 } }',
    to: 'X-Other: o-1 } } }',
    rule: 'yaml/no-syntax-error',
    at: '}',
    fixed: 'X-Other: o-1 } }',
  },

  // What YAML has and a definition has not.
  'a key stands twice': {
    from: '        label: API key',
    to: '        label: API key\n        label: Key',
    rule: 'yaml/no-duplicate-key',
    at: 'label',
  },
  'a key stands twice in braces': {
    from: '{ label: Team, ',
    to: '{ label: Team, label: Team, ',
    rule: 'yaml/no-duplicate-key',
    at: 'label',
  },
  'an anchor and its alias': {
    from: '- https://uploads.acme.example\n  - https://files.acme.example',
    to: '- &a https://uploads.acme.example\n  - *a',
    rule: 'yaml/no-anchor',
    at: '&a',
  },
  'a merge key': {
    from: '        label: API key',
    to: '        <<: { label: API key }',
    rule: 'yaml/no-merge-key',
    at: '<<',
  },
  'a tag': { from: 'X-Api-Key: k-1', to: 'X-Api-Key: !!str 1', rule: 'yaml/no-tag', at: '!!str' },
  'a directive': {
    from: 'countersign: 1\n',
    to: '%YAML 1.2\n---\ncountersign: 1\n',
    rule: 'yaml/no-directive',
    at: '%YAML 1.2',
  },
  'a second document': {
    from: '      ok: response.status == 200\n    request: { headers: { X-Session: s-1, X-Other: o-1 } }\n',
    to: '    request: { headers: { X-Session: s-1, X-Other: o-1 } }\n---\napp: other\n',
    rule: 'yaml/no-second-document',
    at: '---',
  },
  'a map as a key': {
    from: '        X-Team: Team A',
    to: '        ? { a: 1 }\n        : Team A',
    rule: 'yaml/no-complex-key',
    at: '?',
  },
};

const found = (text: string) => {
  const { tree, diagnostics } = parse({ path: 'acme.auth.yaml', text, format: 'yaml' });
  return [...diagnostics, ...validate(tree)];
};

test('the definition without mistakes is clean', () => assert.equal(found(CLEAN), []));

for (const [name, { from, to, rule, at, fixed }] of Object.entries(mistakes)) {
  test(`one finding for one slip: ${name}`, () => {
    assert.is(CLEAN.split(from).length, 2, 'stands once in the clean definition');
    const text = CLEAN.replace(from, () => to);
    const findings = found(text);
    assert.is(findings.length, 1, JSON.stringify(findings.map((each) => [each.rule, each.message])));
    const [finding] = findings as [(typeof findings)[number]];
    assert.is(finding.rule, rule, finding.message);
    assert.is(text.slice(finding.range.start, finding.range.end), at);
    if (fixed === undefined) return;
    assert.ok(finding.fixes.length > 0, 'a fix');
    const mended = applyEdits(text, finding.fixes[0]?.edits ?? []);
    assert.is(
      mended,
      CLEAN.replace(from, () => fixed),
    );
    assert.equal(found(mended), []);
  });
}

test('lines that end in CR LF make no difference', () => {
  for (const [name, { from, to, rule }] of Object.entries(mistakes)) {
    const text = CLEAN.replace(from, () => to).replaceAll('\n', '\r\n');
    assert.equal(
      found(text).map((each) => each.rule),
      [rule],
      name,
    );
  }
});

test('several slips are several findings, each at its place', () => {
  const text = CLEAN.replace('k-1', '{{ fields.apiKey }}')
    .replace('Find it', 'Note: find it')
    .replace('s-1', '{{ x }}');
  assert.equal(
    found(text).map(({ rule }) => rule),
    ['yaml/no-bare-colon', 'yaml/use-quoted-template', 'yaml/use-quoted-template'],
  );
});

test('what is read over keeps the value that was meant', () => {
  const { tree } = parse({ path: 'x', text: 'a: { b: Bearer {{ x["y"] }}, c: 1 }\nd: @e: f\n', format: 'yaml' });
  const root = tree.root;
  assert.ok(tree.whole && root?.kind === 'map');
  const [a, d] = root?.kind === 'map' ? root.entries : [];
  assert.is(
    a?.value?.kind === 'map' && a.value.entries[0]?.value?.kind === 'scalar' ? a.value.entries[0].value.value : '',
    'Bearer {{ x["y"] }}',
  );
  assert.is(d?.value?.kind === 'scalar' ? d.value.value : '', '@e: f');
});

test.run();
