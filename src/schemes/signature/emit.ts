import { schemeEmitter } from '../../emit/scheme-emitter.ts';

export const emitter = schemeEmitter('signature');
