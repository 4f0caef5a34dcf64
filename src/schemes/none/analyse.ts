import { schemeType } from '../../analyse/scheme-type.ts';

/** No authentication: nothing is asked for. */
export const none = schemeType('none');
