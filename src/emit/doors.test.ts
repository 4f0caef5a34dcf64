import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ts } from 'ts-morph';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { array, code, object } from './code.ts';
import { comment, type DocText, doc, key, literal, member, milliseconds, name, tagged, templateText } from './doors.ts';
import { comment as block } from './typescript.ts';

/** What JavaScript makes of an expression. */
function evaluated(expression: string): unknown {
  return new Function(`'use strict'; return (${expression});`)();
}

const awkward = [
  '',
  `'`,
  `"`,
  `'"`,
  '`',
  `\${alert(1)}`,
  `\`\${alert(1)}\``,
  '\\',
  "\\'",
  '\\u0041',
  '\u2028',
  '\u2029',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\x7f',
  '\ud800',
  '\udc00\ud800',
  '😀',
  '</script>',
  '<!--',
  '*/',
  '//',
  '__proto__',
  '\u202e',
  '\ufeff',
  '\u00a0',
  'é',
];
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...awkward));
const anyTexts = fc.array(anyText, { maxLength: 6 }).map((texts) => texts.join(''));

test('a literal is the text it was made from, whatever the text', () => {
  for (const text of awkward) assert.is(evaluated(literal(text).text), text, JSON.stringify(text));
  fc.assert(fc.property(anyTexts, (text) => evaluated(literal(text).text) === text));
});

test('a literal is one line of printable characters and does not end a script element', () => {
  fc.assert(
    fc.property(anyTexts, (text) => {
      assert.not.match(literal(text).text, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|<\//u);
    }),
  );
});

test('the text of a template literal is that text, and opens no hole', () => {
  for (const text of awkward) assert.is(evaluated(`\`${templateText(text).text}\``), text, JSON.stringify(text));
  fc.assert(
    fc.property(anyTexts, anyTexts, (before, after) => {
      const made = `\`${templateText(before).text}\${1}${templateText(after).text}\``;
      return evaluated(made) === `${before}1${after}`;
    }),
  );
});

test('a key is an own property under its own name', () => {
  for (const text of [...awkward, 'constructor', 'prototype', 'then', 'a b', '1', 'X-Key', 'plain']) {
    const made = evaluated(`{ ${key(text).text}: 1 }`) as object;
    assert.equal(Object.getOwnPropertyNames(made), [text]);
    assert.is(Object.getPrototypeOf(made), Object.prototype);
    assert.is(evaluated(`({ ${key(text).text}: 1 })${member(text).text}`), 1);
  }
  fc.assert(fc.property(anyTexts, (text) => evaluated(`({ ${key(text).text}: 1 })${member(text).text}`) === 1));
});

test('what is no identifier does not pass as a name', () => {
  for (const text of ['', '1a', 'a-b', 'a b', 'a;b', 'é', 'a\u2028', 'a.b', `\${a}`]) {
    assert.throws(
      () => name(text),
      (error: unknown) => error instanceof TypeError,
    );
  }
  assert.is(name('apiKey_').text, 'apiKey_');
});

/** Statements and documentation tags of a text, as the compiler reads it. */
function read(text: string): { readonly statements: readonly string[]; readonly tags: readonly string[] } {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  const tags = file.statements.flatMap((statement) => ts.getJSDocTags(statement).map((tag) => tag.tagName.text));
  return { statements: file.statements.map((statement) => statement.getText()), tags };
}

function documented(text: DocText): ReturnType<typeof read> {
  return read(`${block(text)}export const x = 1;\n`);
}

test('documentation neither ends early nor begins a tag', () => {
  const nasty = [
    '*/ globalThis.hacked = true; /*',
    '* / */*/',
    '@deprecated',
    'see\n@param {x} y',
    ' @see {@link x}',
    '\u2028 @type {any}',
    'a\r@throws',
    '/** @internal */',
    'x'.repeat(10_000),
    `${'word '.repeat(2_000)}*/`,
  ];
  for (const text of nasty) {
    assert.equal(documented(doc(text, text)), { statements: ['export const x = 1;'], tags: [] }, text.slice(0, 40));
  }
  fc.assert(
    fc.property(anyTexts, fc.constantFrom('', '@', ' @x', '*', '/', '*/'), (text, more) => {
      const { statements, tags } = documented(doc(text + more, more + text));
      assert.equal([statements, tags], [['export const x = 1;'], []]);
    }),
  );
});

test('a person still reads what was written', () => {
  assert.equal(doc('Mail ops@acme.example', undefined, '  ', 'Two\nlines').lines, [
    'Mail ops@acme.example',
    '',
    'Two',
    'lines',
  ]);
  assert.equal(doc('Ends */ here, @home').lines, ['Ends *\\/ here, \\@home']);
});

test('long documentation is wrapped, and only a word that is itself too long is wider', () => {
  const { lines } = doc('word '.repeat(100));
  assert.ok(lines.length > 3);
  assert.ok(lines.every((line) => line.length <= 110));
  assert.is(lines.join(' '), 'word '.repeat(100).trim());
});

test('tags are ours alone', () => {
  const text = tagged(tagged(doc('Acme.'), 'see', 'https://acme.example/*/docs @home'), 'deprecated');
  assert.equal(documented(text).tags, ['see', 'deprecated']);
});

test('a line comment is one line', () => {
  fc.assert(
    fc.property(anyTexts, (text) => {
      assert.equal(read(`// ${comment(text).text}\nexport const x = 1;`).statements, ['export const x = 1;']);
    }),
  );
});

test('milliseconds are written in thousands', () => {
  for (const [value, text] of [
    [500, '500'],
    [3_600_000, '3_600_000'],
    [1_234, '1_234'],
  ] as const) {
    assert.is(milliseconds(value).text, text);
    assert.is(evaluated(milliseconds(value).text), value);
  }
});

test('the compiler refuses text where code is expected', () => {
  const text = 'globalThis.hacked = true';
  // @ts-expect-error Text is no code.
  code`const x = ${text};`;
  // @ts-expect-error Nor is something that looks like code from outside.
  array([{ kind: 'text', text }]);
  // @ts-expect-error Nor an object of text.
  object([['a', text]]);
  // @ts-expect-error The words of a template are written out, never handed in.
  code([text]);
});

test('no source of the emitter goes around the doors', () => {
  const folders = ['src/emit', ...readdirSync('src/schemes').map((type) => `src/schemes/${type}`)];
  const sources = folders
    .flatMap((folder) => (folder.endsWith('.ts') ? [] : readdirSync(folder).map((file) => `${folder}/${file}`)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => path.startsWith('src/emit/') || path.endsWith('/emit.ts'));
  assert.ok(sources.length > 20);
  const around =
    /\bas (?:unknown|never|any|Code|TextCode|DocText|TemplateStringsArray)\b|: any\b|@ts-(?:ignore|expect-error|nocheck)/;
  for (const path of sources) {
    const code = readFileSync(path, 'utf8').replace(/\/\*.*?\*\/|^ *\/\/.*$/gms, '');
    if (path !== 'src/emit/doors.ts') assert.not.match(code, around, path);
  }
});

test.run();
