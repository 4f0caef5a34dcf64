import type { EntryPlan, PerVariant, SavePlan, StepPlan, TreePlan, UrlPlan } from '../../resolve/plan.ts';
import type { SignedTokenPlan } from '../signed-token.ts';

/** What `resolve` knows of an `oauth2` scheme beyond the common: its `protocol`. Steps have their standard parameters. */
export interface OAuth2Plan {
  readonly grant: string;
  readonly clientId: TreePlan | undefined;
  readonly clientSecret: TreePlan | undefined;
  readonly redirectUri: TreePlan | undefined;
  readonly scopes: ScopesPlan;
  readonly pkce: 'S256' | 'plain' | undefined;
  readonly issuer: string | undefined;
  readonly dpop: boolean;
  /** What the callback calls its parameters, where not by the standard's names. */
  readonly callbackNames: { readonly code?: string; readonly state?: string };
  readonly sendsState: boolean;
  /** What the client presents in the TLS handshake. */
  readonly mutualTls: { readonly certificate: TreePlan; readonly key: TreePlan } | undefined;
  readonly assertion: SignedTokenPlan | undefined;
  readonly authorization: AuthorizationPlan | undefined;
  readonly par: StepPlan | undefined;
  readonly device: StepPlan | undefined;
  readonly token: StepPlan | undefined;
  readonly refresh: StepPlan | undefined;
  readonly revocation: StepPlan | undefined;
  readonly registration: StepPlan | undefined;
  readonly accessToken: AccessTokenPlan | undefined;
  /** What follows the grant. */
  readonly after: readonly StepPlan[];
}

export interface ScopesPlan {
  readonly available: readonly { readonly name: string; readonly meaning: string }[];
  /** The joined list; undefined where nothing is asked for. */
  readonly default: PerVariant<TreePlan | undefined>;
  readonly separator: string;
}

export interface AuthorizationPlan {
  readonly url: UrlPlan;
  readonly urls: Readonly<Record<string, UrlPlan>>;
  readonly query: readonly EntryPlan[];
  readonly save: readonly SavePlan[];
}

export interface AccessTokenPlan {
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly prefix: string;
}

/** Names that stand for what only the exchange itself knows. The emitter writes them out. */
export type GrantName =
  | 'authorizationCode'
  | 'codeVerifier'
  | 'codeChallenge'
  | 'grantRedirectUri'
  | 'grantScope'
  | 'grantState'
  | 'redirectUri'
  | 'state'
  | 'requestUri'
  | 'deviceCode'
  | 'assertion'
  | 'scopes'
  | 'basicCredentials'
  | 'plainCredentials'
  | 'clientAssertion'
  | 'secretAssertion'
  | 'tokenToRevoke';
