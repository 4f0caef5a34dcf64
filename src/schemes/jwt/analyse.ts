import { schemeType } from '../../analyse/scheme-type.ts';
import { typeOf } from '../../expression/kinds.ts';

/** A token that is made for each request (RFC 7519); `request` places it. */
export const jwt = schemeType('jwt', {
  names: {
    jwt: {
      scope: { kind: 'value', type: typeOf('text', { secrecy: 'derived' }) },
      from: ['algorithm', 'key', 'header', 'claims'],
    },
  },
});
