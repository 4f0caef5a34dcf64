import { removeEntry, withoutEntry } from '../../../analyse/remove.ts';
import type { Save } from '../../../model/app.ts';
import { asMap, asScalar, entriesOf, mapAt, nameOf, valueAt } from '../../../model/read.ts';
import type { MapNode } from '../../../parse/tree.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'session/no-unused-value',
  summary: 'Every saved value is read somewhere.',
  why: 'A secret is kept that nobody needs, or its use is missing.',
  source: 'LANGUAGE §3, save',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  session:
    type: session
    login:
      url: /login
      save: { token: response.body.token, user: response.body.user }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    login:
      url: /login
      save: { token: response.body.token, user: response.body.user }
    request: { headers: { X-Session: "{{ session.token }}", X-User: "{{ session.user }}" } }
`,
  },
  *check({ tree, schemes }) {
    for (const { scheme, session } of schemes) {
      const token = asMap(scheme.keys.get('token'));
      const refreshToken = entriesOf(mapAt(token, 'save')).find((entry) => nameOf(entry) === 'refresh_token');
      if (
        refreshToken !== undefined &&
        asScalar(scheme.keys.get('refresh') ?? valueAt(scheme.node, 'refresh'))?.value === 'none'
      ) {
        yield {
          at: refreshToken.key.range,
          message: 'Nothing reads `session.refresh_token`: `refresh` is `none`.',
          help: 'Do not save it, or describe the refresh.',
          fix: withoutEntry(tree, token, 'save', refreshToken.key.range),
        };
      }
      const unread = new Set(session.filter(({ uses }) => uses.length === 0).map(({ name }) => name));
      const steps = [scheme.login, scheme.refresh, scheme.logout].flatMap((list) => list?.requests ?? []);
      const saves = steps.flatMap(({ node, save }) => save.map((each): [Save, MapNode] => [each, node]));
      const renewed = scheme.refresh?.requests.flatMap(({ save }) => save.map(({ name }) => name.value)) ?? [];
      // Where no request reads anything of it, the refresh itself is the mistake (session/use-renewal).
      const isIdle = renewed.length > 0 && renewed.every((name) => unread.has(name));
      for (const [{ name }, step] of saves) {
        if (!unread.delete(name.value) || (isIdle && renewed.includes(name.value))) continue;
        yield {
          at: name.range,
          message: `Nothing reads \`session.${name.value}\`.`,
          help: 'Use it, or do not save it.',
          fix: removeEntry(tree, mapAt(step, 'save'), name.range, `Do not save \`${name.value}\``),
        };
      }
    }
  },
});
