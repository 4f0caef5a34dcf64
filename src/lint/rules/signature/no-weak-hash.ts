import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import { rule } from '../../rule.ts';

const WEAK: Readonly<Record<string, string>> = {
  md5: 'sha256',
  sha1: 'sha256',
  hmac_md5: 'hmac_sha256',
  hmac_sha1: 'hmac_sha256',
  rsa_sha1: 'rsa_sha256',
};

export default rule({
  id: 'signature/no-weak-hash',
  summary: 'Signatures are made with SHA-256 or better.',
  why: 'Two texts with one MD5 or SHA-1 hash are made in hours, so a signature over one is good for the other; an HMAC still holds, and new designs are told to do without.',
  source: 'RFC 6151 §2; RFC 6194 §3; NIST SP 800-131A',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix) ~ request.body) | hmac_md5(fields.secret) | hex }}" } }
`,
    good: `schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    request: { headers: { X-Timestamp: "{{ now | unix }}" } }
    sign: { headers: { X-Signature: "{{ (request.method ~ request.target ~ (now | unix) ~ request.body) | hmac_sha256(fields.secret) | hex }}" } }
`,
  },
  *check({ schemes, written }) {
    for (const { node, text, key } of written) {
      // Content-MD5 (RFC 1864) finds errors of transmission and proves nothing.
      if (!(text.includes('md5') || text.includes('sha1')) || /^content-md5$/i.test(key.value)) continue;
      for (const { values } of schemes) {
        for (const part of values.get(node)?.template.parts ?? []) {
          if (part.kind !== 'expr' || part.expr.kind === 'path') continue;
          const weak: { readonly name: string; readonly start: number; readonly end: number }[] = [];
          visit(part.expr, (each) => {
            if (each.kind === 'filter' && Object.hasOwn(WEAK, each.name))
              weak.push({ name: each.name, ...each.nameRange });
          });
          for (const { name, start, end } of weak) {
            yield {
              at: rangeIn(node, { start, end }),
              message: `\`${name}\` is no longer safe.`,
              help: `Use \`${WEAK[name]}\`. Where the API knows nothing better, suppress this with that reason.`,
            };
          }
        }
      }
    }
  },
});
