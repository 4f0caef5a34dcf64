import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

// The pages of the reference: every key has a meaning, and the keys of a map are told where the map is.

const folder = 'docs/reference';

/** The rows of a page's tables, each as its cells. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const lines = readFileSync(`${folder}/${page}`, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| `'));
  return rows.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((each) => each.trim()),
  );
}

for (const page of readdirSync(folder)) {
  test(`each key of ${page} has a meaning and says what it takes`, () => {
    const rows = rowsOf(page);
    assert.ok(rows.length > 4);
    for (const row of rows)
      assert.ok(
        row.every((each) => each !== '' && each !== 'undefined'),
        row.join(' | '),
      );
  });
}

test('the keys of a map stand below it', () => {
  const keys = new Map(rowsOf('oauth2.md').map(([key = '', , meaning = '']) => [key, meaning]));
  for (const key of [
    '`scopes.available`',
    '`scopes.default`',
    '`scopes.separator`',
    '`assertion.lifetime`',
    '`accessToken.prefix`',
    '`authorization.save`',
    '`authorization.parameters`',
    '`grant` (required)',
  ]) {
    assert.ok((keys.get(key) ?? '').length > 10, key);
  }
  assert.match(keys.get('`scopes.separator`') ?? '', /A space unless said/);
});

test('what RFC 7518 calls an algorithm is told whole', () => {
  const meaning = rowsOf('oauth2.md').find(([key]) => key?.includes('assertion.algorithm'))?.[2] ?? '';
  assert.match(meaning, /`RS256`: RSA \(PKCS #1 v1\.5\) with SHA-256\./);
});

test.run();
