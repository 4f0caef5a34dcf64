/** Whatever stands in a file and wherever the cursor is: no feature throws, and every range lies inside of the file. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../pipeline.ts';
import { cases } from '../../test/cases.ts';
import { schema } from '../../test/editor/written.ts';
import { applyEdits } from '../../text/fix.ts';
import { completion } from './completion.ts';
import { allSafe } from './fixes.ts';
import { hover } from './hover.ts';
import { lenses } from './lens.ts';
import { definition, references } from './references.ts';
import { rename } from './rename.ts';
import { type OutlineSymbol, symbols } from './symbols.ts';

const texts = cases('fixtures/apps', '.auth.yaml').map((path) => readFileSync(path, 'utf8'));
const pieces = [
  '{{',
  '}}',
  '"',
  "'",
  ':',
  '\n',
  '  ',
  '[',
  '{',
  ']',
  '}',
  '|',
  '#',
  '- ',
  '\t',
  '&a',
  '😀',
  '.',
  'fields.',
  '\r\n',
];

/** A real definition with a few places overwritten, perhaps broken off. */
const broken = fc
  .record({
    text: fc.constantFrom(...texts),
    changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces), fc.nat(12)), { maxLength: 4 }),
    end: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ text, changes, end }) => {
    const changed = changes.reduce((before, [seed, piece, length]) => {
      const at = seed % (before.length + 1);
      return before.slice(0, at) + piece + before.slice(at + length);
    }, text);
    return end === undefined ? changed : changed.slice(0, end % (changed.length + 1));
  });

test('every feature on definitions that are broken anywhere', () => {
  fc.assert(
    fc.property(broken, fc.nat(), fc.constantFrom('yaml' as const, 'json' as const), (text, seed, format) => {
      const source = { path: `acme.auth.${format}`, text, format };
      const offset = seed % (text.length + 1);
      const checked = check(source);
      const inside = ({ start, end }: { start: number; end: number }) =>
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      const { replace } = completion(source, schema, offset);
      inside(replace);
      assert.ok(replace.start <= offset && offset <= replace.end);
      const explained = hover(checked, schema, offset);
      if (explained !== undefined) inside(explained.range);
      for (const range of [...definition(checked, offset), ...references(checked, offset, true)]) inside(range);
      const renamed = rename(checked, offset, 'another');
      if (!('refused' in renamed)) applyEdits(text, renamed);
      applyEdits(text, allSafe(checked.diagnostics));
      for (const { range } of lenses(checked.analysis)) inside(range);
      const visit = (symbol: OutlineSymbol): void => {
        inside(symbol.range);
        symbol.children.forEach(visit);
      };
      symbols(checked.analysis.app).forEach(visit);
    }),
    { numRuns: 300 },
  );
});

test.run();
