import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse as readYaml, stringify } from 'yaml';
import type { Source } from '../parse/tree.ts';
import { check } from '../pipeline.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { applyEdits } from '../text/fix.ts';
import { cases } from './cases.ts';

// Whatever is done to a definition, in its bytes or in its structure: checking ends soon, throws nothing, points into
// the file, and every mend that it offers can be applied and read again. FUZZ_SEED and FUZZ_RUNS try others, and more.

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const RUNS = Number(process.env.FUZZ_RUNS ?? 120);
/** In milliseconds of this process's own time, so that a busy machine does not decide. */
const LONGEST = 3000;

const texts = cases('fixtures/apps', '.auth.yaml').map((path) => readFileSync(path, 'utf8'));
const values = texts.map((text): unknown => readYaml(text));

/** What breaks readers: YAML's own signs, the language's, odd white space, halves of characters. */
const NASTY = [
  ...['{{', '}}', '{', '}', '[', ']', ':', ': ', '- ', '#', ' #', '&a', '*a', '!', '|', '>', '%', '@', '`', '?', ','],
  ...['"', "'", '\\', '\n', '\r\n', '\t', ' ', '  ', '\u0000', '\u00a0', '\u2028', '\ufeff', '\ud83d', '😀', '<<: *a'],
  ...['---\n', '...\n', 'null', '~', '0x1F', '1e999', 'fields.', 'session.x', '| hex', ' if ', 'not ', '(', ')', '=='],
];
const KEYS = ['fields', 'request', 'sign', 'vars', 'type', 'url', 'save', 'test', 'login', 'refresh', 'scopes', 'for'];

interface Cut {
  readonly kind: 'delete' | 'insert' | 'repeat' | 'swap' | 'end';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}
const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'repeat', 'swap', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  text: fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6, unit: 'binary' })),
});

function cutText(text: string, { kind, at, length, text: more }: Cut): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(start + length, text.length);
  if (kind === 'end') return text.slice(0, start);
  if (kind === 'delete') return text.slice(0, start) + text.slice(end);
  if (kind === 'insert') return text.slice(0, start) + more + text.slice(start);
  if (kind === 'repeat') return text.slice(0, end) + text.slice(start, end) + text.slice(end);
  return text.slice(0, start) + [...text.slice(start, end)].reverse().join('') + text.slice(end);
}

interface Turn {
  readonly kind: 'remove' | 'rename' | 'replace' | 'wrap' | 'add';
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}
const turn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom('remove', 'rename', 'replace', 'wrap', 'add'),
  at: fc.nat(),
  key: fc.oneof(fc.constantFrom(...KEYS, '__proto__', 'constructor', ''), fc.string({ maxLength: 8 })),
  value: fc.oneof(
    fc.constantFrom(...NASTY, ...KEYS),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('{{ fields.x }}', '{{ now | unix | hmac_sha256(client.k) | hex }}', "{{ 'a' if response.x }}"),
  ),
});

/** The value with one of its entries changed, counted through all maps and lists. */
function turned(value: unknown, { kind, at, key, value: other }: Turn): unknown {
  let left = at % Math.max(entriesIn(value), 1);
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each))
      return each.flatMap((item) => (left-- === 0 ? changed('0', item).map(([, v]) => v) : [walk(item)]));
    if (typeof each !== 'object' || each === null) return each;
    const entries = Object.entries(each).flatMap(([name, item]) =>
      left-- === 0 ? changed(name, item) : [[name, walk(item)] as const],
    );
    return Object.fromEntries(entries);
  };
  const changed = (name: string, item: unknown): readonly (readonly [string, unknown])[] => {
    if (kind === 'remove') return [];
    if (kind === 'rename') return [[key, item]];
    if (kind === 'replace') return [[name, other]];
    if (kind === 'wrap') return [[name, { [key]: item }]];
    return [
      [name, item],
      [key, other],
    ];
  };
  return walk(value);
}

function entriesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + entriesIn(each), 0);
}

function judged(source: Source): readonly Diagnostic[] {
  const before = process.cpuUsage();
  const { diagnostics } = check(source);
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1000 < LONGEST, `took ${Math.round(user / 1000)} ms`);
  for (const { range, rule, message, fixes } of diagnostics) {
    for (const { start, end } of [range, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range))]) {
      assert.ok(
        Number.isInteger(start) && 0 <= start && start <= end && end <= source.text.length,
        `${rule} points at ${start}–${end} of ${source.text.length}`,
      );
    }
    assert.match(rule, /^[a-z0-9]+\/[a-z0-9-]+$/i);
    assert.ok(message.length > 0);
  }
  return diagnostics;
}

/** Everything that is said of a definition is in order, and so is every definition that one mend makes of it. */
function holds(source: Source): void {
  for (const { fixes } of judged(source)) {
    for (const { edits } of fixes) judged({ ...source, text: applyEdits(source.text, edits) });
  }
}

const property = (name: string, arbitrary: fc.Arbitrary<Source>): void =>
  test(name, () => fc.assert(fc.property(arbitrary, holds), { seed: SEED, numRuns: RUNS }));

const yamlOf = (text: string): Source => ({ path: 'fuzz.auth.yaml', text, format: 'yaml' });
const jsonOf = (text: string): Source => ({ path: 'fuzz.auth.json', text, format: 'json' });
const cuts = fc.array(cut, { minLength: 1, maxLength: 4 });
const turns = fc.array(turn, { minLength: 1, maxLength: 4 });
const tangled = fc.tuple(fc.constantFrom(...values), turns).map(([value, list]) => list.reduce(turned, value));

property(
  'whole definitions whose text is cut, doubled and sprinkled with signs',
  fc.tuple(fc.constantFrom(...texts), cuts).map(([text, list]) => yamlOf(list.reduce(cutText, text))),
);
property(
  'whole definitions whose entries are taken away, renamed, replaced and added',
  tangled.map((value) => yamlOf(stringify(value))),
);
property(
  'the same as JSON',
  tangled.map((value) => jsonOf(JSON.stringify(value, null, 1) ?? '')),
);
property(
  'JSON whose text is cut, doubled and sprinkled with signs',
  fc
    .tuple(fc.constantFrom(...values), cuts)
    .map(([value, list]) => jsonOf(list.reduce(cutText, JSON.stringify(value, null, 1)))),
);
property(
  'two halves of two definitions',
  fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([one, other, at]) =>
      yamlOf(one.slice(0, Math.floor(at * one.length)) + other.slice(Math.floor(at * other.length))),
    ),
);
property('any text', fc.string({ unit: 'binary', maxLength: 200 }).map(yamlOf));

test('the definitions that all of this begins with are clean', () => {
  assert.ok(texts.length >= 100);
  for (const text of texts) assert.equal(judged(yamlOf(text)), []);
});

test.run();
