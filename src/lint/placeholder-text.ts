import type { Range } from '../text/range.ts';
import type { Written } from './written.ts';

const WORDS = [
  // YOUR_API_KEY, your-client-id, insert token here
  '\\b(?:YOUR|INSERT|ENTER|REPLACE(?:[-_ ]WITH)?|PUT)(?:[-_ ]+[A-Z0-9]+)*[-_ ]+(?:KEY|TOKEN|SECRET|ID|PASSWORD|USERNAME|NAME|HERE|VALUE|CODE|URL|HOST|DOMAIN|ACCOUNT|APP|SUBDOMAIN|TENANT|API)\\b',
  '\\bMY_(?:[A-Z0-9]+_)*(?:KEY|TOKEN|SECRET|ID|PASSWORD|USERNAME)\\b',
  '\\bchange[-_ ]?(?:me|this)\\b',
  '\\breplace[-_ ]?(?:me|this)\\b',
  '\\bx{3,}\\b',
  '\\b(?:TODO|FIXME)\\b',
  '^(?:TBD|placeholder|foobar|\\.{3}|…|\\*{3,})$',
  '^(?:dummy|sample|fake|example)[-_]?(?:api[-_]?)?(?:key|token|secret|password|id|value)$',
  '^<[a-z][\\w .-]*>$',
  // {api_key}, as OpenAPI writes it
  '^\\{[a-z_][\\w .-]*\\}$',
  '\\[(?:your|insert|enter)[^\\]]*\\]',
  // $API_KEY and %API_KEY% of shells, [API_KEY]
  '(?<![\\w$])\\$[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b',
  '%[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+%',
  '^\\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\]$',
  // fields.apiKey, without braces
  '^(?:fields|client|session|vars)\\.[a-z]\\w*$',
];
const ONE_EXPRESSION = /^\{\{[^{}]*\}\}$/;
const ANYWHERE = new RegExp(WORDS.join('|'), 'i');
/** Where text in angle brackets is no markup of a body. */
const IN_LINE = new RegExp([...WORDS, '<[a-z][\\w .-]*>', '(?<=^\\w+ )\\{[a-z_][\\w-]*\\}$'].join('|'), 'i');
/**
 * In lower case, what a text must hold of these for the patterns to find anything. Looking for words is much cheaper than
 * the patterns, which most runs then never compile.
 */
const HINT =
  /your|insert|enter|replace|put|my_|change|xxx|todo|fixme|tbd|placeholder|foobar|\.\.\.|…|\*\*\*|dummy|sample|fake|example|[<{[$%]|^(?:fields|client|session|vars)\./i;
/** `/users/:id`, as routers of web frameworks write it. */
const ROUTE = /(?<=\/):[a-z]\w*/i;

/** The stretch of a text (as decoded) that stands for what somebody was to fill in. */
export function placeholderIn(text: string, purpose: Written['purpose']): Range | undefined {
  if (ONE_EXPRESSION.test(text)) return undefined;
  const literal = withoutExpressions(text);
  const isRoute = purpose === 'url' && literal.includes('/:');
  const match = wordsIn(literal, purpose) ?? (isRoute ? ROUTE.exec(literal) : null);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function wordsIn(literal: string, purpose: Written['purpose']): RegExpExecArray | null {
  if (!HINT.test(literal)) return null;
  return (purpose === 'body' || purpose === 'variable' ? ANYWHERE : IN_LINE).exec(literal);
}

/** The text with blanks where expressions stand, so that places stay. */
export function withoutExpressions(text: string): string {
  return text.includes('{{') ? text.replace(/\{\{[\s\S]*?\}\}/g, (found) => ' '.repeat(found.length)) : text;
}

/** The literal host of an absolute URL, in the text. */
export function hostIn(text: string): Range | undefined {
  const match = /^https?:\/\/([^/?#]*)/i.exec(text);
  const host = match?.[1];
  if (match === null || host === undefined) return undefined;
  return { start: match[0].length - host.length, end: match[0].length };
}
