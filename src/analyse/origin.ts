import type { Template } from '../expression/ast.ts';
import { print } from '../expression/print.ts';
import { type SplitUrl, splitUrl } from '../expression/url.ts';

/** Names of this machine: what is sent there leaves it on no network (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const LOOPBACK = /^(?:(?:.*\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** The text of one component of a URL, expressions written as they stand. */
export function componentOf(url: SplitUrl, lands: SplitUrl['pieces'][number]['lands']): string {
  return url.pieces
    .map((piece) => (piece.lands !== lands ? '' : piece.kind === 'text' ? piece.text : `{{ ${print(piece.expr)} }}`))
    .join('');
}

/**
 * What two URLs have in common when they go to one origin: scheme, host and port, or the expression that stands for all
 * three. `undefined` for a URL that is relative to the server.
 */
export function originOf(template: Template): string | undefined {
  const first = template.parts[0];
  if (first?.kind === 'text' && first.text.startsWith('/')) return undefined;
  const url = splitUrl(template);
  if (url.base === 'relative') return undefined;
  const whole = componentOf(url, 'origin');
  if (whole !== '') return whole;
  const scheme = componentOf(url, 'scheme').toLowerCase();
  const port = componentOf(url, 'port');
  const isDefault = (scheme === 'https://' && port === ':443') || (scheme === 'http://' && port === ':80');
  return `${scheme}${componentOf(url, 'host').toLowerCase()}${isDefault ? '' : port}`;
}

/** Whether a URL leads to this machine, whatever is filled in. */
export function isLoopback(url: SplitUrl): boolean {
  return LOOPBACK.test(componentOf(url, 'host'));
}
