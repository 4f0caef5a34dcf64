import { schemeType } from '../../analyse/scheme-type.ts';

/** A session that `login` obtains: all of it is written out. */
export const session = schemeType('session');
