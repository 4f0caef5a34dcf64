import { Parser } from 'yaml';
import { type Converted, convert } from './convert.ts';
import { type Fault, fault } from './fault.ts';
import { read } from './reading.ts';
import type { Entry, Node, ScalarNode } from './tree.ts';

/**
 * Reads strict JSON (RFC 8259), with the places that YAML's parser gives. `JSON.parse` has the last word on whether it
 * is JSON; where it refuses, the first thing that YAML allows and JSON does not is the fault.
 */
export function strictJson(
  text: string,
): Pick<Converted, 'root' | 'comments' | 'faults'> & { readonly whole: boolean } {
  const body = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const converted = convert(new Parser().parse(body), { text: body, original: text });
  const { root, comments } = converted;
  if (isJson(body)) {
    // JSON may hold what YAML has its own rules for (a key of over 1,024 characters): only duplicates and depth count.
    const faults = converted.faults.filter(
      ({ rule }) => rule === 'yaml/no-duplicate-key' || rule === 'yaml/no-deep-nesting',
    );
    return { root, comments, faults, whole: !faults.some(({ rule }) => rule === 'yaml/no-deep-nesting') };
  }
  const [first] = [
    ...unlike(root),
    ...comments.map(({ range }) => fault('json/no-comment', range.start, range.end)),
    ...trailingCommas(body, comments),
  ].sort((a, b) => a.range.start - b.range.start);
  return { root, comments, faults: [first ?? unreadable(body, converted)], whole: false };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What JSON writes otherwise: text without double quotes, other numbers and constants, block style. */
function* unlike(node: Node | undefined): Generator<Fault> {
  if (node === undefined) return;
  if (node.kind === 'scalar') {
    const found = unlikeScalar(node);
    if (found !== undefined) yield found;
    return;
  }
  if (!node.flow) {
    yield fault(
      'json/no-syntax-error',
      node.range.start,
      node.range.start + 1,
      'JSON has no maps and lists without braces and brackets.',
    );
    return;
  }
  if (node.kind === 'list') for (const item of node.items) yield* unlike(item);
  else for (const entry of node.entries) yield* unlikeEntry(entry);
}

function* unlikeEntry({ key, value }: Entry): Generator<Fault> {
  if (key.style !== 'double') yield unquoted(key);
  else yield* unlike(key);
  if (value === undefined)
    yield fault('json/no-syntax-error', key.range.start, key.range.end, `\`${key.raw}\` has no value.`);
  else yield* unlike(value);
}

function unlikeScalar(node: ScalarNode): Fault | undefined {
  const { start } = node.range;
  if (node.style === 'double') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids
    const wrong = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u0000-\u001f]/.exec(node.raw);
    if (wrong === null) return undefined;
    const at = start + wrong.index;
    const message =
      wrong[0] === '\\' ? 'JSON has no such escape.' : 'Line ends and tabs inside text are written as escapes in JSON.';
    return fault('json/no-syntax-error', at, at + (wrong[0] === '\\' ? 2 : 1), message);
  }
  if (node.style === 'plain' && isJson(node.raw)) return undefined;
  if (node.raw === '') return fault('json/no-syntax-error', start, start, 'A value is missing here.');
  return unquoted(node);
}

function unquoted(node: ScalarNode): Fault {
  const text = typeof node.value === 'string' ? node.value : node.raw;
  const fixes = node.raw.includes('\n')
    ? []
    : [
        {
          title: 'Put double quotes around it',
          safe: true,
          edits: [{ range: node.range, text: JSON.stringify(text) }],
        },
      ];
  return { rule: 'json/use-double-quotes', range: node.range, fixes };
}

function* trailingCommas(text: string, comments: Converted['comments']): Generator<Fault> {
  const commas = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/gs;
  for (const { 0: match, index } of text.matchAll(commas)) {
    if (match !== ',' || comments.some(({ range }) => range.start <= index && index < range.end)) continue;
    const range = { start: index, end: index + 1 };
    yield {
      rule: 'json/no-trailing-comma',
      range,
      fixes: [{ title: 'Remove it', safe: true, edits: [{ range, text: '' }] }],
    };
  }
}

/** Neither JSON nor anything that YAML would read: the place is where YAML stops. */
function unreadable(text: string, { flows, unclosed, strange }: Converted): Fault {
  if (unclosed !== undefined) return fault('yaml/use-closing-quote', unclosed, unclosed + 1);
  const stop = strange && text.length < MAX_EXPLAINED ? read({ text, original: text }).stop : undefined;
  const start = Math.min(stop?.offset ?? flows[0] ?? 0, Math.max(0, text.trimEnd().length - 1));
  return fault('json/no-syntax-error', start, start + 1);
}

/** In longer texts only the beginning is pointed at. */
const MAX_EXPLAINED = 100_000;
