import type { Scheme } from '../../generated/definition.ts';
import type { SchemeEmitter, SchemeEmitters } from '../emit/scheme-emitter.ts';
import { emitter as apiKey } from './apiKey/emit.ts';
import { emitter as basic } from './basic/emit.ts';
import { emitter as digest } from './digest/emit.ts';
import { emitter as jwt } from './jwt/emit.ts';
import { emitter as none } from './none/emit.ts';
import { emitter as oauth1 } from './oauth1/emit.ts';
import { emitter as oauth2 } from './oauth2/emit.ts';
import { emitter as session } from './session/emit.ts';
import { emitter as signature } from './signature/emit.ts';

/** One line for each type that the schema knows; the compiler demands it. */
const BY_NAME: Readonly<Record<Scheme['type'], SchemeEmitter>> = {
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

/** Every scheme type, as `emit` takes them. Apart from `index.ts`, so that checking loads no emitter. */
export const schemeEmitters: SchemeEmitters = new Map(Object.entries(BY_NAME));
