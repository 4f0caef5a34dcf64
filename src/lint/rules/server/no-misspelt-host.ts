import { distance } from 'fastest-levenshtein';
import { rangeIn } from '../../../analyse/locate.ts';
import type { Range } from '../../../text/range.ts';
import { rule } from '../../rule.ts';
import type { Written } from '../../written.ts';

export default rule({
  id: 'server/no-misspelt-host',
  summary: 'The URLs of one API name its domain in one spelling.',
  why: 'Credentials go to whoever owns the other name.',
  source: 'CWE-350; LANGUAGE §5, law 2',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `server: https://api.calendars.example
schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://login.calenders.example/token }
`,
    good: `server: https://api.calendars.example
schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://login.calendars.example/token }
`,
  },
  *check({ written }) {
    const places: (Named & { readonly node: Written['node'] })[] = [];
    for (const { node, text, purpose, key } of written) {
      const named = purpose === 'url' || key.value === 'format' ? domainIn(text) : undefined;
      if (named !== undefined) places.push({ ...named, node });
    }
    const domains = [...new Set(places.map(({ domain }) => domain))];
    if (!domains.some((domain, at) => domains.some((other, before) => before < at && isSlip(domain, other)))) return;
    const count = (domain: string) => places.filter((place) => place.domain === domain).length;
    for (const { domain, range, node } of places) {
      // The one that stands more often is right, and of two that stand as often the first.
      const near = domains.find(
        (other, at) =>
          isSlip(domain, other) &&
          (count(other) > count(domain) || (count(other) === count(domain) && at < domains.indexOf(domain))),
      );
      if (near === undefined) continue;
      yield {
        at: rangeIn(node, range),
        message: `\`${domain}\` is almost \`${near}\`.`,
        help: `Write \`${near}\`; where both are the API's own, suppress this with that reason.`,
      };
    }
  },
});

interface Named {
  readonly domain: string;
  readonly range: Range;
}

/** The last two labels of a URL's host, which are written out. */
function domainIn(text: string): Named | undefined {
  const from = text.startsWith('http') ? text.indexOf('://') + 3 : 2;
  if (from < 3) return undefined;
  const slash = text.indexOf('/', from);
  const colon = text.lastIndexOf(':');
  const end = Math.min(slash < 0 ? text.length : slash, colon > from ? colon : text.length);
  const start = text.lastIndexOf('.', text.lastIndexOf('.', end - 1) - 1) + 1;
  const domain = text.slice(Math.max(start, from), end);
  return DOMAIN.test(domain)
    ? { domain: domain.toLowerCase(), range: { start: Math.max(start, from), end } }
    : undefined;
}

const DOMAIN = /^[a-z0-9-]+\.[a-z]+$/i;

/** One letter too many, too few or wrong, or two that have changed places, in a name that is long enough to tell. */
function isSlip(a: string, b: string): boolean {
  if (
    Math.abs(a.length - b.length) > 1 ||
    a === b ||
    a.length < 8 ||
    /\d/.test(a + b) ||
    a.slice(a.indexOf('.')) !== b.slice(b.indexOf('.'))
  )
    return false;
  return (
    distance(a, b) === 1 ||
    (a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join(''))
  );
}
