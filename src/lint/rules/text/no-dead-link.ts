import { rangeIn } from '../../../analyse/locate.ts';
import { textOf } from '../../../model/read.ts';
import type { ScalarNode } from '../../../parse/tree.ts';
import { rule } from '../../rule.ts';

/** Links to nowhere, and to the names that RFC 2606 §3 reserves for examples. */
const DEAD = /\]\((?:#?|https?:\/\/)\)|https?:\/\/(?:[a-z0-9-]+\.)*example\.(?:com|org|net)\b[^\s)>"']*/;

export default rule({
  id: 'text/no-dead-link',
  summary: 'Links lead to pages that exist.',
  why: 'People who look for their key come to a page that has nothing to do with it.',
  source: 'RFC 2606 §3; WCAG 2.2, success criterion 2.4.4',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://example.com/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app, written }) {
    const nodes: ScalarNode[] = [];
    for (const { docs } of [app, ...app.schemes, ...app.variants]) if (docs !== undefined) nodes.push(docs);
    for (const { purpose, key, node } of written) if (purpose === 'shown' && SHOWN.has(key.value)) nodes.push(node);
    for (const node of nodes) {
      const text = textOf(node);
      const match = text.includes('](') || text.includes('example.') ? DEAD.exec(text) : null;
      if (match === null) continue;
      yield {
        at: rangeIn(node, { start: match.index, end: match.index + match[0].length }),
        message: 'This link leads nowhere.',
        help: 'Write the address of the page, or take the link away.',
      };
    }
  },
});

const SHOWN: ReadonlySet<string> = new Set(['help', 'description', 'label']);
