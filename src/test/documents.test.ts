import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignErrorCode } from '../runtime/v1.ts';
import { type Block, blocksOf, checkedOf, definitionsOf, linked, unpack } from './documents.ts';

// What the pages for users show: every definition is checked, every program compiled, every link followed.

const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
/** Pages whose examples are of other things: settings of the linter, findings, contracts between the rooms. */
const others = [
  'docs/contracts.md',
  'docs/diagnostics.md',
  'docs/editors.md',
  'docs/linting.md',
  'docs/recorded-requests.md',
];
const scratch = mkdtempSync(join(tmpdir(), 'countersign-documents-'));
test.after(() => rmSync(scratch, { recursive: true, force: true }));

const faults = (text: string): readonly string[] =>
  checkedOf(text).diagnostics.map(({ severity, message, rule }) => `${severity} ${message} ${rule}`);

/** A part of a definition, in a definition. */
const app = (schemes: string): string =>
  `countersign: 1\napp: acme\ntitle: Acme\nserver: https://api.acme.example\ntest: { url: /me, label: "{{ response.body.name }}" }\nschemes:\n${schemes}`;
const session = (keys: string): string =>
  app(`  session:
    type: session
    fields: { username: { label: User name }, password: { type: password, label: Password } }
    request: { headers: { X-Token: "{{ session.token }}" } }
${keys.replace(/^(?=.)/gm, '    ')}`);

for (const page of pages.filter((name) => !others.includes(name))) {
  const blocks = blocksOf(page);
  for (const { text, line } of blocks.filter(({ language }) => language === 'yaml')) {
    test(`${page}:${line} is a definition without a fault, but the one that it is shown for`, () => {
      if (/^countersign: 1$/m.test(text) && page === 'README.md') {
        const [fault = '', ...more] = faults(text);
        assert.equal(more, []);
        assert.ok(readFileSync(page, 'utf8').includes(fault), fault);
        assert.equal(faults(mended(text)), []);
        return;
      }
      const whole = /^countersign: 1$/m.test(text)
        ? text
        : text.startsWith('schemes:\n')
          ? app(text.replace('schemes:\n', ''))
          : session(text);
      // What a part leaves out, and what keeps an example of the language short, may earn advice.
      const silent = whole === text && page !== 'docs/language.md';
      assert.equal(
        faults(whole).filter((fault) => silent || fault.startsWith('error')),
        [],
      );
    });
  }
}

/** The example of README.md without its mistake. */
const mended = (text: string): string => text.replace('usernme', 'username');

/** What the short examples take for granted. */
const given = (
  runtime: string,
): string => `import type { AuthorizationCode, Connection, Environment, Store } from ${runtime};
declare global {
  const id: string, secret: string, redirectUri: string, callbackUrl: string, username: string, password: string, person: string;
  const certificate: string, privateKey: string, fields: object;
  const openFile: () => ReadableStream<Uint8Array>;
  const acme: Connection;
  const sessions: Store;
  const session: (fields: object, environment?: Environment) => Connection;
  const app: (fields: object, client: object, environment?: Environment) => Connection;
  const mutualTls: () => NonNullable<Environment['mutualTls']>;
}
export {};
`;

for (const page of ['README.md', 'docs/connections.md', 'docs/oauth.md', 'docs/digest.md']) {
  test(`every program of ${page} compiles`, async () => {
    const folder = mkdtempSync(join(scratch, 'page-'));
    const blocks = blocksOf(page);
    const guide = blocksOf('docs/oauth.md').filter(({ language }) => language === 'yaml');
    const definitions: readonly Block[] = definitionsOf(blocks).length > 0 ? [] : guide;
    await unpack(
      folder,
      [...blocks, ...definitions].map((block) => ({ ...block, text: mended(block.text) })),
    );
    if (page === 'README.md') await unpack(folder, guide);
    const programs = blocks.filter(({ language }) => language === 'ts');
    assert.ok(programs.length > 0);
    const files = programs.map(({ name, line, text }) => {
      const file = name ?? `line-${line}.ts`;
      writeFileSync(join(folder, file), `${linked(text)}\nexport {};\n`);
      return file;
    });
    writeFileSync(join(folder, 'given.d.ts'), given(JSON.stringify(resolve('src/runtime/v1.ts'))));
    assert.is(compiled(folder, [...files, 'given.d.ts']), '');
  });
}

/** What the compiler says at its strictest, on Node. */
function compiled(folder: string, files: readonly string[]): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitReturns: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], { encoding: 'utf8' }).stdout;
}

const known = (): readonly string[] => {
  const source = readFileSync('src/runtime/errors.ts', 'utf8').split('/** What is known beside the message.')[0] ?? '';
  return [...source.matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(([, code]) => code as CountersignErrorCode);
};

test('a code that a page speaks of is one', () => {
  const spoken = pages.flatMap(
    (page) => readFileSync(page, 'utf8').match(/`(?!COUNTERSIGN_)[A-Z]+(?:_[A-Z]+)+`/g) ?? [],
  );
  const unknown = [...new Set(spoken)].map((code) => code.slice(1, -1)).filter((code) => !known().includes(code));
  assert.ok(spoken.length > 20);
  assert.equal(unknown, []);
});

test('the page about connections tells every code of a CountersignError, and no other', () => {
  const codes = known();
  const table = readFileSync('docs/connections.md', 'utf8').split('## Errors')[1] ?? '';
  const told = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  assert.ok(codes.length >= 20);
  assert.equal([...told].sort(), [...codes].sort());
});

const linking = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
];

test('every link between the pages leads to a file and a heading that are there', () => {
  const broken = linking
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '');
      const links = [...text.matchAll(/\]\((?!\w+:)([^)\s]*)\)/g)].map(([, link = '']) => link);
      return links.filter((link) => !leads(page, link)).map((link) => `${page}: ${link}`);
    });
  assert.equal(broken, []);
});

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
  return headings.includes(anchor);
}

/** As GitHub makes them: lower case, without punctuation, hyphens for spaces. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

test.run();
