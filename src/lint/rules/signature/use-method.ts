import { rule } from '../../rule.ts';

export default rule({
  id: 'signature/use-method',
  summary: 'A signature covers the method.',
  why: 'What was signed for reading could be sent to change or delete.',
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
    sign: { headers: { X-Signature: "{{ (request.target ~ (now | unix) ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
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
      if (coverage === undefined || coverage.covers('method') || scheme.scheme.serves?.methods.length === 1) continue;
      yield {
        at: coverage.at,
        message: 'This signature does not cover the method.',
        help: 'Sign `request.method`. Where the API signs none, suppress this with that reason.',
      };
    }
  },
});
