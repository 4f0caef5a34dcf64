import { schemeType } from '../../analyse/scheme-type.ts';
import { TEXT } from '../../expression/kinds.ts';
import { asScalar, textOf, truthOf } from '../../model/read.ts';
import { callback } from '../callback.ts';
import { secondAuthorization } from '../user-and-password.ts';
import { endpoints, isThreeLegged, logsIn, signatureMethodOf, usesPrivateKey } from './settings.ts';

const saved = { ...TEXT, secrecy: 'secret', missing: 'error' } as const;
const ID = { by: 'clientId', type: 'string', label: 'Consumer key' } as const;
const SECRET = { by: 'clientSecret', type: 'password', label: 'Consumer secret' } as const;
const PRIVATE_KEY = { by: 'privateKey', type: 'pem', label: 'Private key' } as const;
const REDIRECT_URI = { by: 'redirectUri', type: 'string', label: 'Redirect URI' } as const;

/** The endpoints that a program asks; a person is sent to the other. */
const SIGNED = ['temporaryCredentials', 'token'];

/** Signed requests of a client, with a person's token or without (RFC 5849). */
export const oauth1 = schemeType('oauth1', {
  defaults(scheme) {
    const all = {
      clientId: '{{ client.id }}',
      ...(usesPrivateKey(scheme) ? { privateKey: '{{ client.privateKey }}' } : { clientSecret: '{{ client.secret }}' }),
      ...(isThreeLegged(scheme) && { redirectUri: '{{ client.redirectUri }}' }),
      ...((isThreeLegged(scheme) || logsIn(scheme)) && {
        tokenId: '{{ session.oauth_token }}',
        tokenSecret: '{{ session.oauth_token_secret }}',
      }),
    };
    return Object.fromEntries(Object.entries(all).filter(([key]) => !scheme.keys.has(key)));
  },
  implied: { fields: {}, client: { id: ID, secret: SECRET, privateKey: PRIVATE_KEY, redirectUri: REDIRECT_URI } },
  names: { callback },
  exchanges: endpoints,
  browsed: ['authorization'],
  kept(scheme) {
    const after = isThreeLegged(scheme) ? 'token' : logsIn(scheme) ? 'login' : undefined;
    if (after === undefined) return {};
    const token = { type: saved, after, optional: false };
    return { oauth_token: token, oauth_token_secret: token };
  },
  rules: {
    'oauth1/use-all-endpoints': {
      summary: '`temporaryCredentials`, `authorization` and `token` stand together.',
      why: 'Each takes up what the one before gives out; with one missing nobody can connect.',
      source: 'RFC 5849 §2',
      severity: 'error',
    },
    'oauth1/no-plaintext-body-hash': {
      summary: '`bodyHash` stands beside a signature method that hashes.',
      why: 'PLAINTEXT has no hash, so the body would not be covered.',
      source: 'OAuth Request Body Hash, draft 4, §3.2',
      severity: 'error',
    },
    'oauth1/no-second-authorization': {
      summary: 'The Authorization header of an `oauth1` scheme is written by the scheme alone.',
      why: 'The signature takes the place of whatever the definition puts there.',
      source: 'RFC 5849 §3.5.1',
      severity: 'error',
    },
  },
  *check({ scheme }, tree) {
    const missing = endpoints.filter((endpoint) => !scheme.keys.has(endpoint));
    if (missing.length > 0 && missing.length < endpoints.length) {
      const [first, second] = missing.map((endpoint) => `\`${endpoint}\``);
      yield {
        rule: 'oauth1/use-all-endpoints',
        range: scheme.type.range,
        message: second === undefined ? `${first} is missing.` : `${first} and ${second} are missing.`,
        help: 'Add what is missing, or take the other endpoints away where the token is written down.',
      };
    }
    const bodyHash = scheme.keys.get('bodyHash');
    if (bodyHash !== undefined && truthOf(bodyHash, false) && signatureMethodOf(scheme) === 'PLAINTEXT') {
      yield {
        rule: 'oauth1/no-plaintext-body-hash',
        range: bodyHash.range,
        message: 'PLAINTEXT cannot cover the body.',
        help: 'Take `bodyHash` away, or choose another `signatureMethod`.',
      };
    }
    const placement = asScalar(scheme.keys.get('in'));
    if (placement === undefined || textOf(placement) === 'header') {
      const help = 'Take it away, or place the signature in the query with `in: query`.';
      yield* secondAuthorization(scheme, tree, 'oauth1/no-second-authorization', help, SIGNED);
    }
  },
});
