import type { Scheme } from '../../generated/definition.ts';
import type { SchemeType, SchemeTypes } from '../analyse/scheme-type.ts';
import { apiKey } from './apiKey/analyse.ts';
import { basic } from './basic/analyse.ts';
import { digest } from './digest/analyse.ts';
import { jwt } from './jwt/analyse.ts';
import { none } from './none/analyse.ts';
import { oauth1 } from './oauth1/analyse.ts';
import { oauth2 } from './oauth2/analyse.ts';
import { session } from './session/analyse.ts';
import { signature } from './signature/analyse.ts';

/** One line for each type that the schema knows; the compiler demands it. */
const BY_NAME: Readonly<Record<Scheme['type'], SchemeType>> = {
  none,
  basic,
  digest,
  apiKey,
  session,
  signature,
  jwt,
  oauth1,
  oauth2,
};

/** Every scheme type, as `analyse` takes them. */
export const schemeTypes: SchemeTypes = new Map(Object.entries(BY_NAME));
