import { schemeType } from '../../analyse/scheme-type.ts';
import { TEXT, typeOf } from '../../expression/kinds.ts';
import type { Scheme } from '../../model/app.ts';
import { asMap, entriesOf, nameOf, valueAt } from '../../model/read.ts';
import type { Range } from '../../text/range.ts';
import { callback } from '../callback.ts';
import { authentications, grantOf, hasRefresh, usesCertificate, usesDpop } from './settings.ts';

const saved = { ...TEXT, secrecy: 'secret', missing: 'error' } as const;

/** An access token that is granted, kept and renewed (RFC 6749). */
export const oauth2 = schemeType('oauth2', {
  defaults(scheme) {
    const all = {
      ...(identifies(scheme) && { clientId: '{{ client.id }}' }),
      ...(holdsSecret(scheme) && { clientSecret: '{{ client.secret }}' }),
      ...(usesCertificate(scheme) && { certificate: '{{ client.certificate }}', key: '{{ client.privateKey }}' }),
      ...(grantOf(scheme) === 'authorization_code' && { redirectUri: '{{ client.redirectUri }}' }),
      ...(grantOf(scheme) === 'password' && { username: '{{ fields.username }}', password: '{{ fields.password }}' }),
      ...(grantOf(scheme) === 'refresh_token' && { refreshToken: '{{ fields.refreshToken }}' }),
    };
    return Object.fromEntries(Object.entries(all).filter(([key]) => !scheme.keys.has(key)));
  },
  implied: {
    fields: {
      username: { by: 'username', type: 'string', label: 'User name' },
      password: { by: 'password', type: 'password', label: 'Password' },
      refreshToken: { by: 'refreshToken', type: 'password', label: 'Refresh token' },
    },
    client: {
      id: { by: 'clientId', type: 'string', label: 'Client ID' },
      secret: { by: 'clientSecret', type: 'password', label: 'Client secret' },
      redirectUri: { by: 'redirectUri', type: 'string', label: 'Redirect URI' },
      certificate: { by: 'certificate', type: 'pem', label: 'Client certificate' },
      privateKey: { type: 'pem', label: 'Private key' },
    },
  },
  names: {
    callback,
    redirectUri: { scope: { kind: 'value', type: { ...TEXT, missing: 'omit' } }, from: [] },
    state: { scope: { kind: 'value', type: TEXT }, from: [] },
    scopes: { scope: { kind: 'value', type: TEXT }, from: ['scopes'] },
    assertion: { scope: { kind: 'value', type: typeOf('text', { secrecy: 'derived' }) }, from: ['assertion'] },
  },
  exchanges: ['authorization', 'par', 'device', 'token'],
  otherExchanges: ['revocation', 'registration'],
  browsed: ['authorization'],
  kept: (scheme) => ({
    access_token: { type: saved, after: 'token', optional: false },
    ...(hasRefresh(scheme) && { refresh_token: { type: saved, after: 'token', optional: true } }),
    ...(usesDpop(scheme) && { dpop_key: { type: saved, after: 'token', optional: true } }),
  }),
  rules: {
    'oauth2/use-assertion': {
      summary: 'A client that authenticates by a signed assertion says how it is signed.',
      why: 'Without `assertion` there is neither an algorithm nor a key.',
      source: 'RFC 7523 §3',
      severity: 'error',
    },
    'oauth2/no-late-name': {
      summary:
        '`redirectUri` and `state` are read where the authorization is asked for; `redirectUri` at the exchange of the code too.',
      why: 'Both belong to one attempt to connect, and are not kept.',
      source: 'RFC 6749 §4.1',
      severity: 'error',
    },
    'oauth2/no-mixed-authentication': {
      summary: '`none` and `omit` stand alone.',
      why: 'They say that nothing is sent, so nothing can be sent beside.',
      source: 'RFC 6749 §2.3',
      severity: 'error',
    },
  },
  *check({ scheme, values }) {
    const within = (range: Range, keys: readonly string[]) =>
      keys.some((key) => contains(valueAt(scheme.node, key)?.range, range));
    for (const { reads } of values.values()) {
      for (const { root, range } of reads) {
        const places = attemptNames[root];
        if (places === undefined || !contains(scheme.node?.range, range) || within(range, places)) continue;
        yield {
          rule: 'oauth2/no-late-name',
          range,
          message: `\`${root}\` is not known here any more.`,
          help: `Read it in ${places.map((key) => `\`${key}\``).join(' or ')}.`,
        };
      }
    }
    const methods = authentications(scheme);
    if (methods.has('private_key_jwt') && valueAt(scheme.node, 'assertion') === undefined) {
      yield {
        rule: 'oauth2/use-assertion',
        range: scheme.type.range,
        message: '`private_key_jwt` wants an `assertion`, and there is none.',
        help: 'Add `assertion` with `algorithm` and `key`.',
      };
    }
    for (const entry of entriesOf(scheme.node)) {
      const said =
        nameOf(entry) === 'clientAuthentication' ? entry.value : valueAt(entry.value, 'clientAuthentication');
      if (said?.kind !== 'list' || said.items.length < 2) continue;
      const alone = said.items.find((item) => item.kind === 'scalar' && /^(?:none|omit)$/.test(String(item.value)));
      if (alone === undefined) continue;
      yield {
        rule: 'oauth2/no-mixed-authentication',
        range: alone.range,
        message: 'This means that the client sends no proof of who it is, and others stand beside it.',
        help: 'Leave it alone in the list, or take it out.',
      };
    }
  },
});

/** Where the names of one attempt may be read. */
const attemptNames: Readonly<Record<string, readonly string[]>> = {
  redirectUri: ['authorization', 'par', 'token'],
  state: ['authorization', 'par'],
};

function contains(outer: Range | undefined, inner: Range): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the client's id is sent somewhere, or stands in an assertion that does not name its issuer. */
function identifies(scheme: Scheme): boolean {
  const methods = authentications(scheme);
  if (methods.size > 1 || !methods.has('omit')) return true;
  if (/^(?:authorization_code|device_code)$/.test(grantOf(scheme))) return true;
  const assertion = asMap(valueAt(scheme.node, 'assertion'));
  if (assertion === undefined) return false;
  const claims = valueAt(assertion, 'claims');
  return valueAt(claims, 'iss') === undefined || valueAt(claims, 'sub') === undefined;
}

function holdsSecret(scheme: Scheme): boolean {
  return [...authentications(scheme)].some((method) => method.startsWith('client_secret_'));
}
