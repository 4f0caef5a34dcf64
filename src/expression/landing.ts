import type { Landing } from '../validate/shape.ts';
import type { Expr, ExpressionFinding, Template } from './ast.ts';
import type { Inferred } from './inference.ts';
import { judgeUrl, type UrlRules } from './judge-url.ts';
import { describe, isUnknown } from './kinds.ts';
import { judgeText } from './place-text.ts';
import { shown } from './print.ts';
import type { Type } from './type.ts';

/**
 * Judges a typed template by the place where it lands (LANGUAGE §5): its kind, its secrecy, who chooses the host, and
 * the literal text around. Ranges are those of the template's text. Where `inferred` has findings of its own, a hole
 * stands for each, so that nothing is said twice.
 */
export function judge(
  template: Template,
  inferred: Pick<Inferred, 'type' | 'types'>,
  lands: Landing,
  url?: UrlRules,
): readonly ExpressionFinding[] {
  const { type, types } = inferred;
  if (lands === 'url') return judgeUrl(template, types, url).findings;
  const only = template.parts.length === 1 ? template.parts[0] : undefined;
  const findings: ExpressionFinding[] = [];
  if (only?.kind === 'expr') findings.push(...judgeText(only.expr, type, lands));
  else if (type.kind === 'bytes' && !OF_BYTES.has(lands)) findings.push(...judgeBytes(template, types, lands));
  if (lands === 'label' || lands === 'message') findings.push(...judgeShown(template, types, lands));
  if (lands === 'header' || lands === 'cookie') findings.push(...judgeOctets(template, lands));
  return findings;
}

const OF_BYTES: ReadonlySet<Landing> = new Set<Landing>(['plain', 'key', 'body']);

/** Bytes in longer text that must stay text. */
function judgeBytes(template: Template, types: ReadonlyMap<Expr, Type>, lands: Landing): readonly ExpressionFinding[] {
  const part = template.parts.find((each) => each.kind === 'expr' && types.get(each.expr)?.kind === 'bytes');
  if (part?.kind !== 'expr') return [];
  return judgeText(part.expr, { kind: 'bytes', secrecy: 'open', missing: 'never' }, lands);
}

const SHOWN = {
  label: 'Name the connection by an e-mail address or an account: `{{ response.body.email }}`.',
  message: "Give the server's own words: `response.body.message`.",
} as const;

/** Law 3: a label and a message are shown to people and kept in logs. */
function judgeShown(
  template: Template,
  types: ReadonlyMap<Expr, Type>,
  lands: 'label' | 'message',
): readonly ExpressionFinding[] {
  for (const part of template.parts) {
    if (part.kind === 'text') continue;
    const type = types.get(part.expr);
    if (type === undefined || type.secrecy === 'open' || type.kind === 'hole') continue;
    return [
      {
        range: part.expr.range,
        rule: 'expression/no-shown-secret',
        message: `${shown(part.expr)} is ${type.secrecy}, and a ${lands} is shown to people and kept in logs.`,
        ...(part.expr.kind === 'path' && part.expr.root === 'session'
          ? { help: 'A saved value that may be shown is declared with `secret: false`.' }
          : { help: SHOWN[lands] }),
      },
    ];
  }
  return [];
}

/** RFC 9110 §5.5: what a header's value may hold. White space at the ends would be cut off. */
const NOT_IN_HEADER = /[^\t\x20-\x7e\x80-\xff]/;
/** RFC 6265 §4.1.1: cookie-octet, and the quotes that may enclose them are not needed. */
const NOT_IN_COOKIE = /[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/;

/** The literal text of a header or cookie; values are tested when they are known. */
function judgeOctets(template: Template, lands: 'header' | 'cookie'): readonly ExpressionFinding[] {
  const { parts } = template;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text') continue;
    const { text, range } = part;
    const wrong = (lands === 'header' ? NOT_IN_HEADER : NOT_IN_COOKIE).exec(text);
    const at = wrong?.index ?? edge(text, index === 0, index === parts.length - 1);
    if (at === undefined) continue;
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const place = { start: range.start + at, end: range.start + at + char.length };
    const isBreak = char === '\n' || char === '\r';
    return [
      {
        range: place,
        rule: lands === 'header' ? 'expression/no-unsafe-header' : 'expression/no-unsafe-cookie',
        message: isBreak
          ? `A ${lands} cannot hold a line break.`
          : wrong === null
            ? 'White space at the end of a header would be cut off.'
            : `A ${lands} cannot hold \`${char}\`.`,
        ...(isBreak
          ? { help: 'In YAML, text after `|` or `>` ends in a line break; `|-` and `>-` leave it out.' }
          : lands === 'header' && wrong !== null
            ? { help: 'Headers hold Latin-1 only; what encoding the API expects for others, its documentation says.' }
            : {}),
      },
    ];
  }
  return [];
}

/** Where white space stands at an outer end. */
function edge(text: string, isFirst: boolean, isLast: boolean): number | undefined {
  if (isFirst && /^[ \t]/.test(text)) return 0;
  return isLast && /[ \t]$/.test(text) ? text.length - 1 : undefined;
}

/** What only asks (`ok`, `expired`, `when`) is true or false. */
export function judgeCondition(expr: Expr, type: Type): readonly ExpressionFinding[] {
  if (type.kind === 'boolean' || isUnknown(type)) return [];
  return [
    {
      range: expr.range,
      rule: 'expression/use-condition',
      message: `${shown(expr)} is ${describe(type)}, not a condition.`,
      help: 'Compare it with something, such as `!= missing` or `== "x"`.',
    },
  ];
}

/**
 * `expiresIn` is a number of seconds, a duration, or text that holds one; `expiresAt` a number of seconds or
 * milliseconds since 1970, a time, or text that holds a date or a JWT (LANGUAGE §3).
 */
export function judgeExpiry(expr: Expr, type: Type, key: 'expiresIn' | 'expiresAt'): readonly ExpressionFinding[] {
  const kinds = ['text', 'number', key === 'expiresIn' ? 'duration' : 'time'];
  if (kinds.includes(type.kind) || isUnknown(type)) return [];
  const helps = {
    expiresIn: 'It is a number of seconds, or a duration such as 30m. A point in time belongs under `expiresAt`.',
    expiresAt: 'It is a point in time. How long a session lasts belongs under `expiresIn`.',
  };
  return [
    {
      range: expr.range,
      rule: 'expression/use-expiry',
      message: `${shown(expr)} is ${describe(type)}, and cannot be \`${key}\`.`,
      help: helps[key],
    },
  ];
}

/** A session is kept as JSON between runs: text, numbers and booleans. */
export function judgeSaved(expr: Expr, type: Type): readonly ExpressionFinding[] {
  if (['text', 'number', 'boolean', 'missing'].includes(type.kind) || isUnknown(type)) return [];
  return judgeText(expr, type, 'message');
}
