import { schemeResolver } from '../../resolve/scheme-resolver.ts';

export const resolver = schemeResolver('session');
