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
  refused: 'response',
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
  let at = 0;
  let variant: string | undefined;
  let scheme: string | undefined;
  if (path[at] === 'variants') {
    variant = String(path[at + 1] ?? '');
    at += 2;
  }
  if (path[at] === 'schemes') {
    scheme = String(path[at + 1] ?? '');
    at += 2;
  }
  const key = named(path[at]) ?? '';
  const below = path[at + 1];
  if (STEPS.has(key) || (scheme !== undefined && isExchange(scheme, key))) {
    const isList = typeof below === 'number';
    const stage: Stage = { kind: 'step', of: key, index: isList ? below : 0 };
    const section = named(path[isList ? at + 2 : at + 1]) ?? '';
    return { scheme, variant, stage, part: partOf(section), section, entry: named(path[isList ? at + 3 : at + 2]) };
  }
  if (key === 'request' || key === 'sign') {
    const section = named(below) ?? '';
    const stage = key === 'request' ? REQUEST : SIGN;
    return { scheme, variant, stage, part: partOf(section), section, entry: named(path[at + 2]) };
  }
  const known = Object.hasOwn(STAGES, key) ? STAGES[key] : undefined;
  const stage: Stage = known?.stage ?? (scheme === undefined ? NONE : { kind: 'protocol', key });
  return { scheme, variant, stage, part: known?.part ?? 'none', section: key, entry: named(below) };
}

const REQUEST: Stage = { kind: 'edit', of: 'request' };
const SIGN: Stage = { kind: 'edit', of: 'sign' };
const NONE: Stage = { kind: 'none' };
const DECLARATION: Stage = { kind: 'declaration' };
const SERVER: Stage = { kind: 'server' };
const STAGES: Readonly<Record<string, { readonly stage: Stage; readonly part: Part }>> = {
  fields: { stage: DECLARATION, part: 'none' },
  client: { stage: DECLARATION, part: 'none' },
  call: { stage: DECLARATION, part: 'none' },
  vars: { stage: { kind: 'vars' }, part: 'vars' },
  server: { stage: SERVER, part: 'url' },
  origins: { stage: SERVER, part: 'url' },
  expired: { stage: { kind: 'expired' }, part: 'response' },
};

const partOf = (section: string): Part => (Object.hasOwn(PARTS, section) ? (PARTS[section] ?? 'none') : 'none');
const named = (key: string | number | undefined): string | undefined => (key === undefined ? undefined : String(key));
