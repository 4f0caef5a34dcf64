import { schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { BasicPlan } from './plan.ts';

export const resolver = schemeResolver(
  'basic',
  (_scheme, { key, text }): BasicPlan => ({
    username: key('username') ?? constant(''),
    password: key('password') ?? constant(''),
    charset: text('charset') === 'ISO-8859-1' ? 'ISO-8859-1' : 'UTF-8',
  }),
);
