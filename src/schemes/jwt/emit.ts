import { argument, call } from '../../emit/code.ts';
import { schemeEmitter } from '../../emit/scheme-emitter.ts';
import type { SignedTokenPlan } from '../signed-token.ts';
import { signedTokenCode } from '../signed-token-code.ts';

export const emitter = schemeEmitter('jwt', {
  standard: 'JSON Web Token (RFC 7519)',
  names: ({ protocol }) =>
    new Map([
      [
        'jwt',
        (place) =>
          signedTokenCode(protocol as SignedTokenPlan, place, (claims, lifetime) =>
            call('jwtClaims', claims, lifetime, argument('attempt')),
          ),
      ],
    ]),
});
