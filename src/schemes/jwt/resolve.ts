import { schemeResolver } from '../../resolve/scheme-resolver.ts';
import { type SignedTokenPlan, signedTokenPlan } from '../signed-token.ts';

export const resolver = schemeResolver(
  'jwt',
  ({ scheme }, read): SignedTokenPlan => signedTokenPlan(scheme.node, read),
);
