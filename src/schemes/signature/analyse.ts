import { schemeType } from '../../analyse/scheme-type.ts';

/** A signature of the vendor's own design: all of it is written out in `vars`, `request` and `sign`. */
export const signature = schemeType('signature');
