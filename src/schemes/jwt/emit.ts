import { argument, call } from '../../emit/code.ts';
import type { Place } from '../../emit/place.ts';
import { schemeEmitter } from '../../emit/scheme-emitter.ts';
import type { SignedTokenPlan } from '../signed-token.ts';
import { partsOf, signedTokenCode } from '../signed-token-code.ts';

export const emitter = schemeEmitter('jwt', {
  standard: 'JSON Web Token (RFC 7519)',
  names: ({ protocol }) => {
    const token = protocol as SignedTokenPlan;
    const jwt = (place: Place) =>
      signedTokenCode(token, place, (claims, lifetime) => call('jwtClaims', claims, lifetime, argument('attempt')));
    return new Map([['jwt', Object.assign(jwt, { of: partsOf(token) })]]);
  },
});
