import { call, object } from '../../emit/code.ts';
import { type Edit, editsOf } from '../../emit/entries.ts';
import { schemeEmitter } from '../../emit/scheme-emitter.ts';
import { stepCode } from '../../emit/step.ts';
import { textEntry } from '../../emit/tree.ts';
import { typeOf } from '../../expression/kinds.ts';
import { NO_ENTRIES } from '../../resolve/entries.ts';
import type { EntriesPlan, SchemePlan, TreePlan, ValuePlan } from '../../resolve/plan.ts';
import { authorizationCodeGrant, deviceCodeGrant } from './grant-code.ts';
import { grantNames } from './names.ts';
import { pathPlan } from './parameters.ts';
import type { OAuth2Plan } from './plan.ts';

export const emitter = schemeEmitter('oauth2', {
  standard: 'OAuth 2.0 (RFC 6749)',
  edits: (scheme) => accessTokenEdits(scheme),
  names: grantNames,
  protocol: ({ protocol }) => ((protocol as OAuth2Plan).dpop ? call('dpop') : undefined),
  transport({ protocol }, place) {
    const { mutualTls } = protocol as OAuth2Plan;
    if (mutualTls === undefined) return undefined;
    const { certificate, key } = mutualTls;
    const presented = object([
      ['certificate', textEntry(certificate, place)],
      ['key', textEntry(key, place)],
    ]);
    return call('mutualTls', presented);
  },
  grant(scheme, context) {
    const { grant } = scheme.protocol as OAuth2Plan;
    if (grant === 'authorization_code') return authorizationCodeGrant(scheme, context);
    return grant === 'device_code' ? deviceCodeGrant(scheme, context) : undefined;
  },
  registration({ protocol }, context) {
    const { registration } = protocol as OAuth2Plan;
    return registration && stepCode(registration, context);
  },
});

/** `Authorization: Bearer …`, or where the definition wants it. */
function accessTokenEdits({ protocol }: SchemePlan): readonly Edit[] {
  const { accessToken } = protocol as OAuth2Plan;
  if (accessToken === undefined) return [];
  const { name, prefix } = accessToken;
  const value = prefixed(prefix);
  const entries: EntriesPlan =
    accessToken.in === 'query'
      ? { ...NO_ENTRIES, query: [{ name, value }] }
      : { ...NO_ENTRIES, headers: [{ name, value }] };
  return editsOf(entries, 'request');
}

function prefixed(prefix: string): TreePlan {
  const token = pathPlan('session', ['access_token'], { ...typeOf('text'), secrecy: 'secret', missing: 'error' });
  if (prefix === '') return token;
  const range = { start: 0, end: 0 };
  const parts = [{ kind: 'text', text: `${prefix} `, range } as const, ...token.template.parts];
  return { ...token, template: { parts } } satisfies ValuePlan;
}
