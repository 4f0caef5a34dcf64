import type { EntryPlan, SavePlan, StepPlan, TreePlan } from '../../resolve/plan.ts';
import type { SignatureMethod } from './settings.ts';

/** What `resolve` knows of an `oauth1` scheme beyond the common: its `protocol`. */
export interface Oauth1Plan {
  readonly method: SignatureMethod;
  readonly in: 'header' | 'query' | 'body';
  readonly bodyHash: boolean;
  readonly clientId: TreePlan;
  readonly clientSecret: TreePlan | undefined;
  readonly privateKey: TreePlan | undefined;
  readonly realm: TreePlan | undefined;
  readonly tokenId: TreePlan | undefined;
  readonly tokenSecret: TreePlan | undefined;
  /** Whether the login obtains the token. */
  readonly logsIn: boolean;
  /** Absent where no person agrees. */
  readonly consent: ConsentPlan | undefined;
}

/** Redirection-based authorization (RFC 5849 §2). */
export interface ConsentPlan {
  readonly redirectUri: TreePlan;
  readonly temporaryCredentials: StepPlan;
  readonly authorization: Pick<StepPlan, 'url' | 'urls'> & { readonly query: readonly EntryPlan[] };
  /** What is kept of the callback. */
  readonly save: readonly SavePlan[];
  readonly token: StepPlan;
  /** What follows the token. */
  readonly login: readonly StepPlan[];
  /** Other names for `oauth_token` and `oauth_verifier`. */
  readonly names: Readonly<Partial<Record<'oauth_token' | 'oauth_verifier', string>>>;
}
