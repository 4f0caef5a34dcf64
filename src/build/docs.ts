import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filtersPage } from './docs/filters.ts';
import { corePage, schemePages } from './docs/keys.ts';
import { rulePages } from './docs/rules.ts';
import type { Schema } from './schema/assemble.ts';

// Writes docs/reference/ and docs/rules/ from the schema, the filters and the rules: one text for editor, terminal and
// page. With --check nothing is written, and a difference is a failure.

const schema = JSON.parse(readFileSync('schema/countersign.schema.json', 'utf8')) as Schema;
const pages: Readonly<Record<string, string>> = {
  'docs/reference/keys.md': corePage(schema),
  'docs/reference/filters.md': filtersPage(),
  ...schemePages(schema),
  ...rulePages(),
};

const folders = ['docs/reference', 'docs/rules'];
const stale = folders.flatMap(filesIn).filter((path) => !Object.hasOwn(pages, path));
const differing = Object.entries(pages).filter(([path, text]) => contentOf(path) !== text);

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...differing.map(([path]) => path)]) {
    console.error(`${path} differs from what schema and rules say; run: npm run generate`);
  }
  process.exitCode = stale.length + differing.length > 0 ? 1 : 0;
} else {
  for (const path of stale) rmSync(path);
  for (const [path, text] of differing) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  } catch {
    return [];
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
