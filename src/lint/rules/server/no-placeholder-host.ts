import { rangeIn } from '../../../analyse/locate.ts';
import { hostIn, placeholderIn } from '../../placeholder-text.ts';
import { rule } from '../../rule.ts';

/** Names that RFC 2606 §3 reserves for examples, and words that stand for a name. */
const STAND_IN =
  /(?:^|[. ])example\.(?:com|net|org|edu)$|(?:^|[.-])your-?(?:[a-z]+)?(?:[.-]|$)|(?:^|[.-])my-?(?:company|domain|site|tenant|subdomain|instance)(?:[.-]|$)|(?:^|\.)(?:domain|company|hostname)\.com$|\.(?:invalid|tld)$/i;

/** What a host must hold of these for the pattern to find anything: most runs then never compile it. */
const HINTS = ['example.', 'your', 'my', 'domain.com', 'company.com', 'hostname.com', '.invalid', '.tld'];

export default rule({
  id: 'server/no-placeholder-host',
  summary: 'A URL names a host that exists.',
  why: 'Requests go nowhere, or with their credentials to whoever owns that name.',
  source: 'RFC 2606 §3',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `server: https://api.example.com/v1
schemes: { open: { type: none } }
`,
    good: `fields:
  site: { type: subdomain, label: Site }
server: https://{{ fields.site }}.acme.example/v1
schemes: { open: { type: none } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose } of written) {
      if (purpose !== 'url' && purpose !== 'default') continue;
      const host = hostIn(text);
      if (host === undefined) continue;
      const name = text.slice(host.start, host.end).replace(/:\d+$/, '');
      const literal = name.replace(/\{\{[\s\S]*?\}\}/g, 'x');
      if (!standsForOne(literal) && placeholderIn(literal, 'header') === undefined) continue;
      yield {
        at: rangeIn(node, { start: host.start, end: host.start + name.length }),
        message: 'This host only stands for one.',
        help: "Write the API's own host; where each person has another one, ask for it with a field of type `subdomain` or `host`.",
      };
    }
  },
});

function standsForOne(host: string): boolean {
  const name = host.toLowerCase();
  return HINTS.some((hint) => name.includes(hint)) && STAND_IN.test(name);
}
