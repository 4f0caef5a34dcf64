/**
 * The credentials of OAuth 1.0a and of Digest with their parameters in the order of their names: a server reads them
 * by name (RFC 9110 §11.4), and every client writes them in an order of its own. Anything else stays as it is.
 */
export function inOrder(credentials: string): string {
  const [, scheme, list] = /^(OAuth|Digest)\s+(.*)$/i.exec(credentials) ?? [];
  if (scheme === undefined || list === undefined) return credentials;
  const found = [...list.matchAll(parameter)].map(([all]) => all);
  if (found.join('') !== list) return credentials;
  const parameters = found.map((each) => each.replace(/^\s+|\s*,?\s*$/g, ''));
  return `${scheme} ${parameters.sort(byCode).join(', ')}`;
}

/** RFC 9110 §11.2, with the comma behind it. */
const parameter = /\s*[\w!#$%&'*+.^`|~-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",]+)\s*(?:,|$)/gy;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
