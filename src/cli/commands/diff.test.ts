import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';

const session = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
test: { url: /me }
schemes:
  main:
    type: session
    fields:
      user: { label: User }
      password: { type: password, label: Password }
      region: { type: select, label: Region, choices: [us, eu], default: us }
    login:
      method: POST
      url: https://login.acme.example/token
      json: { user: "{{ fields.user }}", password: "{{ fields.password }}", region: "{{ fields.region }}" }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`;
const oauth = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example/v1
test: { url: /me }
schemes:
  main:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
    scopes: { default: [read], available: { read: Read, write: Write } }
`;

/** The changes from `before` to itself with one text put for another. */
const changes = (before: string, old: string, now: string) => {
  assert.ok(before.includes(old), old);
  return withFolder({ 'a.auth.yaml': before, 'b.auth.yaml': before.replaceAll(old, now) }, async (cwd) => {
    const { status, out, err } = await command(['diff', 'a.auth.yaml', 'b.auth.yaml', '--format', 'json'], { cwd });
    assert.is(err, '');
    const report = JSON.parse(out) as {
      connectAgain: boolean;
      changes: { about: string; effect: string; message: string }[];
    };
    assert.is(status, report.connectAgain ? 1 : 0);
    return report.changes.map(({ about, effect }) => `${about}: ${effect}`);
  });
};

const cases: readonly (readonly [
  what: string,
  before: string,
  old: string,
  now: string,
  changes: readonly string[],
])[] = [
  ['nothing', session, 'title: Acme', 'title: Acme Corporation', []],
  ['another server', session, 'https://api.acme.example', 'https://api.acme.test', ['host: connect again']],
  ['another path of the server', session, '/v1', '/v2', []],
  [
    'another host for the log-in',
    session,
    'https://login.acme.example',
    'https://id.acme.example',
    ['host: connect again'],
  ],
  ['a scheme under another name', session, 'main:', 'other:', ['scheme: connect again', 'scheme: none']],
  ['a choice that is gone', session, 'choices: [us, eu]', 'choices: [us]', ['field: connect again']],
  [
    'a field of another type',
    session,
    'user: { label: User }',
    'user: { type: email, label: User }',
    ['field: connect again'],
  ],
  ['a scope that is added', oauth, 'default: [read]', 'default: [read, write]', ['scope: connect again']],
  [
    'a scope that is removed',
    oauth.replace('default: [read]', 'default: [read, write]'),
    'default: [read, write]',
    'default: [read]',
    ['scope: none'],
  ],
];
for (const [what, before, old, now, expected] of cases) {
  test(`diff: ${what}`, async () => {
    assert.equal(await changes(before, old, now), expected);
  });
}

test('diff: a new field that must be given, an optional one, one that is gone', async () => {
  const asked = session
    .replace('fields:\n', 'fields:\n      team: { label: Team }\n')
    .replace('{ user:', '{ team: "{{ fields.team }}", user:');
  await withFolder(
    {
      'a.auth.yaml': session,
      'b.auth.yaml': asked,
      'c.auth.yaml': asked.replace('label: Team', 'label: Team, required: false'),
    },
    async (cwd) => {
      const run = async (...files: string[]) => {
        const { status, out } = await command(['diff', ...files.map((file) => `${file}.auth.yaml`)], { cwd });
        return [status, out];
      };
      assert.equal(await run('a', 'b'), [
        1,
        'connect again    main: `team` must be given now.\nPeople who are connected must connect again.\n',
      ]);
      assert.equal(await run('a', 'c'), [
        0,
        'none             main: `team` may be given now.\nPeople who are connected need do nothing.\n',
      ]);
      assert.equal(await run('b', 'a'), [
        0,
        'program changes  main: `team` is no longer asked for.\nPeople who are connected need do nothing.\n',
      ]);
      assert.equal(await run('a', 'a'), [0, 'Nothing changed for people who are connected.\n']);
    },
  );
});

test('diff: a definition with errors is not compared', () =>
  withFolder(
    { 'a.auth.yaml': session, 'b.auth.yaml': session.replace('type: session', 'type: sesion') },
    async (cwd) => {
      const { status, err } = await command(['diff', 'a.auth.yaml', 'b.auth.yaml'], { cwd });
      assert.is(status, 2);
      assert.match(err, /b\.auth\.yaml has errors, so it cannot be compared/);
    },
  ));

test.run();
