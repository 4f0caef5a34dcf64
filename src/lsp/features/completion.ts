import { analyse } from '../../analyse/analyse.ts';
import type { Analysis } from '../../analyse/analysis.ts';
import { rangeIn } from '../../analyse/locate.ts';
import { completionsAt } from '../../expression/completions.ts';
import { model } from '../../model/model.ts';
import { nameOf } from '../../model/read.ts';
import { parse } from '../../parse/parse.ts';
import type { MapNode, Source } from '../../parse/tree.ts';
import type { Checked, CheckOptions } from '../../pipeline.ts';
import { schemeTypes } from '../../schemes/index.ts';
import { isMapOnly, type Schema, type Snippet, schemaOf, underKey } from '../schema.ts';
import { scopeOf, valuesAt } from '../scope.ts';
import { snippetsOf, snippetText } from '../snippets.ts';
import { pathOf, type Step, trailAt } from '../trail.ts';
import { type NamedValue, valuesFor } from '../values.ts';

/** Something that can be written at a place. */
export interface Suggestion {
  readonly kind: 'name' | 'member' | 'filter' | 'choice' | 'constant' | 'key' | 'word' | 'snippet';
  readonly label: string;
  /** What takes the place of {@link Suggestions.replace}. */
  readonly text: string;
  readonly detail: string;
  /** Markdown. */
  readonly doc: string;
}
export interface Suggestions {
  /** The word that the cursor stands in, in the text as it is. */
  readonly replace: { readonly start: number; readonly end: number };
  readonly items: readonly Suggestion[];
}

/** Stands where the word is that is being written: no name of the language, and right as a key, a value and a name. */
const MARK = 'countersignCursor';

/**
 * What can be written at an offset: names, members and filters in expressions, keys, and values with a closed set.
 *
 * The text is read once more with a mark in place of the word at the cursor, so that it does not matter how much of
 * it is written, and whether quotes, braces and brackets are closed yet.
 */
export function completion(source: Source, schema: Schema, offset: number, options: CheckOptions = {}): Suggestions {
  const { text, format } = source;
  const start = wordStart(text, offset);
  const end = wordEnd(text, offset);
  const replace = { start, end };
  const found = first(attempts(text, start, end), (marked) => {
    const read = readText({ ...source, text: marked }, options);
    return inTree(read, schema, start) ?? inExpression(read, start);
  });
  if (found === undefined) return { replace, items: [] };
  if (found.kind === 'expression') {
    // A dot or quotes may have to give way; all behind the mark has moved.
    const to = Math.max(found.to - MARK.length + (end - start), end);
    return { replace: { start: Math.min(found.from, start), end: to }, items: found.items };
  }
  const quoted = format === 'json' && text[start - 1] !== '"';
  const layout = { json: format === 'json', quoted, ...surroundings(text, start, end), flow: found.flow };
  const items = found.items.map((item) => (item.kind === 'key' ? asKey(item, layout) : asWord(item, layout)));
  // In a flow map and in JSON a block of YAML has no place.
  const snippets = found.flow || format === 'json' ? [] : (found.snippets ?? []);
  return { replace, items: [...items, ...snippets.map((each) => asSnippet(each, layout.indent))] };
}

/** A text as far as questions about it need: most are answered by its syntax alone. */
function readText(source: Source, options: CheckOptions): Read {
  const { tree } = parse(source);
  let known: Analysis | undefined;
  return {
    tree,
    get analysis() {
      known ??= analyse(model(tree), schemeTypes, options);
      return known;
    },
  };
}
type Read = Pick<Checked, 'tree' | 'analysis'>;

function first<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface FoundNames {
  readonly kind: 'expression';
  readonly from: number;
  readonly to: number;
  readonly items: readonly Suggestion[];
}
interface FoundWords {
  readonly kind: 'words';
  /** Whole things to begin with. */
  readonly snippets?: readonly Snippet[];
  readonly flow: boolean;
  readonly items: readonly (Suggestion & { readonly holdsMap: boolean })[];
}

function inExpression({ analysis }: Read, start: number): FoundNames | undefined {
  const found = valuesAt(analysis, start + 1);
  const items = new Map<string, Suggestion>();
  let [from, to] = [start, start + MARK.length];
  let isIn = false;
  for (const each of found) {
    const { node, template } = each.value;
    const index = inner(typeof node.value === 'string' ? node.value : node.raw);
    if (index < 0) continue;
    const completions = completionsAt(template, scopeOf(each), index + 1);
    if (completions === undefined) continue;
    isIn = true;
    const range = rangeIn(node, completions.replace);
    // A choice keeps the quotes that the author has written.
    const quotes = completions.items.some(({ kind }) => kind === 'choice') ? 1 : 0;
    [from, to] = [range.start + quotes, range.end - quotes];
    for (const item of completions.items) {
      if (!items.has(item.label)) items.set(item.label, quotes === 1 ? { ...item, text: item.label } : item);
    }
  }
  return isIn ? { kind: 'expression', from, to, items: [...items.values()] } : undefined;
}

const inner = (text: string): number => text.indexOf(MARK);

function inTree(checked: Read, schema: Schema, start: number): FoundWords | undefined {
  const { tree } = checked;
  const trail = trailAt(tree, schema, start + 1);
  const last = trail.steps.at(-1);
  if (last === undefined) return undefined;
  if (trail.onKey !== undefined) {
    if (last.node.kind !== 'map' || nameOf(trail.onKey) !== MARK) return undefined;
    // The only key of a map may be a value that was meant to stand alone.
    const words = last.node.entries.length === 1 && !isMapOnly(last.schema) ? valuesFor(checked, trail) : [];
    return ofWords(words) ?? ofKeys(schema, last, last.node, checked, pathOf(trail));
  }
  if (last.node.kind !== 'scalar' || last.node.value !== MARK) return undefined;
  const isKey = isMapOnly(last.schema);
  return isKey ? ofKeys(schema, last, undefined, checked, pathOf(trail)) : ofWords(valuesFor(checked, trail));
}

function ofKeys(
  root: Schema,
  { schema }: Step,
  map: MapNode | undefined,
  checked: Read,
  path: readonly (string | number)[],
): FoundWords | undefined {
  const taken = new Set(map?.entries.map(nameOf));
  const keys = [...Object.keys(schema?.properties ?? {}), ...namesFor(checked, path)];
  const items = keys
    .filter((key) => !taken.has(key))
    .map((key) => ({ key, value: schemaOf(root, underKey(schema, key), undefined) ?? {} }))
    .map(({ key, value }) => ({
      kind: 'key' as const,
      label: key,
      text: key,
      detail: schema?.required?.includes(key) ? `${value.title ?? ''} (required)`.trim() : (value.title ?? ''),
      doc: value.markdownDescription ?? value.description ?? '',
      holdsMap: isMapOnly(value),
    }));
  if (items.length === 0) return undefined;
  const isEmpty = taken.size === 0 || (taken.size === 1 && taken.has(MARK));
  return { kind: 'words', flow: map?.flow === true, items, ...(isEmpty && { snippets: snippetsOf(schema) }) };
}

/** Keys that are names of the author's: schemes that a variant changes, and values of an example. */
function namesFor(read: Read, path: readonly (string | number)[]): readonly string[] {
  if (path[0] === 'variants' && path[2] === 'schemes' && path.length === 3)
    return read.analysis.app.schemes.map(({ name }) => name.value);
  if (path[0] !== 'examples' || path.length !== 3) return [];
  const kind = path[2];
  if (kind !== 'fields' && kind !== 'client' && kind !== 'call' && kind !== 'session') return [];
  const chosen = read.analysis.app.examples[Number(path[1])]?.scheme?.value;
  return read.analysis.schemes
    .filter(({ scheme }) => scheme.name.value === chosen)
    .flatMap((each) => each[kind].map(({ name }) => name));
}

function ofWords(values: readonly NamedValue[]): FoundWords | undefined {
  if (values.length === 0) return undefined;
  const items = values.map(({ value, doc, isOwn }) => {
    return {
      kind: isOwn ? ('name' as const) : ('word' as const),
      label: value,
      text: value,
      detail: '',
      doc,
      holdsMap: false,
    };
  });
  return { kind: 'words', flow: true, items };
}

interface Layout {
  readonly json: boolean;
  /** Quotes have to be written too. */
  readonly quoted: boolean;
  readonly flow: boolean;
  /** A colon stands behind the word already. */
  readonly colon: boolean;
  readonly indent: string;
}

function asKey(item: Suggestion & { readonly holdsMap: boolean }, layout: Layout): Suggestion {
  const { json, quoted, flow, colon, indent } = layout;
  const key = quoted ? `"${item.label}"` : item.label;
  if (colon || (json && !quoted)) return { ...item, text: key };
  return { ...item, text: item.holdsMap && !flow && !json ? `${key}:\n${indent}  ` : `${key}: ` };
}

const asSnippet = (snippet: Snippet, indent: string): Suggestion => {
  const text = snippetText(snippet, indent);
  const doc = `${snippet.description}\n\n\`\`\`yaml\n${snippetText(snippet, '')}\n\`\`\``;
  return { kind: 'snippet', label: snippet.label, text, detail: '', doc };
};

const asWord = (item: Suggestion, { quoted }: Layout): Suggestion =>
  quoted && item.text !== 'true' && item.text !== 'false' ? { ...item, text: `"${item.text}"` } : item;

function surroundings(text: string, start: number, end: number): { readonly colon: boolean; readonly indent: string } {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return { colon: /^"?[ \t]*:/.test(text.slice(end, end + 20)), indent: line.replace(/[^ ]/g, ' ') };
}

/**
 * The text with the mark, in the ways that may be meant: a word alone in its line is a key, which needs a colon to stand
 * between others; one behind a brace or comma may be a key, or an item or argument.
 */
function attempts(text: string, start: number, end: number): readonly string[] {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const word = `${text.slice(0, start)}${MARK}${text.slice(end)}`;
  const key = `${text.slice(0, start)}${MARK}:${text.slice(end)}`;
  if (/^ *(- +)?$/.test(before) && after.trim() === '') return [key, word];
  return /[{,]\s*$/.test(before) ? [word, key] : [word];
}

const WORD = /[A-Za-z0-9_]/;

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && WORD.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && WORD.test(text[at] ?? '')) at += 1;
  return at;
}
