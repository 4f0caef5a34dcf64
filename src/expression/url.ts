import type { Range } from '../text/range.ts';
import type { Expr, Template } from './ast.ts';

export type UrlPlace = 'origin' | 'scheme' | 'userinfo' | 'host' | 'port' | 'path' | 'query' | 'fragment';

/** A piece of a URL that lies in one component: literal text, or an expression. */
export type UrlPiece = UrlText | UrlHole;
export interface UrlText {
  readonly kind: 'text';
  readonly lands: UrlPlace;
  readonly text: string;
  readonly range: Range;
}
export interface UrlHole {
  readonly kind: 'hole';
  readonly lands: UrlPlace;
  readonly expr: Expr;
  /** With the braces. */
  readonly range: Range;
  /** Whether it stands for a name in the query: no `=` before it since the last `&`. */
  readonly isName: boolean;
}

/** A template of a URL, cut at the borders of its components (RFC 3986 §3). Delimiters belong to what they introduce. */
export interface SplitUrl {
  /** `absolute`: with a scheme, or an expression that stands for everything up to the path. */
  readonly base: 'absolute' | 'relative';
  readonly pieces: readonly UrlPiece[];
}

/** Stands for an expression while the text is cut; YAML and JSON text cannot hold it unescaped, and no URL can. */
const HOLE = '\u0000';

/** RFC 3986 appendix B, with the authority cut into userinfo, host and port. */
const COMPONENTS =
  /^(?:([^:/?#]+)(:\/\/)([^/?#]*@)?([^/?#]*?)(:[^:/?#\]]*)?(?=[/?#]|$))?([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/;

/** Says of every piece of a URL's template where in the URL it stands. */
export function splitUrl(template: Template): SplitUrl {
  const text = template.parts.map((part) => (part.kind === 'expr' ? HOLE : part.text)).join('');
  const match = COMPONENTS.exec(text);
  const [, scheme = '', slashes = '', userinfo = '', host = '', port = '', path = '', query = '', fragment = ''] =
    match ?? [];
  const absolute = slashes !== '';
  // A URL that begins with an expression: it is all that stands before the path.
  const whole = !absolute && text.startsWith(HOLE);
  const origin = whole ? (/^[^/?#]*/.exec(path)?.[0] ?? '') : '';
  const components: (readonly [UrlPlace, string])[] = [
    ['scheme', scheme + slashes],
    ['userinfo', userinfo],
    ['host', host],
    ['port', port],
    ['origin', origin],
    ['path', path.slice(origin.length)],
    ['query', query],
    ['fragment', fragment],
  ];
  return { base: absolute || whole ? 'absolute' : 'relative', pieces: cut(template, components) };
}

function cut(template: Template, components: readonly (readonly [UrlPlace, string])[]): readonly UrlPiece[] {
  const pieces: UrlPiece[] = [];
  let at = 0;
  let rest = [...components];
  let end = 0;
  let isName = true;
  const placeAt = (): UrlPlace => {
    while (rest.length > 1 && end + (rest[0]?.[1].length ?? 0) <= at) {
      end += rest[0]?.[1].length ?? 0;
      rest = rest.slice(1);
    }
    return rest[0]?.[0] ?? 'path';
  };
  for (const part of template.parts) {
    if (part.kind === 'expr') {
      const lands = placeAt();
      pieces.push({ kind: 'hole', lands, expr: part.expr, range: part.range, isName: lands === 'query' && isName });
      at += 1;
      continue;
    }
    let from = 0;
    while (from < part.text.length) {
      const lands = placeAt();
      const length =
        Math.min(part.text.length - from, end + (rest[0]?.[1].length ?? 0) - at) || part.text.length - from;
      const text = part.text.slice(from, from + length);
      const start = part.range.start + from;
      pieces.push({ kind: 'text', lands, text, range: { start, end: start + length } });
      const name = text.lastIndexOf('&');
      const value = text.lastIndexOf('=');
      if (lands === 'query' && (name >= 0 || value >= 0)) isName = name > value;
      from += length;
      at += length;
    }
  }
  return pieces;
}
