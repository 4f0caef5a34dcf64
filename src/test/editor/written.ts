import { readFileSync } from 'node:fs';
import type { Schema } from '../../lsp/schema.ts';
import type { Source } from '../../parse/tree.ts';

/** Stands where the cursor is in a text of a test. */
export const CURSOR = '⌶';

export const schema = JSON.parse(readFileSync('schema/countersign.schema.json', 'utf8')) as Schema;

/** A definition as it is being written, and where its author is. */
export function written(marked: string, format: Source['format'] = 'yaml'): { source: Source; offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error('the text has no cursor');
  const text = marked.replace(CURSOR, '');
  return { source: { path: `acme.auth.${format}`, text, format }, offset };
}

/** The head of a definition, up to the keys of its one scheme. */
export const head = (type: string): string => `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  other: { type: basic, title: The other one }
  key:
    type: ${type}
    fields:
      apiKey: { type: password, label: API key, help: Under Settings. }
      region: { type: select, label: Region, choices: [eu, us-east] }
      team: { label: Team, required: false }
    vars:
      pair: "{{ fields.apiKey }}"
`;
