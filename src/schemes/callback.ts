import type { ProvidedName } from '../analyse/scheme-type.ts';
import { typeOf } from '../expression/kinds.ts';

/** `callback`: what the URL says that a person came back to, which nobody knows before. */
export const callback: ProvidedName = {
  scope: { kind: 'record', members: new Map(), open: typeOf('text', { secrecy: 'secret', missing: 'error' }) },
  from: [],
};
