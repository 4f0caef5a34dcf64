import type { BoundValue } from '../../../analyse/analysis.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import { splitUrl } from '../../../expression/url.ts';
import type { Range } from '../../../text/range.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'request/no-secret-in-url',
  summary: 'Secrets travel in headers or bodies, not in URLs.',
  why: 'URLs are kept in the logs of servers and proxies, in histories and in Referer headers.',
  source: 'RFC 9110 §17.9; RFC 6750 §5.3; CWE-598',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { query: { api_key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ written, schemes }) {
    for (const { node, text, purpose } of written) {
      if ((purpose !== 'query' && purpose !== 'url') || !text.includes('{{')) continue;
      for (const { values } of schemes) {
        const value = values.get(node);
        const secret = value === undefined ? undefined : purpose === 'query' ? secretIn(value) : secretInUrl(value);
        if (secret === undefined) continue;
        yield {
          at: rangeIn(node, secret),
          message: 'This secret stands in the URL.',
          help: 'Send it in a header or in the body. Where the API takes it only so, suppress this with that reason.',
        };
        break;
      }
    }
  },
});

function secretIn({ template, types }: BoundValue): Range | undefined {
  const part = template.parts.find((each) => each.kind === 'expr' && types.get(each.expr)?.secrecy === 'secret');
  return part?.kind === 'expr' ? part.expr.range : undefined;
}

/** A secret in path or query; one that stands for a host is declared so, and judged elsewhere. */
function secretInUrl({ template, types }: BoundValue): Range | undefined {
  const piece = splitUrl(template).pieces.find(
    (each) =>
      each.kind === 'hole' &&
      (each.lands === 'path' || each.lands === 'query') &&
      types.get(each.expr)?.secrecy === 'secret',
  );
  return piece?.kind === 'hole' ? piece.expr.range : undefined;
}
