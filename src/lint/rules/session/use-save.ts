import { rule } from '../../rule.ts';

export default rule({
  id: 'session/use-save',
  summary: 'A login saves something.',
  why: 'What the login has obtained is thrown away, so requests go out as if there had been none.',
  source: 'LANGUAGE §3, save',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  session:
    type: session
    fields: { key: { type: password, label: Key } }
    login: { method: POST, url: /login, json: { key: "{{ fields.key }}" } }
    request: { headers: { X-Client: countersign } }
`,
    good: `schemes:
  session:
    type: session
    fields: { key: { type: password, label: Key } }
    login: { method: POST, url: /login, json: { key: "{{ fields.key }}" }, save: { sid: response.cookies.sid } }
    request: { cookies: { sid: "{{ session.sid }}" } }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('session')) {
      const { login } = scheme;
      if (login === undefined || login.script !== undefined || login.requests.some(({ save }) => save.length > 0))
        continue;
      const entry = scheme.node?.entries.find(({ value }) => value === login.node);
      yield {
        at: entry?.key.range ?? scheme.name.range,
        message: 'No request of this login saves anything.',
        help: 'Add `save` with what later requests need: `save: { token: response.body.token }`, or a cookie.',
      };
    }
  },
});
