import { rangeIn } from '../../../analyse/locate.ts';
import { splitUrl } from '../../../expression/url.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'server/no-path-in-origin',
  summary: 'An origin is a scheme and a host, and the port where it is not the default one.',
  why: 'Credentials may go to every path of an origin; a path written there narrows nothing.',
  source: 'RFC 6454 §4; LANGUAGE §9, origins',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `origins: ["https://uploads.acme.example/v1"]
schemes: { open: { type: none } }
`,
    good: `origins: ["https://uploads.acme.example"]
schemes: { open: { type: none } }
`,
  },
  *check({ app, schemes }) {
    const [first] = schemes;
    for (const node of [app, ...app.variants].flatMap(({ origins }) => origins)) {
      const template = first?.values.get(node)?.template;
      const path = template === undefined ? [] : splitUrl(template).pieces.filter(({ lands }) => lands === 'path');
      const start = path[0]?.range.start;
      const end = path.at(-1)?.range.end;
      if (start === undefined || end === undefined) continue;
      const at = rangeIn(node, { start, end });
      yield {
        at,
        message: 'This is a path, and an origin ends before it.',
        help: 'Take it away.',
        fix: replace(at, '', 'safe', 'Remove the path'),
      };
    }
  },
});
