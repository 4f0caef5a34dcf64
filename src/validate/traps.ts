import { type Fault, finding } from '../parse/fault.ts';
import type { Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import type { Position, Shape } from './shape.ts';
import { walk } from './walk.ts';

/** What YAML reads otherwise than the author means, where only the place can tell (LANGUAGE §8). */
export function traps(tree: Tree): readonly Diagnostic[] {
  // JSON has none of these: one way to write text, no octal or hexadecimal numbers.
  if (tree.source.format === 'json' || tree.root === undefined || !mayHoldTraps(tree.root)) return [];
  const faults: Fault[] = [];
  walk(tree, ({ node, shape }) => {
    if (node.kind === 'scalar') {
      const fault = shape?.position === undefined ? undefined : trapIn(node, shape.position);
      if (fault !== undefined) faults.push(fault);
    } else if (node.kind === 'map' && isOfOwnNames(shape)) {
      for (const { key } of node.entries) if (isOldBoolean(key) && key.raw.length > 1) faults.push(oldBoolean(key));
    }
  });
  return faults.map((fault) => finding(tree.source.path, fault));
}

/** Whether anything at all is written so that it could be a trap in some place: in most files nothing is. */
function mayHoldTraps(node: Node): boolean {
  if (node.kind === 'list') return node.items.some(mayHoldTraps);
  if (node.kind === 'map') {
    return node.entries.some(({ key, value }) => isOldBoolean(key) || (value !== undefined && mayHoldTraps(value)));
  }
  const { value, raw, style } = node;
  if (style === 'plain') {
    return typeof value === 'string'
      ? value.includes('\\') || isOldBoolean(node)
      : typeof value === 'number' && String(value) !== raw;
  }
  return style !== 'double' && (style !== 'single' || raw.includes('\\'));
}

/** Names that the author chose: the language has no key that an old reader takes for true or false. */
const isOfOwnNames = (shape: Shape | undefined): boolean => shape?.additional !== undefined;

function trapIn(node: ScalarNode, { is, lands }: Position): Fault | undefined {
  if (is === 'expression') return undefined;
  const { value, style } = node;
  if (style === 'plain') {
    if (typeof value === 'number') return lostText(node, value);
    if (isOldBoolean(node)) return oldBoolean(node);
  }
  if (is === 'literal' || typeof value !== 'string' || lands === 'label' || lands === 'message') return undefined;
  if (style === 'literal' || style === 'folded') return trailingLineEnd(node, value) ?? deadEscape(node, value, lands);
  return style === 'double' ? undefined : deadEscape(node, value, lands);
}

function lostText(node: ScalarNode, value: number): Fault | undefined {
  const written = String(value);
  if (written === node.raw) return undefined;
  return {
    rule: 'yaml/use-quoted-number',
    range: node.range,
    message: `\`${node.raw}\` is read as the number ${written}, so its text is lost.`,
    fixes: [quote(node)],
  };
}

const OLD_BOOLEAN = /^(?:y|yes|n|no|on|off)$/i;

const isOldBoolean = ({ style, raw }: ScalarNode): boolean =>
  style === 'plain' && raw.length <= 3 && OLD_BOOLEAN.test(raw);

const oldBoolean = (node: ScalarNode): Fault => ({
  rule: 'yaml/use-quoted-word',
  range: node.range,
  message: `Some readers of YAML take \`${node.raw}\` for true or false.`,
  fixes: [quote(node)],
});

function quote({ range, raw }: ScalarNode): Fix {
  return { title: 'Put it in quotes', safe: true, edits: [{ range, text: `"${raw}"` }] };
}

function trailingLineEnd(node: ScalarNode, value: string): Fault | undefined {
  const [header = ''] = /^[|>][0-9+-]*/.exec(node.raw) ?? [];
  // A key that has been pasted is another mistake, and its line end is part of it.
  if (!value.endsWith('\n') || header.includes('+') || value.startsWith('-----BEGIN ')) return undefined;
  const { start } = node.range;
  const range = { start, end: start + header.length };
  const fix = { title: `Write \`${header}-\``, safe: true, edits: [{ range, text: `${header}-` }] };
  const help = `Write \`${header}-\`; if the line end is meant, write \`${header}+\`.`;
  return { rule: 'yaml/no-trailing-line-end', range, help, fixes: [fix] };
}

/** A backslash and n, r or t in the text of a template, outside of `{{ }}`, whose strings have escapes of their own. */
function deadEscape(node: ScalarNode, value: string, lands: Position['lands']): Fault | undefined {
  if (!value.includes('\\')) return undefined;
  const { raw, range, style } = node;
  const dead = outsideBraces(raw, /(?<!\\)\\[nrt]/g)[0];
  if (dead === undefined) return undefined;
  const at: Range = { start: range.start + dead.index, end: range.start + dead.index + 2 };
  const shown = raw.slice(dead.index, dead.index + 2);
  if (lands === 'header' || lands === 'cookie') {
    const fix = { title: `Remove \`${shown}\``, safe: false, edits: [{ range: at, text: '' }] };
    const help = 'Take it away: a header holds no line break.';
    return {
      rule: 'yaml/use-double-quotes',
      range: at,
      message: `\`${shown}\` stays two characters here.`,
      help,
      fixes: [fix],
    };
  }
  return {
    rule: 'yaml/use-double-quotes',
    range: at,
    message: `\`${shown}\` stays two characters here.`,
    fixes: (style === 'single' || style === 'plain') && !raw.includes('\n') ? [doubleQuoted(node, value)] : [],
  };
}

function outsideBraces(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const braces = [...text.matchAll(/\{\{.*?\}\}/gs)];
  return [...text.matchAll(pattern)].filter(
    ({ index }) => !braces.some((each) => each.index <= index && index < each.index + each[0].length),
  );
}

/** The same text between double quotes, where the escapes outside of braces come to life and all else stays. */
function doubleQuoted({ range }: ScalarNode, value: string): Fix {
  const live = new Set(outsideBraces(value, /(?<!\\)\\[nrt]/g).map(({ index }) => index));
  const text = [...value.matchAll(/["\\]|[^"\\]+/g)]
    .map(({ 0: part, index }) => (part === '"' || (part === '\\' && !live.has(index)) ? `\\${part}` : part))
    .join('');
  return { title: 'Put it in double quotes', safe: true, edits: [{ range, text: `"${text}"` }] };
}
