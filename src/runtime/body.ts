import { bytesOf, toText } from './bytes.ts';
import { formComponent } from './encoding.ts';
import { CountersignError } from './errors.ts';
import { setHeaders } from './header.ts';
import { type JsonEntries, newJson, spliceJson } from './json-splice.ts';
import { headerOf, type RequestParts, type TextOrBytes } from './parts.ts';
import { type Entries, type EntryValue, encodedPairs, setQuery, splicePairs } from './query.ts';

/** The request with this body, and this content type if it has none. */
export function setBody(request: RequestParts, body: TextOrBytes, contentType: string): RequestParts {
  return { ...setHeaders(request, { 'Content-Type': contentType }, true), body: bytesOf(body) };
}

/** A request of one's own with these pairs as its body, encoded as a form; without a body when all of them are left out. */
export function withForm(request: RequestParts, entries: Entries): RequestParts {
  const all: readonly (readonly [string, EntryValue])[] = Array.isArray(entries) ? entries : Object.entries(entries);
  const pairs = all.flatMap(([name, value]) => encodedPairs(name, value, formComponent));
  return pairs.length === 0 ? request : setBody(request, pairs.join('&'), 'application/x-www-form-urlencoded');
}

/** A request of one's own with these entries as its JSON body; without a body when there are some and all are left out. */
export function withJson(request: RequestParts, entries: JsonEntries): RequestParts {
  const text = newJson(entries);
  return text === '' ? request : setBody(request, text, 'application/json');
}

/**
 * The request with these pairs in its form body, encoded as `application/x-www-form-urlencoded` (a space is `+`): one of
 * the same name is replaced in its first place and its other occurrences go, the others are appended. The caller's own
 * pairs keep their bytes. A GET or HEAD request without a body stays without one.
 *
 * @param yields  Whether a name that the body has already stays as it is.
 * @throws {CountersignError} `BODY_INVALID` when the content type says that the body is no form.
 */
export function setForm(request: RequestParts, entries: Entries, yields = false): RequestParts {
  if (staysEmpty(request)) return request;
  const text = bodyText(request, 'form', /^application\/x-www-form-urlencoded\b/i);
  const spliced = splicePairs(text, entries, formComponent, yields);
  return spliced === text ? request : setBody(request, spliced, 'application/x-www-form-urlencoded');
}

/** {@link setForm} for constants of the definition, which give way to what the caller has set. */
export function defaultForm(request: RequestParts, entries: Entries): RequestParts {
  return setForm(request, entries, true);
}

/**
 * The request with these entries in its JSON body, put into the top-level object as text: white space, order and the
 * digits of numbers stay as the caller wrote them. A name that is there is replaced in its first place and its other
 * occurrences go, the others are appended; `null` is JSON's null. A GET or HEAD request without a body stays without one.
 *
 * @param yields  Whether a name that the body has already stays as it is.
 * @throws {CountersignError} `BODY_INVALID` when the body is no JSON object or the content type says that it is no JSON.
 */
export function setJson(request: RequestParts, entries: JsonEntries, yields = false): RequestParts {
  if (staysEmpty(request)) return request;
  const text = bodyText(request, 'JSON', /^[^;]*[/+]json\b/i);
  const spliced = spliceJson(text, entries, yields);
  return spliced === text ? request : setBody(request, spliced, 'application/json');
}

/** {@link setJson} for constants of the definition, which give way to what the caller has set. */
export function defaultJson(request: RequestParts, entries: JsonEntries): RequestParts {
  return setJson(request, entries, true);
}

/**
 * The request with these entries where its parameters are: in the body if it has one (JSON or form, as its content type
 * says), else in the query of a GET, HEAD or DELETE request and in a form body of any other.
 *
 * @throws {CountersignError} `BODY_INVALID` when the body is neither a JSON object nor a form.
 */
export function setParams(request: RequestParts, entries: Entries, yields = false): RequestParts {
  if (!request.body?.length) {
    return /^(GET|HEAD|DELETE)$/i.test(request.method)
      ? setQuery(request, entries, yields)
      : setForm(request, entries, yields);
  }
  const json = /^[^;]*[/+]json\b/i.test(headerOf(request, 'Content-Type') ?? '');
  return json ? setJson(request, entries as JsonEntries, yields) : setForm(request, entries, yields);
}

/** {@link setParams} for constants of the definition, which give way to what the caller has set. */
export function defaultParams(request: RequestParts, entries: Entries): RequestParts {
  return setParams(request, entries, true);
}

function staysEmpty(request: RequestParts): boolean {
  return !request.body?.length && /^(GET|HEAD)$/i.test(request.method);
}

/** The body as text, after its content type, if it has one, has been looked at. */
function bodyText(request: RequestParts, wanted: string, contentType: RegExp): string {
  const actual = headerOf(request, 'Content-Type');
  if (actual !== undefined && !contentType.test(actual)) {
    throw new CountersignError('BODY_INVALID', `The content type of the request says that its body is not ${wanted}.`);
  }
  return toText(request.body ?? '');
}
