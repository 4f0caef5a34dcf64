import { rule } from '../../rule.ts';

export default rule({
  id: 'signature/use-time',
  summary: 'A signature covers the time, or something that is used once.',
  why: 'Whoever overhears one request can send it again at any time.',
  source: 'RFC 9421 §7.2.2; CWE-294',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
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
      if (coverage === undefined || coverage.hasMoment) continue;
      yield {
        at: coverage.at,
        message: 'This signature is good for ever.',
        help: 'Sign a time (`now`), a counter or a nonce that is sent along. Where the API has none, suppress this with that reason.',
      };
    }
  },
});
