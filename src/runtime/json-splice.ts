import { CountersignError } from './errors.ts';
import { type Json, jsonText } from './json.ts';

/** Entries of a JSON object by name, or as pairs where the order of names that look like numbers matters. */
export type JsonEntries = Readonly<Record<string, Json>> | readonly (readonly [name: string, value: Json])[];

/**
 * The text of a JSON object with entries put in, everything else exactly as it was written. Empty text counts as absent:
 * the object is then made of the entries, unless each of them is left out.
 *
 * @throws {CountersignError} `BODY_INVALID` when the text is no JSON object.
 */
export function spliceJson(text: string, entries: JsonEntries, yields: boolean): string {
  if (text === '') return newJson(entries);
  return givenIn(entries).reduce(
    (spliced, [name, value]) => spliceMember(spliced, name, jsonText(value), yields),
    text,
  );
}

/** The text of an object with these entries; empty when there are some and each of them is left out. */
export function newJson(entries: JsonEntries): string {
  const given = givenIn(entries);
  return given.length === 0 && Object.keys(entries).length > 0 ? '' : jsonText(new Map(given));
}

function givenIn(entries: JsonEntries): readonly (readonly [string, Json])[] {
  const all: readonly (readonly [string, Json])[] = Array.isArray(entries) ? entries : Object.entries(entries);
  return all.filter(([, value]) => value !== undefined);
}

function spliceMember(text: string, name: string, value: string, yields: boolean): string {
  const members = jsonMembers(text);
  const same = members.filter((member) => member.name === name);
  const first = same[0];
  if (!first) {
    const last = members.at(-1);
    const at = last ? last.end : text.indexOf('{') + 1;
    return `${text.slice(0, at)}${last ? ',' : ''}${JSON.stringify(name)}:${value}${text.slice(at)}`;
  }
  if (yields) return text;
  let spliced = text.slice(0, first.start) + value;
  let at = first.end;
  for (const repeated of same.slice(1)) {
    spliced += text.slice(at, repeated.previous);
    at = repeated.end;
  }
  return spliced + text.slice(at);
}

/** A member of an object in its text: its value stands from `start` to `end`; `previous` is the end of the one before. */
interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly previous: number;
}

/** The top-level members of the JSON object that the text is, in order. */
function jsonMembers(text: string): readonly Member[] {
  if (!isJsonObject(text)) throw new CountersignError('BODY_INVALID', 'The body of the request is not a JSON object.');
  // Known to be valid from here on, so that names and values can be told apart without checking anything.
  const key = /[\s,]*("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*/sy;
  const members: Member[] = [];
  let previous = text.indexOf('{') + 1;
  for (;;) {
    key.lastIndex = previous;
    const name = key.exec(text)?.[1];
    if (name === undefined) return members;
    const start = key.lastIndex;
    const end = endOfValue(text, start);
    members.push({ name: JSON.parse(name) as string, start, end, previous });
    previous = end;
  }
}

/** Where the JSON value that starts here ends. */
function endOfValue(text: string, start: number): number {
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]|[^\s"{}[\],:]+/gs;
  tokens.lastIndex = start;
  let depth = 0;
  do {
    const token = tokens.exec(text)?.[0] ?? '';
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
  } while (depth > 0);
  return tokens.lastIndex;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // The platform's error quotes the text.
    return false;
  }
}
