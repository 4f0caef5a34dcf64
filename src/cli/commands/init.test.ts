import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { command } from '../../test/command.ts';
import { withFolder } from '../../test/folder.ts';
import { keys, person } from '../../test/person.ts';
import { schemeKinds } from '../init/scheme-types.ts';

const acme = ['--title', 'Acme', '--server', 'https://api.acme.example/v1'];

/** Runs `init` in an empty folder, and `check` on what it has written. */
const init = (words: readonly string[], world: Parameters<typeof command>[1] = {}) =>
  withFolder({}, async (cwd) => {
    const outcome = await command(['init', ...words], { cwd, ...world });
    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const checked = files.length === 0 ? undefined : await command(['check'], { cwd });
    const text = files[0] === undefined ? '' : readFileSync(join(cwd, files[0]), 'utf8');
    return { ...outcome, files, checked: checked?.out, text, definition: text === '' ? undefined : parse(text) };
  });
const clean = '1 file checked, nothing wrong.\n';

for (const { type, summary } of schemeKinds()) {
  test(`a definition of type ${type}, which checks clean`, async () => {
    const { status, files, checked, definition, err } = await init([...acme, '--type', type]);
    assert.is(status, 0, err);
    assert.equal(files, ['acme.auth.yaml']);
    assert.is(checked, clean);
    assert.is(definition.schemes[type].type, type);
    assert.match(summary, /^[A-Z].*\.$/);
  });
}

test('an API key in each place', async () => {
  const request = async (...words: string[]) => {
    const { checked, definition } = await init([...acme, '--type', 'apiKey', ...words]);
    // What stands in a URL is kept in logs, and whoever wants it there is told so.
    if (words.includes('query'))
      assert.match(checked ?? '', /request\/no-secret-in-url\n[\s\S]*\n1 warning in 1 of 1 file\.\n$/);
    else assert.is(checked, clean);
    return definition.schemes.apiKey.request;
  };
  assert.equal(await request('--in', 'bearer'), { headers: { Authorization: 'Bearer {{ fields.apiKey }}' } });
  assert.equal(await request('--in', 'header', '--name', 'X-Token'), { headers: { 'X-Token': '{{ fields.apiKey }}' } });
  assert.equal(await request('--in', 'query', '--name', 'key'), { query: { key: '{{ fields.apiKey }}' } });
  assert.equal(await request('--in', 'cookie', '--name', 'sid'), { cookies: { sid: '{{ fields.apiKey }}' } });
});

test('a test that names the account, and a page to find the key', async () => {
  const { checked, definition } = await init([
    ...acme,
    '--type',
    'apiKey',
    '--test',
    '/me',
    '--label',
    'email',
    '--page',
    'https://acme.example/keys',
  ]);
  assert.is(checked, clean);
  assert.equal(definition.test, { url: '/me', label: '{{ response.body.email }}' });
  assert.match(definition.schemes.apiKey.fields.apiKey.help, '[Settings](https://acme.example/keys)');
});

test('titles that YAML could take for something else', async () => {
  for (const title of [
    'No',
    '1.10',
    'a: b',
    'a #b',
    '"q" \\ \'',
    '- x',
    '{{ x',
    'Ünï & Cø',
    'null',
    '@x',
    '! y',
    '日本 API',
  ]) {
    const { status, checked, definition, err } = await init([
      '--app',
      'x',
      '--title',
      title,
      ...acme.slice(2),
      '--type',
      'none',
    ]);
    assert.is(status, 0, `${title}: ${err}`);
    assert.is(checked, clean, title);
    assert.is(definition.title, title);
  }
});

test('the name is made from the title, and the title from the name', async () => {
  assert.equal((await init(['--title', 'Größter Dienst (2)!', ...acme.slice(2), '--type', 'none'])).files, [
    'grosster-dienst-2.auth.yaml',
  ]);
  assert.is((await init(['--app', 'my-api', ...acme.slice(2), '--type', 'none'])).definition.title, 'my-api');
});

test('fields in the server’s URL are declared', async () => {
  const fields = async (server: string) => {
    const { checked, definition } = await init(['--app', 'x', '--server', server, '--type', 'none']);
    assert.is(checked, clean, server);
    return definition.fields;
  };
  assert.equal(await fields('https://{{ fields.accountName }}.acme.example/v1'), {
    accountName: { type: 'subdomain', label: 'Account name' },
  });
  assert.is((await fields('https://{{ fields.host }}/v1')).host.type, 'host');
  assert.is((await fields('{{fields.address}}/v1')).address.type, 'url');
  assert.equal(await fields('https://acme.example/{{ fields.tenant }}'), { tenant: { label: 'Tenant' } });
});

test('what is not right is refused, and nothing is written', async () => {
  const faults: readonly (readonly [readonly string[], RegExp])[] = [
    [['--app', 'Not A Name', ...acme, '--type', 'none'], /would not be a right definition/],
    [['--title', 'Acme', '--server', 'ftp://acme.example', '--type', 'none'], /would not be a right definition/],
    [
      ['--title', 'Acme', '--server', 'https://{{ fields.a }}b{{ fields.c }}', '--type', 'none'],
      /would not be a right/,
    ],
    [[...acme, '--type', 'apikey'], /Did you mean “apiKey”\?/],
    [[...acme, '--type', 'none', '--in', 'header'], /belong to --type apiKey/],
    [[...acme, '--type', 'apiKey', '--in', 'header', '--name', 'Host'], /would not be a right definition/],
    [[...acme, '--type', 'none', '--test', 'no path'], /would not be a right definition/],
    [['--server', 'https://acme.example'], /--title 'Acme', --type apiKey/],
    [[], /nobody can be asked/],
  ];
  for (const [words, pattern] of faults) {
    const { status, files, err } = await init(words);
    assert.is(status, 2, words.join(' '));
    assert.equal(files, []);
    assert.match(err, pattern);
  }
});

test('a file that is there is left alone; --out names a folder or a file', () =>
  withFolder({ 'acme.auth.yaml': 'mine' }, async (cwd) => {
    const refused = await command(['init', ...acme, '--type', 'none'], { cwd });
    assert.is(refused.status, 2);
    assert.match(refused.err, 'acme.auth.yaml is there already');
    assert.is(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'), 'mine');
    assert.match(
      (await command(['init', ...acme, '--type', 'none', '--out', 'a/b'], { cwd })).out,
      /^wrote a\/b\/acme\.auth\.yaml\n/,
    );
    assert.is(existsSync(join(cwd, 'a/b/acme.auth.yaml')), true);
    await command(['init', ...acme, '--type', 'none', '--out', 'c/own.auth.yml'], { cwd });
    assert.is(existsSync(join(cwd, 'c/own.auth.yml')), true);
  }));

test('asked at a terminal: an API key in a header, with a test', async () => {
  const apiKey = schemeKinds().findIndex(({ type }) => type === 'apiKey');
  const { screen, shown } = person([
    ['What is the API called?', 'Acme'],
    ['A short name', ''],
    ['The URL', 'https://{{ fields.team }}.acme.example/v1'],
    ['How does it authenticate?', Array(apiKey).fill(keys.down)],
    ['Where does the key go?', [keys.down]],
    ['The name of the header', 'X-Acme-Key'],
    ['The path of a request', '/me'],
    ['Where its answer names', 'user.email'],
    ['The page where', 'https://acme.example/settings'],
  ]);
  const { status, checked, definition, err } = await init([], { interactive: true, screen });
  assert.is(status, 0, err);
  assert.is(checked, clean);
  assert.equal(definition, {
    countersign: 1,
    app: 'acme',
    title: 'Acme',
    server: 'https://{{ fields.team }}.acme.example/v1',
    fields: { team: { type: 'subdomain', label: 'Team' } },
    test: { url: '/me', label: '{{ response.body.user.email }}' },
    schemes: {
      apiKey: {
        type: 'apiKey',
        fields: {
          apiKey: {
            type: 'password',
            label: 'API key',
            help: 'Find it under [Settings](https://acme.example/settings).',
          },
        },
        request: { headers: { 'X-Acme-Key': '{{ fields.apiKey }}' } },
      },
    },
  });
  assert.match(shown(), 'How does it authenticate?');
});

test('asked at a terminal: a session, Basic with a key; what the command line says is not asked', async () => {
  const session = person([
    ['What is the API called?', 'Acme'],
    ['A short name', ''],
    ['The path of the login', '/login'],
    ['Where the token stands', ''],
    ['The header that carries', ''],
    ['The path of a request', ''],
  ]);
  const words = ['--server', 'https://api.acme.example', '--docs', 'https://acme.example/docs'];
  const first = await init([...words, '--type', 'session'], { interactive: true, screen: session.screen });
  assert.is(first.status, 0, first.err);
  assert.is(first.checked, clean);
  assert.is(first.definition.docs, 'https://acme.example/docs');
  assert.equal(first.definition.schemes.session.request, { headers: { Authorization: 'Bearer {{ session.token }}' } });
  const basic = person([
    ['What is the API called?', 'Acme'],
    ['A short name', ''],
    ['What does a person enter?', [keys.down]],
    ['The path of a request', ''],
    ['The page where', ''],
  ]);
  const second = await init(['--server', 'https://acme.example', '--type', 'basic'], {
    interactive: true,
    screen: basic.screen,
  });
  assert.is(second.status, 0, second.err);
  assert.is(second.checked, clean);
  assert.is(second.definition.schemes.basic.username, '{{ fields.apiKey }}');
});

test('asked at a terminal: a wrong answer is explained and asked for again; Ctrl-C writes nothing', async () => {
  const { screen, shown } = person([
    ['What is the API called?', 'Acme'],
    ['A short name', ''],
    ['The URL', 'acme.example'],
    ['a whole URL', [keys.ctrlC]],
  ]);
  const { status, files } = await init([], { interactive: true, screen });
  assert.is(status, 2);
  assert.equal(files, []);
  assert.match(shown(), 'is a whole URL');
});

test('the real process', () =>
  withFolder({}, async (cwd) => {
    const main = join(process.cwd(), 'src/cli/main.ts');
    const args = ['--import', import.meta.resolve('tsx'), main, 'init', ...acme, '--type', 'basic'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    assert.is(status, 0);
    assert.match(stdout, /^wrote acme\.auth\.yaml\nNext: countersign check acme\.auth\.yaml/);
  }));

test.run();
