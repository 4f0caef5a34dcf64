/** Where a value stands in a definition, and so when it is computed (LANGUAGE §3, "Order on each attempt"). */
export interface Place {
  /** `undefined`: for the whole app, and so for every scheme. */
  readonly scheme: string | undefined;
  /** The variant that replaces something by it. */
  readonly variant: string | undefined;
  readonly stage: Stage;
  readonly part: Part;
}

export type Stage =
  /** `when` and `format` of a field: before anything is entered. */
  | { readonly kind: 'declaration' }
  /** A variable of the app or the scheme: computed where it is read. */
  | { readonly kind: 'vars' }
  | { readonly kind: 'edit'; readonly of: 'request' | 'sign' }
  /** `login refresh logout test`, or an endpoint of the scheme's own protocol. */
  | { readonly kind: 'step'; readonly of: string; readonly index: number }
  | { readonly kind: 'server' }
  | { readonly kind: 'expired' }
  /** A key of the scheme's type: read by its protocol, after `request` and `sign`. */
  | { readonly kind: 'protocol'; readonly key: string }
  /** Nothing that is computed: titles, examples. */
  | { readonly kind: 'none' };

/** Which part of the request or step: the order in which they are written. `response`: once the answer is there. */
export type Part = 'none' | 'vars' | 'url' | 'body' | 'query' | 'headers' | 'response';

const STEPS: ReadonlySet<string> = new Set(['login', 'refresh', 'logout', 'test']);
const PARTS: Readonly<Record<string, Part>> = {
  vars: 'vars',
  url: 'url',
  json: 'body',
  form: 'body',
  xml: 'body',
  text: 'body',
  params: 'body',
  parameters: 'body',
  query: 'query',
  headers: 'headers',
  cookies: 'headers',
  save: 'response',
  ok: 'response',
  error: 'response',
  label: 'response',
  expiresIn: 'response',
  expiresAt: 'response',
};

/**
 * @param path       Keys and indices from the root.
 * @param isExchange Whether a key of the scheme is an endpoint of its protocol (`token` of `oauth2`).
 */
export function placeOf(
  path: readonly (string | number)[],
  isExchange: (scheme: string, key: string) => boolean,
): Place {
  let rest = path;
  let variant: string | undefined;
  let scheme: string | undefined;
  if (rest[0] === 'variants') {
    variant = String(rest[1] ?? '');
    rest = rest.slice(2);
  }
  if (rest[0] === 'schemes') {
    scheme = String(rest[1] ?? '');
    rest = rest.slice(2);
  }
  const key = String(rest[0] ?? '');
  const exchange = scheme !== undefined && isExchange(scheme, key);
  return { scheme, variant, ...stageOf(key, rest.slice(1), scheme !== undefined, exchange) };
}

function stageOf(
  key: string,
  rest: readonly (string | number)[],
  inScheme: boolean,
  exchange: boolean,
): { readonly stage: Stage; readonly part: Part } {
  if (STEPS.has(key) || exchange) {
    const index = typeof rest[0] === 'number' ? rest[0] : undefined;
    const part = partOf(index === undefined ? rest[0] : rest[1]);
    return { stage: { kind: 'step', of: key, index: index ?? 0 }, part };
  }
  switch (key) {
    case 'fields':
    case 'client':
    case 'call':
      return { stage: { kind: 'declaration' }, part: 'none' };
    case 'vars':
      return { stage: { kind: 'vars' }, part: 'none' };
    case 'request':
    case 'sign':
      return { stage: { kind: 'edit', of: key }, part: partOf(rest[0]) };
    case 'server':
    case 'origins':
      return { stage: { kind: 'server' }, part: 'url' };
    case 'expired':
      return { stage: { kind: 'expired' }, part: 'response' };
    default:
      return { stage: inScheme ? { kind: 'protocol', key } : { kind: 'none' }, part: 'none' };
  }
}

function partOf(key: string | number | undefined): Part {
  return typeof key === 'string' && Object.hasOwn(PARTS, key) ? (PARTS[key] ?? 'none') : 'none';
}
