import { CountersignError } from './errors.ts';

/** One challenge of a WWW-Authenticate or Proxy-Authenticate field (RFC 9110 §11.3). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Quotes and escapes taken away; by name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  /** What stands behind the scheme in place of parameters, as for Negotiate. */
  readonly token68?: string;
}

/**
 * All challenges of a field, several lines of it joined by commas (RFC 9110 §11.6.1): a comma separates challenges as well
 * as the parameters of one of them.
 *
 * @param field  As `Headers` gives it: one character for each byte.
 * @throws {CountersignError} `BAD_RESPONSE` when it cannot be read, or a challenge has two parameters of one name.
 */
export function parseChallenges(field: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string>; token68?: string }[] = [];
  const reader = readerOf(field);
  // Whether a parameter may come next: behind a scheme and a space, or behind another parameter.
  let open = false;
  for (let first = true; ; first = false) {
    const [separator = ''] = reader.take(/[ \t,]*/y) ?? [];
    if (reader.done()) return challenges;
    const current = challenges.at(-1);
    const parameter = reader.parameter();
    if (parameter) {
      if (!current || !open || current.parameters.has(parameter[0])) throw malformed();
      current.parameters.set(...parameter);
      continue;
    }
    const [, scheme, space] = reader.take(/([\w!#$%&'*+.^`|~-]+)(?:([ \t]+)|(?=,|$))/y) ?? [];
    if (scheme === undefined || !(first || separator.includes(','))) throw malformed();
    open = space !== undefined;
    const token68 = open ? reader.take(/([\w.~+/-]+=*)[ \t]*(?=,|$)/y)?.[1] : undefined;
    if (token68 !== undefined) open = false;
    challenges.push({
      scheme: scheme.toLowerCase(),
      parameters: new Map(),
      ...(token68 !== undefined && { token68 }),
    });
  }
}

/**
 * The parameters of an Authentication-Info field (RFC 7615 §3), or of credentials behind their scheme.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it cannot be read, or has two parameters of one name.
 */
export function parseParameters(field: string): ReadonlyMap<string, string> {
  return parseChallenges(`info ${field}`)[0]?.parameters ?? new Map();
}

/** Between quotes, `"` and `\` escaped (RFC 9110 §5.6.4). */
export function quotedString(text: string): string {
  return /["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}

/** Reads a text from its beginning, one pattern after another. */
function readerOf(text: string) {
  let at = 0;
  const take = (sticky: RegExp): RegExpExecArray | null => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match) at = sticky.lastIndex;
    return match;
  };
  return {
    take,
    done: () => at === text.length,
    /** `name = value`, the value a token or between quotes; white space around `=` is old, but allowed. */
    parameter(): [name: string, value: string] | undefined {
      const [, name, token, quoted = ''] =
        take(/([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:([\w!#$%&'*+.^`|~-]+)|"((?:[^"\\]|\\.)*)")[ \t]*(?=,|$)/y) ?? [];
      return name === undefined ? undefined : [name.toLowerCase(), token ?? quoted.replace(/\\(.)/g, '$1')];
    },
  };
}

function malformed(): CountersignError {
  return new CountersignError('BAD_RESPONSE', 'The server asks for credentials in a way that cannot be read.');
}
