import type { ResponseView } from './connection.ts';
import { CountersignError } from './errors.ts';
import type { StepContext } from './steps.ts';

/** The error for an answer that lacks what must be kept of it: `BAD_RESPONSE` with the value's name. */
export function notGiven(name: string, last: ResponseView | undefined): CountersignError {
  const asText = typeof last?.body === 'string' && /^\s*[[{<]/.test(last.body);
  const hint = asText ? ' Its content type says that it is text: `read` in the definition says otherwise.' : '';
  return new CountersignError('BAD_RESPONSE', `The answer does not hold what session.${name} is read from.${hint}`, {
    name: `session.${name}`,
    ...(last && { status: last.status }),
  });
}

/** Whether an error means that an answer could be read, but held nothing where a value was to be. */
export function lacksValue({ code, detail }: CountersignError): boolean {
  return code === 'BAD_RESPONSE' && detail?.name !== undefined;
}

/**
 * What an answer must give.
 *
 * A page for people is no value: what stands before a server when it is down, or a form to log in, is no token. A renewal
 * gives one at least of the needed values that its step saves, unless its answer is empty, or tells of a new end: such ones
 * prolong what there is.
 *
 * @param needs  Needed values, where this is a renewal.
 * @returns      Throws `BAD_RESPONSE`.
 */
export function answerCheck(needs: readonly string[]): NonNullable<StepContext['check']> {
  return (saves, response, end) => {
    const entries = Object.entries(saves);
    const page = response.text.trim();
    if (isHtml(response)) {
      for (const [name, value] of entries) {
        const start = typeof value === 'string' ? value.trim() : '';
        if (start !== '' && page.startsWith(start)) throw notGiven(name, response);
      }
    }
    const demanded = entries.filter(([name]) => needs.includes(name));
    const [first] = demanded;
    if (first === undefined || page === '' || demanded.some(([, value]) => (value ?? '') !== '')) return;
    // An end that is the same whatever is answered, such as an hour from now, tells nothing of the answer.
    const nothing: ResponseView = { ...response, headers: {}, cookies: {}, body: undefined, text: '' };
    if (end(response) === end(nothing)) throw notGiven(first[0], response);
  };
}

/** Whether an answer is a page: HTML by how it begins, or by its content type where there is markup in it at all. */
function isHtml({ headers, text }: ResponseView): boolean {
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return true;
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '') && /<[a-z!?/]/i.test(text);
}
