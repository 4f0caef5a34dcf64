import { type Code, call, code, object } from '../../emit/code.ts';
import { literal } from '../../emit/doors.ts';
import type { Edit } from '../../emit/entries.ts';
import { schemeEmitter } from '../../emit/scheme-emitter.ts';
import { textOrEmpty } from '../../emit/tree.ts';
import type { SchemePlan } from '../../resolve/plan.ts';
import type { BasicPlan } from './plan.ts';

export const emitter = schemeEmitter('basic', {
  standard: 'HTTP Basic (RFC 7617)',
  edits: (scheme) => [authorization(scheme)],
});

/** `Authorization: Basic …`; a half that is missing is sent empty (LANGUAGE §3). */
function authorization({ protocol }: SchemePlan): Edit {
  const { username, password, charset } = protocol as BasicPlan;
  const latin: readonly Code[] = charset === 'ISO-8859-1' ? [literal(charset)] : [];
  return {
    part: 'headers',
    plans: [username, password],
    apply: (request, place) => {
      const value = call('basic', textOrEmpty(username, place), textOrEmpty(password, place), ...latin);
      return code`${call('setHeaders', request, object([['Authorization', value]]))}`;
    },
  };
}
