import type { Range } from '../text/range.ts';
import type { Expr, ExpressionFinding, Template } from './ast.ts';
import { type Guard, judgeHostHole, LABEL } from './host.ts';
import { replace } from './inference.ts';
import { HOLE } from './kinds.ts';
import { judgeText } from './place-text.ts';
import { abridged } from './print.ts';
import type { Type } from './type.ts';
import { type SplitUrl, splitUrl, type UrlHole, type UrlText } from './url.ts';

export interface UrlRules {
  /** `server` and `origins` stand by themselves, and have no query. */
  readonly of?: 'server' | 'request';
  /** Only the address of an authorization page, which a browser opens, may have a fragment. */
  readonly fragment?: boolean;
}

export interface JudgedUrl {
  readonly url: SplitUrl;
  /** What makes each expression safe; those with a finding have none. */
  readonly guards: ReadonlyMap<Expr, Guard>;
  readonly findings: readonly ExpressionFinding[];
}

const IN_AUTHORITY: ReadonlySet<string> = new Set(['origin', 'scheme', 'userinfo', 'host', 'port']);

/** A URL's template: each expression by its place (LANGUAGE §5, law 1), and the text around as a URL. */
export function judgeUrl(template: Template, types: ReadonlyMap<Expr, Type>, rules: UrlRules = {}): JudgedUrl {
  const url = splitUrl(template);
  const guards = new Map<Expr, Guard>();
  const findings: ExpressionFinding[] = [];
  for (const piece of url.pieces) {
    if (piece.kind === 'text') {
      findings.push(...judgeLiteral(piece, rules));
      continue;
    }
    const type = types.get(piece.expr) ?? HOLE;
    if (type.kind === 'hole') continue;
    if (!IN_AUTHORITY.has(piece.lands)) {
      const found = judgeTail(piece, type, rules);
      findings.push(...found);
      if (found.length === 0) guards.set(piece.expr, { by: 'encode' });
      continue;
    }
    const verdict = judgeHostHole(url, piece, types);
    if ('guard' in verdict) guards.set(piece.expr, verdict.guard);
    else findings.push(verdict.finding);
  }
  if (findings.length === 0) findings.push(...judgeWhole(url));
  if (url.base === 'relative' && rules.of === 'server' && template.parts.length > 0) {
    findings.push(noScheme(template));
  }
  return { url, guards, findings };
}

/** An expression in the path, the query or the fragment: it is encoded there, so any text will do. */
function judgeTail(hole: UrlHole, type: Type, rules: UrlRules): readonly ExpressionFinding[] {
  const { range } = hole.expr;
  const name = abridged(hole.expr);
  if (hole.isName) {
    return [
      {
        range,
        rule: 'url/no-computed-name',
        message: `\`${name}\` would be the name of a parameter, and names are written out.`,
        help: 'Write `?name={{ … }}`, or put the parameters under `query`.',
      },
    ];
  }
  // Its `#` is literal text, and has the finding.
  if (hole.lands === 'fragment' && !rules.fragment) return [];
  const found = judgeText(hole.expr, type, hole.lands === 'query' ? 'query' : 'path');
  if (found.length > 0 || type.missing !== 'omit') return found;
  return [
    {
      range,
      rule: 'url/no-optional-value',
      message: `\`${name}\` may be missing, and without it there is no URL.`,
      help:
        hole.lands === 'query'
          ? 'Put it under `query`, where an entry is left out when its value is missing.'
          : 'Make the field required, or say what to take instead by `| default(…)`.',
    },
  ];
}

/** A host is labels with dots between them (RFC 1123 §2.1), or an address; a colon has a port behind it. */
function judgeWhole({ pieces }: SplitUrl): readonly ExpressionFinding[] {
  const rule = 'url/no-malformed-url';
  const textOf = (lands: string) =>
    pieces.map((piece) => (piece.lands !== lands ? '' : piece.kind === 'text' ? piece.text : 'a')).join('');
  const scheme = pieces.find(({ lands }) => lands === 'scheme');
  if (scheme === undefined) return [];
  const host = textOf('host');
  const range = pieces.find(({ lands }) => lands === 'host')?.range ?? scheme.range;
  if (host === '') return [{ range, rule, message: 'A URL names a host after its scheme.' }];
  if (!/^\[[0-9a-f:.]+\]$/i.test(host) && !host.split('.').every((label) => LABEL.test(label))) {
    return [{ range, rule, message: 'A host is labels of letters, digits and hyphens, with one dot between them.' }];
  }
  const written = textOf('port');
  if (/^:\d+$/.test(written) && (Number(written.slice(1)) > 65_535 || Number(written.slice(1)) === 0)) {
    const at = pieces.find(({ lands }) => lands === 'port')?.range ?? range;
    return [
      {
        range: at,
        rule,
        message: `There is no port ${written.slice(1)}.`,
        help: 'A port is a number from 1 to 65535.',
      },
    ];
  }
  if (written !== ':') return [];
  const port = pieces.find(({ lands }) => lands === 'port')?.range ?? range;
  return [
    {
      range: port,
      rule,
      message: 'A port is missing after the colon.',
      fix: replace(port, '', 'Remove the colon', true),
    },
  ];
}

/** What RFC 3986 lets stand in a URL (§2, appendix A), and no percent sign without two digits. */
const NOT_IN_URL = /[^!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~%]+|%(?![0-9A-Fa-f]{2})/;
const NOT_IN_HOST = /[^a-z0-9.\-[\]:]+/i;

function judgeLiteral(piece: UrlText, rules: UrlRules): readonly ExpressionFinding[] {
  const { text, lands, range } = piece;
  const inText = (start: number, length: number): Range => ({
    start: range.start + start,
    end: range.start + start + length,
  });
  const wrong = (lands === 'host' ? NOT_IN_HOST : NOT_IN_URL).exec(text);
  if (wrong !== null) return [malformed(inText(wrong.index, wrong[0].length), wrong[0], lands === 'host')];
  const dots = lands === 'path' ? /(?:^|\/)(\.{1,2})(?=\/|$)/.exec(text) : null;
  if (dots !== null) {
    return [
      {
        range: inText(dots.index, dots[0].length),
        rule: 'url/no-malformed-url',
        message: 'A path has no `.` and `..` segments: they would be resolved before the request is sent.',
      },
    ];
  }
  if (lands === 'path' && range.start === 0 && text.startsWith('//')) {
    return [
      {
        range: inText(0, 2),
        rule: 'url/no-malformed-url',
        message: 'Two slashes at the beginning would name another host.',
        fix: replace(inText(0, 2), '/', 'Use one slash', false),
      },
    ];
  }
  if (lands === 'scheme' && /:\/\/$/.test(text) && text !== '://' && !/^https?:\/\/$/i.test(text)) {
    return [{ range, rule: 'url/no-malformed-url', message: `A URL begins with \`https://\`, not with \`${text}\`.` }];
  }
  if (lands === 'userinfo' && text.endsWith('@')) {
    const help = 'Use the scheme type `basic`.';
    return [{ range, rule: 'url/no-userinfo', message: 'A user name or password does not stand in a URL.', help }];
  }
  if (lands === 'port' && text !== ':' && !/^:[1-9]\d{0,4}$/.test(text)) {
    return [{ range, rule: 'url/no-malformed-url', message: `\`${text}\` is no port.` }];
  }
  if (lands === 'query' && rules.of === 'server') {
    return [
      {
        range,
        rule: 'url/no-query-in-server',
        message: 'The server has no query: the paths of requests are appended to it.',
        help: 'Put the parameters under `request.query`.',
      },
    ];
  }
  return lands === 'fragment' && text.startsWith('#') && !rules.fragment ? [noFragment(range)] : [];
}

function malformed(range: Range, text: string, inHost: boolean): ExpressionFinding {
  const rule = 'url/no-malformed-url';
  if (/^[{}]/.test(text)) {
    const help = 'An expression has two braces: {{ fields.name }}';
    return { range, rule, message: 'Braces do not stand in a URL.', help };
  }
  const shown = /^\s/.test(text) ? 'White space' : `\`${text}\``;
  const message = `${shown} does not stand in ${inHost ? 'a host' : 'a URL'}.`;
  if (inHost) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII is meant.
    const foreign = /[^\u0000-\u007f]/.test(text);
    return {
      range,
      rule,
      message,
      ...(foreign ? { help: 'A host of other letters is written in its `xn--` form.' } : {}),
    };
  }
  const encoded = text === '%' ? '%25' : encoded3986(text);
  return {
    range,
    rule,
    message,
    ...(encoded === undefined ? {} : { fix: replace(range, encoded, 'Encode it', false) }),
  };
}

/** Percent-encoded UTF-8; `undefined` for half a surrogate pair, which has none. */
function encoded3986(text: string): string | undefined {
  try {
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function noFragment(range: Range): ExpressionFinding {
  return {
    range,
    rule: 'url/no-fragment',
    message: 'A fragment (`#…`) is never sent to a server.',
    help: 'A `#` that belongs to the path is written `%23`.',
  };
}

function noScheme(template: Template): ExpressionFinding {
  const first = template.parts[0];
  const range = { start: 0, end: template.parts.at(-1)?.range.end ?? 0 };
  const looksLikeHost = first?.kind === 'text' && /^[a-z0-9-]+\./i.test(first.text);
  return {
    range,
    rule: 'url/use-scheme',
    message: 'The server is a whole URL, with `https://`.',
    ...(looksLikeHost ? { fix: replace({ start: 0, end: 0 }, 'https://', 'Put `https://` before it', false) } : {}),
  };
}
