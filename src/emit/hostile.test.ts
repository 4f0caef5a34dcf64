import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check, generator } from '../pipeline.ts';
import type { Connection, FormField, RequestParts } from '../runtime/v1.ts';
import { partsFromUrl } from '../runtime/v1.ts';
import { compilerFaults } from '../test/compile.ts';
import { standalone, type Target, typescript } from './emit.ts';

// Definitions whose words try to become code are generated, compiled and executed; whatever ran of theirs would set
// `globalThis.hacked`.

const scratch = mkdtempSync(join(tmpdir(), 'countersign-hostile-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const run = 'globalThis.hacked = true';
const nasty = [
  `'; ${run}; '`,
  `"; ${run}; "`,
  `\`; ${run}; \``,
  `\${${run}}`,
  `*/ ${run}; /*`,
  `\n${run}; //`,
  `\r\n${run};`,
  `\u2028${run};\u2029`,
  `\\'; ${run}; //`,
  `\\\${${run}}`,
  `</script><script>${run}</script>`,
  `<!-- ${run} -->`,
  `@type {${run}}`,
  '\ud800 lone',
  '\u202eright to left\u202c',
  '__proto__',
  'constructor',
  '¦connect¦',
  '😀'.repeat(40),
];

const runtime = resolve('src/runtime/v1.ts');

let count = 0;
async function moduleFrom(definition: object, target: Target) {
  const text = JSON.stringify(definition);
  const checked = check({ path: 'hostile.auth.json', text, format: 'json' });
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { errors, exports: undefined, text: '' };
  const generate = await generators[target.name as 'typescript'](target);
  const [module] = generate(checked, { runtime });
  count += 1;
  const path = join(scratch, `module-${count}.ts`);
  writeFileSync(path, module?.text ?? '');
  const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return { errors, exports, text: module?.text ?? '' };
}

/** Loading ts-morph once for each target is enough. */
const loaded = new Map<string, ReturnType<typeof generator>>();
const load = (target: Target) => {
  const known = loaded.get(target.name) ?? generator(target);
  loaded.set(target.name, known);
  return known;
};
const generators = { typescript: load, standalone: load };

function untouched(): void {
  assert.is((globalThis as { hacked?: unknown }).hacked, undefined, 'text of a definition has run');
  assert.is(({} as { polluted?: unknown }).polluted, undefined);
}

/** A definition with foreign text wherever free text may stand. */
function definitionOf(text: string, name = text) {
  return {
    countersign: 1,
    app: 'hostile',
    title: text,
    server: 'https://api.acme.example',
    schemes: {
      key: {
        type: 'apiKey',
        title: text,
        description: `${text}\n${text}`,
        fields: {
          a: { label: text, help: text, placeholder: text },
          b: { type: 'select', label: text, choices: { [name]: text, other: 'Other' }, required: false },
          c: { type: 'note', label: text, help: text },
        },
        vars: {
          d: `${text}{{ fields.a }}${text}`,
          e: { [name]: text, list: [text, '{{ fields.a }}'] },
        },
        request: {
          query: { [name]: text, f: `${text}{{ vars.d | sha256 | hex }}` },
          json: { [name]: { [name]: [text, `{{ fields.a }}${text}`] }, e: '{{ vars.e | json }}' },
        },
      },
    },
  };
}

for (const target of [typescript, standalone]) {
  for (const text of nasty) {
    test(`${target.name}: ${JSON.stringify(text.slice(0, 40))} stays text`, async () => {
      const { errors, exports } = await moduleFrom(definitionOf(text), target);
      assert.equal(
        errors.map(({ message }) => message),
        [],
      );
      untouched();
      const form = exports?.keyForm as readonly FormField[];
      assert.is(form[0]?.label, text);
      assert.is(form[0]?.help, text);
      assert.equal(form[1]?.choices?.[0], { value: text, label: text });
      assert.equal(
        Object.keys(exports ?? {}).sort(),
        ['CountersignError', 'formFaults', 'key', 'keyForm', 'signKey'].filter(
          (each) => target === standalone || !['CountersignError', 'formFaults'].includes(each),
        ),
      );
      const connect = exports?.key as (fields: object) => Connection;
      const signed = await connect({ a: 'x' }).sign(partsFromUrl('POST', 'https://api.acme.example/x'));
      const sent = JSON.parse(new TextDecoder().decode(signed.body)) as Record<string, unknown>;
      assert.ok(Object.hasOwn(sent, text), 'the key of the body');
      assert.equal(Object.getOwnPropertyDescriptor(sent[text as 'x'] as object, text)?.value, [text, `x${text}`]);
      untouched();
    });
  }
}

test('any text stays text', async () => {
  let accepted = 0;
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((texts) => texts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { exports } = await moduleFrom(
        definitionOf(text.replaceAll('{{', '{ {'), `${text.replaceAll('{{', '')}.`),
        typescript,
      );
      untouched();
      if (exports === undefined) return;
      accepted += 1;
      const form = exports.keyForm as readonly FormField[];
      assert.is(form[0]?.help, text.replaceAll('{{', '{ {'));
    }),
    { numRuns: 150 },
  );
  assert.ok(accepted > 75, `${accepted} of 150 were accepted`);
});

/** Names of the language that collide with words of JavaScript, with the runtime, and with each other. */
const names = [
  'request',
  'session',
  'fields',
  'client',
  'basic',
  'connect',
  'hex',
  'sha256',
  'attempt',
  'environment',
  'present',
];

test('colliding names give way to each other, never silently', async () => {
  const scheme = (header: string) => ({
    type: 'signature',
    fields: Object.fromEntries(names.map((name) => [name, { label: name }])),
    vars: Object.fromEntries(names.map((name) => [name, `{{ fields.${name} }}-{{ request.method }}`])),
    request: { headers: { [header]: '{{ fields.hex | sha256 | hex }}' } },
    sign: {
      headers: {
        'X-All': `{{ [${names.map((name) => `vars.${name}`).join(', ')}] | join(",") | hmac_sha256(fields.session) | hex }}`,
      },
    },
  });
  const schemes = Object.fromEntries(
    [...names, 'signRequest', 'requestForm', 'connection', 'server', 'string', 'map'].map((name) => [
      name,
      scheme('X-One'),
    ]),
  );
  const definition = { countersign: 1, app: 'hostile', title: 'Names', server: 'https://api.acme.example', schemes };
  const values = Object.fromEntries(names.map((name) => [name, `v-${name}`]));
  const { createHmac, createHash } = await import('node:crypto');
  const message = names.map((name) => `v-${name}-GET`).join(',');
  for (const target of [typescript, standalone]) {
    const { errors, exports = {} } = await moduleFrom(definition, target);
    assert.equal(errors, []);
    for (const name of Object.keys(schemes)) {
      const connect = exports[name] as (fields: object) => Connection;
      assert.type(connect, 'function', name);
      const signed: RequestParts = await connect(values).sign(partsFromUrl('GET', 'https://api.acme.example/x'));
      assert.equal(signed.headers, [
        ['X-One', createHash('sha256').update('v-hex').digest('hex')],
        ['X-All', createHmac('sha256', 'v-session').update(message).digest('hex')],
      ]);
    }
  }
});

test('an app of any name gives a module', async () => {
  for (const app of ['then', 'class', '1password', 'a-b-c', 'default', 'constructor']) {
    const definition = {
      ...definitionOf('x', 'y'),
      app,
      variants: { sandbox: { server: 'https://sandbox.acme.example' } },
    };
    const { errors, exports = {} } = await moduleFrom(definition, typescript);
    assert.equal(errors, [], app);
    const connect = exports.key as (fields: object, environment: object) => Connection;
    assert.throws(() => connect({ a: 'x' }, { variant: 'sandbx' }), /There is no such variant; there are: sandbox\./);
  }
});

const fixtures = existsSync('fixtures/hostile')
  ? readdirSync('fixtures/hostile').filter((file) => /\.auth\.(?:ya?ml|json)$/.test(file))
  : [];
for (const file of fixtures) {
  test(`fixtures/hostile/${file} is refused, or harmless in code`, async () => {
    const text = readFileSync(join('fixtures/hostile', file), 'utf8');
    const checked = check({ path: file, text, format: file.endsWith('json') ? 'json' : 'yaml' });
    for (const target of [typescript, standalone]) {
      const generate = await load(target);
      const [module] = generate(checked, { runtime });
      count += 1;
      const path = join(scratch, `module-${count}.ts`);
      writeFileSync(path, module?.text ?? '');
      await import(pathToFileURL(path).href);
      untouched();
    }
  });
}

test('the compiler finds nothing to say about any of them', () => {
  const paths = readdirSync(scratch).filter((file) => file.endsWith('.ts'));
  assert.ok(paths.length > 40);
  assert.is(
    compilerFaults(
      paths.map((file) => join(scratch, file)),
      scratch,
    ),
    '',
  );
});

test.run();
