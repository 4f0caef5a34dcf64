/**
 * Token exchange (RFC 8693), which oidc-provider has as no grant of its own: it knows the client and reads the parameters,
 * and what stands here is section 2 of the RFC. Subject tokens are access tokens of the same server; what is given is one for
 * the client that asks, with the same subject, for one `resource` or `audience` that must be the server's `/api`.
 */

const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
export const tokenExchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';

export interface Subject {
  readonly isExpired: boolean;
  readonly accountId: string;
  readonly clientId: string;
  readonly grantId: string;
}
interface Context {
  readonly oidc: {
    readonly client: object;
    readonly params: Readonly<Record<string, string | readonly string[] | undefined>>;
  };
  body: unknown;
}
export interface Provider<Token extends Subject> {
  readonly AccessToken: {
    new (values: object): { setAudience(audience: string): void; save(): Promise<string> };
    find(token: string): Promise<Token | undefined>;
  };
  registerGrantType(
    name: string,
    grant: (context: Context) => Promise<void>,
    parameters: readonly string[],
    repeated: readonly string[],
  ): void;
}
export type Errors = Readonly<Record<'InvalidRequest' | 'InvalidTarget', new (description: string) => Error>>;

export function addTokenExchange(
  provider: Provider<Subject>,
  { InvalidRequest, InvalidTarget }: Errors,
  issuer: string,
): void {
  async function exchange(context: Context): Promise<void> {
    const { client, params } = context.oidc;
    // §2.1: each type is required with its token, and only with it.
    if (params.subject_token === undefined || params.subject_token_type === undefined) {
      throw new InvalidRequest('subject_token and subject_token_type are required');
    }
    if ((params.actor_token === undefined) !== (params.actor_token_type === undefined)) {
      throw new InvalidRequest('actor_token and actor_token_type belong together');
    }
    for (const type of [params.subject_token_type, params.actor_token_type ?? accessTokenType]) {
      if (type !== accessTokenType) throw new InvalidRequest('tokens of this type are not known here');
    }
    if ((params.requested_token_type ?? accessTokenType) !== accessTokenType) {
      throw new InvalidRequest('tokens of this type are not given here');
    }
    const found = async (token: unknown) => {
      const one = await provider.AccessToken.find(String(token));
      // §2.2.2: for whatever reason a token is not accepted.
      if (one === undefined || one.isExpired) throw new InvalidRequest('the token is invalid or has expired');
      return one;
    };
    const subject = await found(params.subject_token);
    const actor = params.actor_token === undefined ? undefined : await found(params.actor_token);
    const targets = [params.resource ?? [], params.audience ?? []].flat();
    const [target = `${issuer}/api`] = targets;
    if (targets.length > 1 || target !== `${issuer}/api`) throw new InvalidTarget('only the API is known here');
    const token = new provider.AccessToken({
      client,
      accountId: subject.accountId,
      grantId: subject.grantId,
      gty: 'token_exchange',
      scope: params.scope,
      extra: actor && { act: { sub: actor.clientId } },
    });
    token.setAudience(target);
    context.body = {
      access_token: await token.save(),
      issued_token_type: accessTokenType,
      token_type: 'Bearer',
      expires_in: 60,
      scope: params.scope,
    };
  }
  const parameters = ['subject_token', 'actor_token'].flatMap((name) => [name, `${name}_type`]);
  const all = [...parameters, 'requested_token_type', 'resource', 'audience', 'scope'];
  provider.registerGrantType(tokenExchangeGrant, exchange, all, ['resource', 'audience']);
}
