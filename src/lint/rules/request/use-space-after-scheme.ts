import { rangeIn } from '../../../analyse/locate.ts';
import { replace, rule } from '../../rule.ts';

/** Registered authentication schemes (IANA) and `Token`, which many APIs use; then what stands instead of one space. */
const RUN_ON = /^(?:Bearer|Basic|Digest|Token|DPoP|Negotiate)([:=]? *)(?=\{\{)/i;

export default rule({
  id: 'request/use-space-after-scheme',
  summary: 'One space stands between the scheme and the credentials of an Authorization header.',
  why: 'The server reads the two as one word, and refuses it.',
  source: 'RFC 9110 §11.4',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { token: { type: password, label: Token } }
    request: { headers: { Authorization: "Bearer{{ fields.token }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { token: { type: password, label: Token } }
    request: { headers: { Authorization: "Bearer {{ fields.token }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose, key } of written) {
      if (purpose !== 'header' || !/^authorization$/i.test(key.value)) continue;
      const match = RUN_ON.exec(text);
      const between = match?.[1];
      if (match === null || between === undefined || between === ' ') continue;
      const end = match[0].length;
      const at = rangeIn(node, { start: end - between.length, end });
      yield {
        at: rangeIn(node, { start: 0, end }),
        message:
          between === ''
            ? 'Nothing stands between the scheme and the credentials.'
            : `\`${between}\` stands between the scheme and the credentials.`,
        help: 'Write one space.',
        fix: replace(at, ' ', 'unsafe', 'Write one space'),
      };
    }
  },
});
