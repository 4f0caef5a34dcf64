import { schemeType } from '../../analyse/scheme-type.ts';

/** A session that `login` obtains: all of it is written out. */
export const session = schemeType('session', {
  rules: {
    'session/use-request': {
      summary: 'A session says what goes on each request, by `request` or `sign`.',
      why: 'Without either, what the login obtains is sent nowhere.',
      source: 'LANGUAGE §6',
      severity: 'error',
    },
  },
  *check({ scheme }) {
    if (scheme.request !== undefined || scheme.sign !== undefined) return;
    yield {
      rule: 'session/use-request',
      range: scheme.name.range,
      message: `\`${scheme.name.value}\` has neither \`request\` nor \`sign\`.`,
      help: 'Say where what the login saves goes: `request: { headers: { Authorization: "Bearer {{ session.token }}" } }`.',
    };
  },
});
