import { rule } from '../../rule.ts';

export default rule({
  id: 'signature/use-body',
  summary: 'A signature covers the body.',
  why: 'Whoever stands between client and server can replace what is sent, and the signature stays good.',
  source: 'RFC 9421 §7.2.8; OWASP API2:2023',
  severity: 'warning',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix)) | hmac_sha256(fields.secret) | hex }}" } }
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
      if (coverage === undefined || coverage.covers('body', 'json', 'form', 'headers')) continue;
      yield {
        at: coverage.at,
        message: 'This signature covers nothing of the body.',
        help: 'Sign `request.body`, or its hash: `{{ request.body | sha256 | hex }}`. Where the API signs no body, suppress this with that reason.',
      };
    }
  },
});
