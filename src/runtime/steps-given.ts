import type { ResponseView, SessionValues } from './connection.ts';
import { CountersignError } from './errors.ts';

/**
 * The error for an answer that lacks what must be kept of it: `BAD_RESPONSE` with the value's name.
 *
 * @see {@link lacksValue}
 */
export function notGiven(name: string, last: ResponseView | undefined): CountersignError {
  const asText = typeof last?.body === 'string' && /^\s*[[{<]/.test(last.body);
  const hint = asText ? ' Its content type says that it is text: `read` in the definition says otherwise.' : '';
  return withName(name, last, `The answer does not hold what session.${name} is read from.${hint}`);
}

/** Whether an error means that an answer could be read, but held nothing where a value was to be. */
export function lacksValue({ code, detail }: CountersignError): boolean {
  return code === 'BAD_RESPONSE' && detail?.name !== undefined;
}

/**
 * Refuses a page for people where a value is read from its beginning: what stands before a server when it is down, or a
 * form to log in, is no token.
 *
 * @throws {CountersignError} `BAD_RESPONSE`
 */
export function refusePage(own: SessionValues, response: ResponseView): void {
  if (!isPage(response)) return;
  const page = response.text.trim();
  for (const [name, value] of Object.entries(own)) {
    const start = typeof value === 'string' ? value.trim() : '';
    if (start !== '' && page.startsWith(start)) {
      throw withName(name, response, `The answer is a page, from which session.${name} cannot be read.`);
    }
  }
}

/**
 * What of a renewal's answer is missed where it holds none of the needed values that its step saves: the first of them. An
 * answer that is empty, or tells of a new end, is one that prolongs what there is.
 *
 * @param saves  What the step saves, absent values too.
 * @param end    When what is saved ends, by the definition, given an answer.
 */
export function missed(
  needs: readonly string[],
  saves: object,
  response: ResponseView,
  end: (response: ResponseView) => number | undefined,
): string | undefined {
  const demanded = Object.entries(saves).filter(([name]) => needs.includes(name));
  const [first] = demanded;
  if (first === undefined || demanded.some(([, value]) => (value ?? '') !== '') || response.text.trim() === '') return;
  // An end that is the same whatever is answered, such as an hour from now, tells nothing of the answer.
  const nothing: ResponseView = { ...response, headers: {}, cookies: {}, body: undefined, text: '' };
  return end(response) === end(nothing) ? first[0] : undefined;
}

/** Whether an answer is a page: HTML by how it begins, or by its content type where there is markup in it at all. */
function isPage({ headers, text }: ResponseView): boolean {
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return true;
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '') && /<[a-z!?/]/i.test(text);
}

function withName(name: string, last: ResponseView | undefined, message: string): CountersignError {
  return new CountersignError('BAD_RESPONSE', message, {
    name: `session.${name}`,
    ...(last && { status: last.status }),
  });
}
