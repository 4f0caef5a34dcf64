import { truthOf } from '../../model/read.ts';
import { schemeResolver } from '../../resolve/scheme-resolver.ts';
import { constant } from '../../resolve/values.ts';
import type { DigestPlan } from './plan.ts';

export const resolver = schemeResolver(
  'digest',
  ({ scheme }, { key, text }): DigestPlan => ({
    username: key('username') ?? constant(''),
    password: key('password') ?? constant(''),
    charset: text('charset') === 'ISO-8859-1' ? 'ISO-8859-1' : 'UTF-8',
    rspauth: truthOf(scheme.keys.get('rspauth'), false),
  }),
);
