import { replace, rule } from '../../rule.ts';

/** What servers call the moment at which something ends, and how long it lasts. */
const MOMENT = /[.[]["']?(?:\w*_)?expir(?:es?|y|ation)_?(?:at|on|date)["']?\]?$/i;
const LENGTH = /[.[]["']?(?:\w*expires?_?in|ttl|max_?age|lifetime)["']?\]?$/i;
/** A bare path, without anything that makes something else of it. */
const PATH = /^response\.body[\w.[\]"'-]*$/;

export default rule({
  id: 'steps/use-fitting-expiry',
  summary: 'How long a session lasts stands under `expiresIn`, and when it ends under `expiresAt`.',
  why: 'A moment that is taken for a length never comes, so what has ended is sent on.',
  source: 'LANGUAGE §3, expiresIn',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresIn: response.body.expires_at }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token }, expiresAt: response.body.expires_at }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, key } of written) {
      const other = key.value === 'expiresIn' ? 'expiresAt' : key.value === 'expiresAt' ? 'expiresIn' : undefined;
      if (other === undefined || !PATH.test(text)) continue;
      if (!(other === 'expiresAt' ? MOMENT : LENGTH).test(text)) continue;
      yield {
        at: node.range,
        message: `This is called ${other === 'expiresAt' ? 'a moment, not a length of time' : 'a length of time, not a moment'}.`,
        help: `Say \`${other}\`. Where the API means it so, suppress this with that reason.`,
        fix: replace(key.range, other, 'unsafe'),
      };
    }
  },
});
