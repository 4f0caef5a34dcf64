import { headerOf, partsFromUrl, type RequestParts, targetOf, urlOf } from '../../runtime/parts.ts';
import type { Values } from '../sign/values.ts';
import { CaseFault, type Expected } from './case.ts';
import { inOrder } from './parameters.ts';

/** Something that is not the same. Bytes, since that is what goes over the wire; undefined where it is not there at all. */
export interface Difference {
  /** `method`, `URL`, `header X-Signature`, `body`, `session.token`. */
  readonly where: string;
  readonly ours: Uint8Array | undefined;
  readonly theirs: Uint8Array | undefined;
}

/**
 * Where a request of ours is not the one that went out.
 *
 * @param asMade   The request before it was signed, if every header of theirs is known: one that signing has added and that
 *   theirs has not is a difference, too.
 */
export function differences(
  ours: RequestParts,
  theirs: Expected,
  asMade: Pick<RequestParts, 'headers'> | undefined,
): readonly Difference[] {
  const { method, url, headers, body } = theirs;
  return [
    ...(method === undefined ? [] : compared('method', ours.method, method.toUpperCase())),
    ...(url === undefined ? [] : comparedUrl(ours, url)),
    ...(headers === undefined ? [] : comparedHeaders(ours, headers, asMade)),
    ...(body === undefined ? [] : comparedBytes('body', ours.body ?? new Uint8Array(0), body)),
  ];
}

/** What is kept after a login, where the recording says it. */
export function sessionDifferences(ours: Values, theirs: Values): readonly Difference[] {
  return Object.entries(theirs).flatMap(([name, value]) => {
    const kept = Object.hasOwn(ours, name) ? String(ours[name]) : undefined;
    return compared(`session.${name}`, kept, String(value));
  });
}

/** A path alone says nothing of the host. */
function comparedUrl(ours: RequestParts, url: string): readonly Difference[] {
  if (url.startsWith('/')) return compared('URL', targetOf(ours), url);
  let theirs: RequestParts;
  try {
    theirs = partsFromUrl('GET', url);
  } catch {
    throw new CaseFault('the `url` that went out is neither a path nor an absolute URL.');
  }
  return compared('URL', urlOf(ours), urlOf(theirs));
}

function comparedHeaders(
  ours: RequestParts,
  theirs: NonNullable<Expected['headers']>,
  asMade: Pick<RequestParts, 'headers'> | undefined,
): readonly Difference[] {
  const expected: Pick<RequestParts, 'headers'> = { headers: theirs };
  const named = [...new Map(theirs.map(([name]) => [name.toLowerCase(), name])).values()];
  const wrong = named.flatMap((name) => {
    const value = headerValue(ours, name);
    if (value === undefined && platformWrites.test(name)) return [];
    return comparedHeader(name, value, headerValue(expected, name));
  });
  if (asMade === undefined) return wrong;
  const ownNames = [...new Map(ours.headers.map(([name]) => [name.toLowerCase(), name])).values()];
  const added = ownNames.flatMap((name) => {
    const isNew = headerValue(asMade, name) !== headerValue(ours, name) && headerValue(expected, name) === undefined;
    return isNew ? compared(`header ${name}`, headerValue(ours, name), undefined) : [];
  });
  return [...wrong, ...added];
}

/** Byte by byte, but for the order of parameters that are read by name. */
function comparedHeader(name: string, ours: string | undefined, theirs: string | undefined): readonly Difference[] {
  const holdsCredentials = ours !== undefined && theirs !== undefined && /^(?:proxy-)?authorization$/i.test(name);
  return holdsCredentials
    ? compared(`header ${name}`, inOrder(ours), inOrder(theirs))
    : compared(`header ${name}`, ours, theirs);
}

/** Headers that the platform puts on a request on its own; no scheme knows of them. */
const platformWrites =
  /^(?:accept|accept-encoding|accept-language|connection|content-length|host|keep-alive|sec-fetch-\w+|te|transfer-encoding|user-agent)$/i;

function headerValue(request: Pick<RequestParts, 'headers'>, name: string): string | undefined {
  return headerOf(request as RequestParts, name)?.trim();
}

function compared(where: string, ours: string | undefined, theirs: string | undefined): readonly Difference[] {
  const bytes = (text: string | undefined) => (text === undefined ? undefined : wireBytes(where, text));
  return ours === theirs ? [] : [{ where, ours: bytes(ours), theirs: bytes(theirs) }];
}

/** A character of a header is a byte of it. */
function wireBytes(where: string, text: string): Uint8Array {
  return where.startsWith('header ')
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : new TextEncoder().encode(text);
}

function comparedBytes(where: string, ours: Uint8Array, theirs: Uint8Array): readonly Difference[] {
  const isSame = ours.length === theirs.length && ours.every((byte, index) => byte === theirs[index]);
  return isSame ? [] : [{ where, ours, theirs }];
}
