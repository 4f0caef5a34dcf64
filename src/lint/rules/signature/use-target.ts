import { rule } from '../../rule.ts';

export default rule({
  id: 'signature/use-target',
  summary: 'A signature covers path and query.',
  why: 'It could be taken from one request and put on another.',
  source: 'RFC 9421 §7.2.1',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ (now | unix) ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
    good: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix) ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
  },
  *check({ schemes }) {
    for (const scheme of schemes.ofType('signature')) {
      const coverage = scheme.coverage();
      if (coverage === undefined || coverage.covers('target', 'path', 'url', 'query', 'queryString', 'form', 'json'))
        continue;
      yield {
        at: coverage.at,
        message: 'This signature covers neither path nor query.',
        help: 'Sign `request.target`. Where the API signs none, suppress this with that reason.',
      };
    }
  },
});
