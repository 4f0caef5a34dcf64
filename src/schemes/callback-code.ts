import { arrow, block, type Code } from '../emit/code.ts';
import { returned } from '../emit/declaration.ts';
import { name } from '../emit/doors.ts';
import type { Place } from '../emit/place.ts';
import { readsRoot } from '../emit/reads.ts';
import type { GrantContext } from '../emit/scheme-emitter.ts';
import { saved } from '../emit/step.ts';
import { plain } from '../emit/value.ts';
import { computed, locals, pending, readConstants } from '../emit/vars.ts';
import { typeOf } from '../expression/kinds.ts';
import type { SavePlan } from '../resolve/plan.ts';

/** `(callback) => ({ tenant: savedText(read(callback, 'tenant_id')) })`. */
export function callbackClosure(save: readonly SavePlan[], context: GrantContext): Code {
  const callback = name('callback');
  const any = typeOf('any', { missing: 'error' });
  const more = new Map(context.place.more).set('callback', () => plain(callback, any));
  const place: Place = { ...context.place, lenient: true, more };
  const start = locals(context.vars, context.names, place);
  const [{ place: inner }, constants] = computed(
    pending(
      save.map(({ value }) => value),
      start,
    ),
    start,
  );
  const body = saved(save, inner);
  const statements = readConstants(constants, body);
  const reads = save.some(({ value }) => readsRoot([value], 'callback'));
  return arrow(reads ? [callback] : [], statements.length === 0 ? body : block([...statements, returned(body)]));
}
