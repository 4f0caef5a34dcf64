import type { Node, ScalarNode } from '../parse/tree.ts';
import type { Fix } from '../text/fix.ts';
import type { Mistake } from './explain.ts';
import { headOf, type Located, spoken } from './locate.ts';
import { longForm } from './short-form.ts';

/** A value of another kind than its key takes. `types` are JSON Schema's names. */
export function wrongType(at: Located, types: readonly string[], source: string): Mistake {
  const { node } = at;
  const wanted = inWords(types);
  if (node === undefined || isUnwritten(node)) {
    return {
      rule: 'schema/use-value',
      range: headOf(at),
      message: `${spoken(at)} has no value.`,
      help: `Write ${wanted} after it, or remove it.`,
    };
  }
  const asked = at.shape?.position?.is === 'expression' ? wrongQuestion(at, node) : undefined;
  if (asked !== undefined) return asked;
  const longer = longForm(node, at.shape, source);
  const fix =
    longer === undefined
      ? (mend(node, types) ?? seconds(node, types))
      : {
          title: `Write \`${longer.form}\``,
          safe: false,
          edits: [{ range: node.range, text: longer.text }],
        };
  return {
    rule: 'schema/use-type',
    range: node.kind === 'scalar' ? node.range : headOf(at),
    message: `${spoken(at)} is ${wanted}, and ${kindOf(node)} stands here.`,
    help:
      fix?.safe === false
        ? `${types.includes('integer') ? 'It is counted in seconds. ' : ''}${fix.title}.`
        : helpFor(node, types),
    fixes: fix === undefined ? [] : [fix],
  };
}

const CONDITIONS: ReadonlySet<unknown> = new Set(['ok', 'refused', 'expired', 'when']);

/** `expired: 401`, `ok: true`: a constant where a question is asked. */
function wrongQuestion(at: Located, node: Node): Mistake | undefined {
  const { path } = at;
  if (!CONDITIONS.has(path.at(-1)) || node.kind !== 'scalar' || typeof node.value === 'string') return undefined;
  const { range, value, raw } = node;
  const isStatus = typeof value === 'number' && value >= 100 && value < 600 && path.at(-1) !== 'when';
  const text = `response.status == ${raw}`;
  const example = path.at(-1) === 'when' ? 'fields.kind == "token"' : 'response.status == 200';
  return {
    rule: 'schema/use-type',
    range,
    message: `${spoken(at)} is a condition, and ${kindOf(node)} stands here.`,
    help: isStatus
      ? `Compare the status: \`${text}\`.`
      : `Write what has to hold, such as \`${example}\`, or remove it.`,
    fixes: isStatus
      ? [{ title: `Write \`${text}\``, safe: false, edits: [{ range, text: JSON.stringify(text) }] }]
      : [],
  };
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** `lifetime: 10m`: a duration where seconds are counted. */
function seconds(node: Node, types: readonly string[]): Fix | undefined {
  if (node.kind !== 'scalar' || !types.includes('integer')) return undefined;
  const [, digits, unit] = /^(\d{1,9})([smhd])$/.exec(String(node.value)) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const text = String(Number(digits) * (UNITS[unit] ?? 1));
  return { title: `Write \`${text}\``, safe: false, edits: [{ range: node.range, text }] };
}

const isUnwritten = (node: Node): boolean => node.kind === 'scalar' && node.value === null;

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'null',
  object: 'a map',
  array: 'a list',
};

function inWords(types: readonly string[]): string {
  const words = types.filter((type) => type !== 'null').map((type) => WORDS[type] ?? type);
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function kindOf(node: Node): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  const { value, raw } = node;
  const shown = raw.length > 40 ? `${raw.slice(0, 37)}…` : raw;
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'text';
  return typeof value === 'boolean' ? `\`${shown}\`` : `the number ${shown}`;
}

function helpFor(node: Node, types: readonly string[]): string {
  if (node.kind === 'scalar' && typeof node.value !== 'string' && types.includes('string')) {
    return 'Put quotes around it, so that it is read as text.';
  }
  if (node.kind === 'map' && !node.flow && node.entries.length === 1 && types.includes('string')) {
    return 'If it is meant as text, put quotes around it: a colon and a space make a map of it.';
  }
  if (types.includes('array')) return 'Write a list: `[a, b]`, or one item a line, each after a dash.';
  if (types.includes('object')) return 'Write its keys and values below it, further in, or between braces.';
  if (types.includes('boolean') && !types.includes('string')) return 'Write `true` or `false`, without quotes.';
  if (types.includes('string')) return 'Write a single text.';
  return /^-?[0-9.]+$/.test(node.kind === 'scalar' ? String(node.value) : '')
    ? 'Write the number without quotes.'
    : 'Write a number.';
}

function mend(node: Node, types: readonly string[]): Fix | undefined {
  if (node.kind !== 'scalar') return undefined;
  const { range, value, raw } = node;
  const fix = (title: string, text: string): Fix => ({ title, safe: true, edits: [{ range, text }] });
  if (value === false && types.includes('string') && types.includes('object'))
    return { ...fix('Write `none`', '"none"'), safe: false };
  if (typeof value !== 'string')
    return types.includes('string') ? fix('Put quotes around it', JSON.stringify(raw)) : undefined;
  if (types.includes('boolean')) {
    const meant = BOOLEANS[value.toLowerCase()];
    return meant === undefined ? undefined : fix(`Write \`${meant}\``, meant);
  }
  if (types.includes('integer') || types.includes('number')) {
    return /^-?[0-9]{1,15}(\.[0-9]+)?$/.test(value) && (types.includes('number') || !value.includes('.'))
      ? fix('Remove the quotes', String(Number(value)))
      : undefined;
  }
  return types.includes('array') && !types.includes('object') && isOneLine(node)
    ? fix('Make it a list', `[${raw}]`)
    : undefined;
}

const BOOLEANS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  y: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  n: 'false',
};

/** In brackets, a plain text must not hold what means something there. */
const isOneLine = ({ style, raw }: ScalarNode): boolean =>
  !raw.includes('\n') && (style === 'single' || style === 'double' || (style === 'plain' && !/[[\]{},#]/.test(raw)));
