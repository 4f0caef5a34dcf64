import { binaryText, utf8Encoder } from './bytes.ts';
import { CountersignError } from './errors.ts';

/**
 * The value of an Authorization header for HTTP Basic (RFC 7617 §2).
 *
 * @param userId   Without `:`, which ends it.
 * @param charset  `ISO-8859-1` for servers that predate UTF-8 (§2.1).
 * @throws {CountersignError} `UNSAFE_VALUE` when the user-id holds a `:`, or either holds a control character or one that
 *   the charset lacks.
 */
export function basic(userId: string, password: string, charset: 'UTF-8' | 'ISO-8859-1' = 'UTF-8'): string {
  const pair = `${userId}:${password}`;
  const utf8 = charset === 'UTF-8';
  if (userId.includes(':') || (utf8 ? /[^ -~\x80-\uffff]/ : /[^ -~\x80-\xff]/).test(pair)) {
    throw new CountersignError(
      'UNSAFE_VALUE',
      'The user name or password has a character that HTTP Basic cannot send.',
    );
  }
  return `Basic ${btoa(utf8 ? binaryText(utf8Encoder.encode(pair)) : pair)}`;
}
