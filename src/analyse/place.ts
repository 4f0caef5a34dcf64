/** Where a value stands in a definition, and so when it is computed (LANGUAGE §3, "Order on each attempt"). */
export interface Place {
  /** `undefined`: for the whole app, and so for every scheme. */
  readonly scheme: string | undefined;
  /** The variant that replaces something by it. */
  readonly variant: string | undefined;
  readonly stage: Stage;
  readonly part: Part;
  /** The key that names the part: `headers`, `json`, `save`. */
  readonly section: string;
  /** The name under it: of a header, a variable, a saved value. */
  readonly entry: string | undefined;
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
): Omit<Place, 'scheme' | 'variant'> {
  if (STEPS.has(key) || exchange) {
    const index = typeof rest[0] === 'number' ? rest[0] : undefined;
    return {
      stage: { kind: 'step', of: key, index: index ?? 0 },
      ...partOf(index === undefined ? rest : rest.slice(1)),
    };
  }
  switch (key) {
    case 'fields':
    case 'client':
    case 'call':
      return { stage: { kind: 'declaration' }, part: 'none', section: key, entry: named(rest[0]) };
    case 'vars':
      return { stage: { kind: 'vars' }, part: 'vars', section: key, entry: named(rest[0]) };
    case 'request':
    case 'sign':
      return { stage: { kind: 'edit', of: key }, ...partOf(rest) };
    case 'server':
    case 'origins':
      return { stage: { kind: 'server' }, part: 'url', section: key, entry: undefined };
    case 'expired':
      return { stage: { kind: 'expired' }, part: 'response', section: key, entry: undefined };
    default:
      return {
        stage: inScheme ? { kind: 'protocol', key } : { kind: 'none' },
        part: 'none',
        section: key,
        entry: named(rest[0]),
      };
  }
}

function partOf([key, entry]: readonly (string | number)[]): Pick<Place, 'part' | 'section' | 'entry'> {
  const section = String(key ?? '');
  const part = Object.hasOwn(PARTS, section) ? (PARTS[section] ?? 'none') : 'none';
  return { part, section, entry: named(entry) };
}

const named = (key: string | number | undefined): string | undefined => (key === undefined ? undefined : String(key));
