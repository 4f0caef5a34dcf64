import { rangeIn } from '../../../analyse/locate.ts';
import { rule } from '../../rule.ts';
import { credentialIn } from '../../secret-text.ts';

export default rule({
  id: 'secrets/no-known-token',
  summary: "No one's real credential stands in a definition.",
  why: 'Everybody who reads the file, or the code that is generated from it, can use it.',
  source: 'CWE-798; LANGUAGE §5, law 3',
  severity: 'error',
  group: 'security',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    request: { headers: { Authorization: Bearer glpat-1a2B3c4D5e6F7g8H9i0J } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { token: { type: password, label: Access token, placeholder: glpat-… } }
    request: { headers: { Authorization: "Bearer {{ fields.token }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text } of written) {
      const found = credentialIn(text);
      if (found === undefined) continue;
      yield {
        at: rangeIn(node, found),
        message: `This has the form of ${found.of}.`,
        help: 'Revoke it, since it has been written down, and ask for it with a field of type `password`.',
      };
    }
  },
});
