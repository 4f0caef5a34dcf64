import { originOf } from '../../../analyse/origin.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'server/no-repeated-origin',
  summary: '`origins` names origins beside `server`, each once.',
  why: 'Credentials may go to `server` anyway; readers take the entry for another host.',
  source: 'LANGUAGE §9, origins',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `origins: ["https://api.acme.example"]
schemes: { open: { type: none } }
`,
    good: `origins: ["https://uploads.acme.example"]
schemes: { open: { type: none } }
`,
  },
  *check({ app, schemes }) {
    const [first] = schemes;
    if (first === undefined || app.origins.length === 0) return;
    const seen = new Set<string>();
    for (const node of [...(app.server === undefined ? [] : [app.server]), ...app.origins]) {
      const template = first.values.get(node)?.template;
      const origin = template === undefined ? undefined : originOf(template);
      if (origin === undefined) continue;
      if (node !== app.server && seen.has(origin)) {
        yield { at: node.range, message: `\`${origin}\` is said already.`, help: 'Take it away.' };
      }
      seen.add(origin);
    }
  },
});
