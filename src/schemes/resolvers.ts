import type { Scheme } from '../../generated/definition.ts';
import type { SchemeResolver, SchemeResolvers } from '../resolve/scheme-resolver.ts';
import { resolver as apiKey } from './apiKey/resolve.ts';
import { resolver as basic } from './basic/resolve.ts';
import { resolver as digest } from './digest/resolve.ts';
import { resolver as jwt } from './jwt/resolve.ts';
import { resolver as none } from './none/resolve.ts';
import { resolver as oauth1 } from './oauth1/resolve.ts';
import { resolver as oauth2 } from './oauth2/resolve.ts';
import { resolver as session } from './session/resolve.ts';
import { resolver as signature } from './signature/resolve.ts';

/** One line for each type that the schema knows; the compiler demands it. */
const BY_NAME: Readonly<Record<Scheme['type'], SchemeResolver>> = {
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

/** Every scheme type, as `resolve` takes them. */
export const schemeResolvers: SchemeResolvers = new Map(Object.entries(BY_NAME));
