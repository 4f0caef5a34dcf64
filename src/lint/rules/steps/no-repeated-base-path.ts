import { rangeIn } from '../../../analyse/locate.ts';
import { textOf } from '../../../model/read.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'steps/no-repeated-base-path',
  summary: "A path does not repeat the server's own path.",
  why: 'Paths are appended to `server`, so the base path would be sent twice and nothing be found there.',
  source: 'LANGUAGE §3, url',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `server: https://api.acme.example/api/v2
test: { url: /api/v2/me, label: "{{ response.body.email }}" }
schemes: { open: { type: none } }
`,
    good: `server: https://api.acme.example/api/v2
test: { url: /me, label: "{{ response.body.email }}" }
schemes: { open: { type: none } }
`,
  },
  *check({ app, written }) {
    const server = app.server === undefined ? '' : textOf(app.server);
    const base = /^(?:https?:\/\/[^/]+|\{\{[^}]*\}\})(\/[^?#]*?)\/?$/.exec(server)?.[1];
    if (base === undefined || base.length < 3 || base.includes('{{')) return;
    for (const { node, text, purpose, key } of written) {
      if (purpose !== 'url' || key.value !== 'url' || (text !== base && !text.startsWith(`${base}/`))) continue;
      const at = rangeIn(node, { start: 0, end: base.length });
      yield {
        at,
        message: `\`${base}\` is the path of \`server\` already.`,
        help: 'Write what follows it.',
        fix: text.length > base.length + 1 ? replace(at, '', 'unsafe', 'Take it away') : undefined,
      };
    }
  },
});
