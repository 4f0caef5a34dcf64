import { safeText } from '../../report/safe-text.ts';
import { CountersignError } from '../../runtime/errors.ts';
import { type Status, status, type Terminal } from '../terminal.ts';

/**
 * Tells why a signature or an exchange failed, in the runtime's own words, which hold no secret; what else is thrown is
 * thrown on.
 *
 * @returns Wrong usage for what was given wrongly, otherwise a finding.
 */
export function tellFailure(error: unknown, terminal: Terminal): Status {
  if (error instanceof CountersignError) {
    const { code, message, detail } = error;
    const words = detail?.words === undefined ? '' : `\nThe server says: ${detail.words}`;
    const name = detail?.name === undefined || message.includes(detail.name) ? '' : ` (${detail.name})`;
    terminal.err(`countersign: ${safeText(`${message}${name}${words}`)}\n`);
    return givenWrongly.has(code) ? status.usage : status.findings;
  }
  if (error instanceof TypeError && 'code' in error) {
    terminal.err(`countersign: ${safeText(error.message)}\n`);
    return status.usage;
  }
  throw error;
}

const givenWrongly: ReadonlySet<CountersignError['code']> = new Set([
  'FIELD_INVALID',
  'UNSAFE_VALUE',
  'HOST_NOT_ALLOWED',
  'BODY_INVALID',
  'KEY_INVALID',
  'ENCODING_INVALID',
  'UNSUPPORTED',
]);
