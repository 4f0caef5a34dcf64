import { awaited, type Code, call } from '../emit/code.ts';
import { literal, numeral } from '../emit/doors.ts';
import type { Place } from '../emit/place.ts';
import { compileTree, needed } from '../emit/tree.ts';
import { level, plain, type Value } from '../emit/value.ts';
import { typeOf } from '../expression/kinds.ts';
import type { TreePlan } from '../resolve/plan.ts';
import type { SignedTokenPlan } from './signed-token.ts';

/** What a token is made of. */
export const partsOf = ({ key, header, claims }: SignedTokenPlan): readonly TreePlan[] => [key, header, claims];

const signed = typeOf('text', { secrecy: 'derived' });

/**
 * `await jwtSign(claims, 'RS256', key)`, without waiting where the secret is shared.
 *
 * @param claims  All of them, made of those that the plan writes out.
 */
export function signedTokenCode(
  { algorithm, key, header, claims, lifetime }: SignedTokenPlan,
  place: Place,
  complete: (claims: Code, lifetime: Code) => Code,
): Value {
  const written = compileTree(claims, place).code;
  const shared = algorithm.startsWith('HS');
  const items = [
    complete(written, numeral(lifetime)),
    literal(algorithm),
    needed(key, place).code,
    ...(header.entries.length > 0 ? [compileTree(header, place).code] : []),
  ];
  if (shared) return plain(call('jwtMac', ...items), signed);
  return plain(awaited(call('jwtSign', ...items)), signed, level.unary);
}
