import { entriesOf, mapAt, nameOf, valueAt } from '../../../model/read.ts';
import { replace, rule } from '../../rule.ts';

const TOKEN = /^(?:sid|(?:.*[a-z_])?(?:token|secret|password|session_?key))$/i;

export default rule({
  id: 'session/no-open-token',
  summary: 'Saved tokens stay secret.',
  why: 'It may then stand in labels, logs and error messages.',
  source: 'LANGUAGE §5, law 3; CWE-532',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: { value: response.body.token, secret: false } } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login: { method: POST, url: /login, save: { token: response.body.token } }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ app }) {
    for (const scheme of app.schemes) {
      for (const steps of entriesOf(scheme.node)) {
        const requests = steps.value?.kind === 'list' ? steps.value.items : [steps.value];
        for (const saved of requests.flatMap((request) => entriesOf(mapAt(request, 'save')))) {
          const secret = valueAt(saved.value, 'secret');
          if (secret?.kind !== 'scalar' || secret.value !== false || !TOKEN.test(nameOf(saved))) continue;
          yield {
            at: secret.range,
            message: `\`${nameOf(saved)}\` sounds like a secret, and is declared to be none.`,
            help: 'Take `secret: false` away.',
            fix: replace(secret.range, 'true', 'unsafe', 'Keep it secret'),
          };
        }
      }
    }
  },
});
