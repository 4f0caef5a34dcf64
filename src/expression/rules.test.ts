import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { expressionRules } from './rules.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'rules.ts',
);
const named = sources.flatMap(
  (file) =>
    readFileSync(new URL(file, folder), 'utf8').match(/(?<=')(?:expression|url)\/(?:no|use)-[a-z-]+(?=')/g) ?? [],
);

test('every rule that a finding names is explained, and no other', () => {
  assert.ok(named.length > 60);
  assert.equal([...new Set(named)].sort(), Object.keys(expressionRules).sort());
});

test.run();
