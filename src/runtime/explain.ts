import { bytesOf } from './bytes.ts';
import type { Explanation } from './connection.ts';
import { hex } from './encoding.ts';
import { type Json, jsonText } from './json.ts';
import { hidden, maskText } from './mask.ts';
import type { RequestParts } from './parts.ts';

/**
 * A signed request and the steps of its signature, for a person's eyes: every secret hidden, credentials of the standard
 * headers too.
 *
 * @param steps  What `attempt.explain` was given, in order; of a name that comes twice both are shown.
 */
export function explanationOf(
  signed: RequestParts,
  steps: readonly Readonly<Record<string, unknown>>[],
  secrets: readonly string[],
): Explanation {
  const named = steps.flatMap((values) => Object.values(values)).map((value) => (isMasked(value) ? value() : ''));
  const known = [...secrets, ...named.filter((value) => typeof value === 'string')];
  const shown = (text: string) => maskText(text, known);
  const { method, origin, path, query, headers, body } = signed;
  return {
    request: {
      method,
      origin,
      path: shown(path),
      query: shown(query),
      headers: headers.map(([name, value]) => [name, credentials(name, shown(value))]),
      ...(body && { body: bytesOf(shown(textOrHex(body))) }),
    },
    values: steps.flatMap((values) =>
      Object.entries(values).map(([name, value]) => ({ name, value: shown(textOfValue(value)) })),
    ),
  };
}

/** What stands behind the scheme of `Authorization`, and all cookies, is a credential whatever it holds. */
function credentials(name: string, value: string): string {
  if (!/^(?:proxy-)?authorization$|^cookie$/i.test(name)) return value;
  const scheme = /^[\w-]+ /.exec(value)?.[0] ?? '';
  return /^cookie$/i.test(name) ? value.replace(/=[^;]*/g, `=${hidden}`) : scheme + hidden;
}

function isMasked(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

function textOfValue(value: unknown): string {
  if (isMasked(value)) return textOfValue(value()) && hidden;
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? textOrHex(value) : jsonText(value as Json);
}

function textOrHex(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No text.
    return hex(bytes);
  }
}
