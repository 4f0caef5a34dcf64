/** The library as a build tool or an editor uses it. */
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  analyse,
  applyEdits,
  check,
  type Diagnostic,
  emit,
  generate,
  generator,
  isHandEdited,
  isOurs,
  lint,
  loadWriter,
  model,
  parse,
  type Rule,
  resolve,
  rules,
  schemeEmitters,
  schemeResolvers,
  schemeTypes,
  targets,
  validate,
  version,
} from './index.ts';

const ledgerly = `countersign: 1
app: ledgerly
title: Ledgerly
server: https://api.ledgerly.example/v1
test: { url: /account }
schemes:
  key:
    type: basic
    fields:
      apiKey: { type: password, label: API key }
    username: "{{ fields.apiKey }}"
    password: x
`;

test('check: nothing wrong', () => {
  const { diagnostics, tree, analysis } = check(ledgerly, { path: 'apis/ledgerly.auth.yaml' });
  assert.equal(diagnostics, []);
  assert.is(tree.source.path, 'apis/ledgerly.auth.yaml');
  assert.equal(
    analysis.schemes.map(({ scheme }) => scheme.name.value),
    ['key'],
  );
});

test('check: a mistake with its place and a fix that mends it', () => {
  const wrong = ledgerly.replace('fields.apiKey }}', 'fields.apiKye }}');
  const { diagnostics, tree } = check(wrong);
  const [first, ...more] = diagnostics.filter(({ severity }) => severity === 'error') as [Diagnostic];
  assert.equal(more, []);
  assert.is(first.file, 'definition.auth.yaml');
  assert.is(wrong.slice(first.range.start, first.range.end).includes('apiKye'), true);
  assert.equal(tree.lines.position(first.range.start).line, 10);
  assert.is(applyEdits(wrong, first.fixes[0]?.edits ?? []), ledgerly);
});

test('check: a source as the phases take it, and JSON by its path', () => {
  const json = JSON.stringify({
    countersign: 1,
    app: 'a',
    title: 'A',
    server: 'https://a.example',
    schemes: { open: { type: 'none' } },
  });
  assert.equal(check({ path: 'a.auth.json', text: json, format: 'json' }).diagnostics, []);
  assert.equal(check(json, { path: 'a.auth.json' }).diagnostics, []);
  assert.is.not(check(`${json.slice(0, -1)},}`, { path: 'a.auth.json' }).diagnostics.length, 0);
});

test('check: never throws', () => {
  for (const text of ['', '\u0000', '{{', '- - -', 'a: &a [*a]', '\ufeff', '__proto__: 1', '['.repeat(100_000)]) {
    assert.ok(check(text).diagnostics.length > 0, JSON.stringify(text.slice(0, 20)));
  }
});

test('generate: a module, and none for a definition with errors', async () => {
  const { files, diagnostics } = await generate(ledgerly, { path: 'apis/ledgerly.auth.yaml' });
  assert.equal(diagnostics, []);
  assert.equal(
    files.map(({ path }) => path),
    ['ledgerly.ts'],
  );
  const text = files[0]?.text ?? '';
  assert.match(text, /export function key\(fields: KeyFields, environment: Environment = \{\}\): Connection/);
  assert.match(text, "from 'countersign/runtime/v1'");
  assert.is(isOurs(text), true);
  assert.is(isHandEdited(text), false);
  assert.is(isHandEdited(`${text}// mine\n`), true);
  assert.equal(await generate(ledgerly, { path: 'elsewhere/ledgerly.auth.yaml' }), { files, diagnostics });
  const broken = await generate(ledgerly.replace('basic', 'basik'));
  assert.equal(broken.files, []);
  assert.is(broken.diagnostics[0]?.severity, 'error');
});

test('generate: other targets and options', async () => {
  const alone = await generate(ledgerly, { target: 'standalone' });
  assert.not.match(alone.files[0]?.text ?? '', /^import /m);
  const own = await generate(ledgerly, { runtime: '#runtime' });
  assert.match(own.files[0]?.text ?? '', "from '#runtime'");
  try {
    await generate(ledgerly, { target: 'python' as 'typescript' });
    assert.unreachable();
  } catch (error) {
    assert.is((error as { code?: string }).code, 'INVALID_ARGUMENT');
  }
});

const scripted = ledgerly.replace(
  /schemes:.*/s,
  `schemes:
  session:
    type: session
    fields: { user: { label: User } }
    login: { script: ./ledgerly.ts#logIn }
    request: { headers: { X-Token: "{{ session.token }}" } }
`,
);

test('scripts: only where they are allowed, from the folder that is said, and in no standalone module', async () => {
  assert.equal(
    check(scripted).diagnostics.some(({ severity }) => severity === 'error'),
    true,
  );
  const { files } = await generate(scripted, { scripts: 'allow', scriptFolder: '../apis' });
  assert.match(files[0]?.text ?? '', "from '../apis/ledgerly.ts'");
  try {
    await generate(scripted, { scripts: 'allow', target: 'standalone' });
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /script of session/);
  }
});

test('the phases, one by one, are what check and generate do', async () => {
  const { tree, diagnostics: syntax } = parse({ path: 'definition.auth.yaml', text: ledgerly, format: 'yaml' });
  const shape = validate(tree);
  const analysis = analyse(model(tree), schemeTypes, { earlier: [...syntax, ...shape] });
  assert.equal([...syntax, ...shape, ...analysis.diagnostics, ...lint(analysis, rules)], []);
  const target = targets.get('typescript');
  if (target === undefined) return assert.unreachable();
  const tools = { schemes: schemeEmitters, writer: await loadWriter(target) };
  const files = emit(resolve(analysis, schemeResolvers), target, tools, { definition: ledgerly });
  assert.equal(files, (await generate(ledgerly)).files);
  assert.equal((await generator(target))(check(ledgerly), {}), files);
});

test('a rule of one’s own is a plain value', () => {
  const rule: Rule = {
    id: 'mine/use-docs',
    summary: 'Says where it is documented.',
    why: 'Nobody else knows.',
    source: 'our handbook',
    severity: 'warning',
    group: 'people',
    examples: { bad: '', good: '' },
    *check({ app }) {
      if (app.docs === undefined && app.name) yield { at: app.name.range, message: 'No `docs`.' };
    },
  };
  const found = lint(check(ledgerly).analysis, [rule]);
  assert.equal(
    found.map((each) => [each.rule, each.message, ledgerly.slice(each.range.start, each.range.end)]),
    [['mine/use-docs', 'No `docs`.', 'ledgerly']],
  );
});

test('the version is the package’s', () => {
  const { version: said } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.is(version, said);
});

test.run();
