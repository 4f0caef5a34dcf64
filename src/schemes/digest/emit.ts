import { call, code, object, type Property } from '../../emit/code.ts';
import { literal } from '../../emit/doors.ts';
import { schemeEmitter } from '../../emit/scheme-emitter.ts';
import { textOrEmpty } from '../../emit/tree.ts';
import type { DigestPlan } from './plan.ts';

export const emitter = schemeEmitter('digest', {
  standard: 'HTTP Digest (RFC 7616)',
  protocol({ protocol }, place) {
    const { username, password, charset, rspauth } = protocol as DigestPlan;
    const latin: readonly Property[] = charset === 'ISO-8859-1' ? [['charset', literal(charset)]] : [];
    return call(
      'digestProtocol',
      object([
        ['username', textOrEmpty(username, place)],
        ['password', textOrEmpty(password, place)],
        ...latin,
        ...(rspauth ? [['rspauth', code`true`] as const] : []),
      ]),
    );
  },
});
