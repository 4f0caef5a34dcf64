import { schemeType } from '../../analyse/scheme-type.ts';

/** A key that `request` places: all of it is written out (OpenAPI, Security Scheme Object). */
export const apiKey = schemeType('apiKey');
