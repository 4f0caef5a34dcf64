/** One mistake, one true message at its place, in both editors: over every place and kind of mistake that the schema knows. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { type Mistake, mistakes } from './mistakes.ts';
import { placeOf } from './place.ts';
import { jsonServer, type SchemaServer, said, yamlServer } from './servers.ts';
import { everySpot } from './whole.ts';

const servers = [yamlServer(), jsonServer()];
const made = mistakes();

test('there are at least 300 mistakes, of at least ten kinds', () => {
  assert.ok(made.length >= 300, `only ${made.length}`);
  assert.ok(new Set(made.map(({ name }) => name.split(':')[0])).size >= 10);
});

for (const server of servers) {
  test(`${server.name}: says nothing where nothing is wrong`, async () => {
    const faults: string[] = [];
    for (const { pointer, definition } of everySpot()) {
      const found = await server.validate(server.text(definition));
      if (found.length > 0) faults.push(`${pointer}: ${found.map(({ message }) => said(message)).join(' / ')}`);
    }
    assert.is(faults.join('\n'), '');
  });

  test(`${server.name}: one true message for each of ${made.length} mistakes`, async () => {
    const faults: string[] = [];
    for (const mistake of made) {
      const text = server.text(mistake.definition);
      const fault = faultOf(mistake, text, await server.validate(text), server);
      if (fault !== undefined) faults.push(`${mistake.name}: ${fault}`);
    }
    assert.is(faults.slice(0, 20).join('\n'), '', `${faults.length} mistakes are not told as they should be`);
  });
}

function faultOf(
  mistake: Mistake,
  text: string,
  found: readonly Diagnostic[],
  server: SchemaServer,
): string | undefined {
  const [first] = found;
  if (first === undefined || found.length > 1)
    return `said ${JSON.stringify(found.map(({ message }) => said(message)))}`;
  const message = said(first.message);
  if (!mistake.says.test(message)) return `said “${message}”`;
  const document = TextDocument.create('file:///x', 'yaml', 0, text);
  const { key, value } = placeOf(text, mistake.path);
  // yaml-language-server shows what is wrong with the document as a whole, or with an empty value, at its first character.
  const [start, end] = [document.offsetAt(first.range.start), document.offsetAt(first.range.end)];
  const from = key?.start ?? value.start;
  const to = Math.max(value.end, from + 1);
  return start >= from && end <= to ? undefined : `${server.name} shows ${start}–${end} instead of ${from}–${to}`;
}

test.run();
