import { stringify } from 'yaml';
import type { Schema, Snippet } from './schema.ts';

/** What the schema offers for a map that has not begun yet: a definition, a scheme. */
export const snippetsOf = (schema: Schema | undefined): readonly Snippet[] =>
  schema?.anyOf?.flatMap(({ defaultSnippets = [] }) => defaultSnippets) ?? [];

/** The body of a snippet as YAML, its lines after the first indented; what is to be filled in says what it stands for. */
export function snippetText({ body }: Snippet, indent: string): string {
  return stringify(plain(body), { lineWidth: 0 }).trimEnd().replaceAll('\n', `\n${indent}`);
}

function plain(body: unknown): unknown {
  if (typeof body === 'string') {
    const text = body.startsWith('^') ? String(JSON.parse(body.slice(1))) : body;
    return text.replace(/\$\{\d+:([^}]*)\}/g, '$1');
  }
  if (Array.isArray(body)) return body.map(plain);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [String(plain(key)), plain(value)]));
}
