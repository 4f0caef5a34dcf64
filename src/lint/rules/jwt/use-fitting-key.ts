import { asScalar, locatedAt, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'jwt/use-fitting-key',
  summary: 'A token is signed with a key of the kind that its algorithm takes.',
  why: 'A private key as shared secret lets everybody who verifies make tokens too; a plain text cannot sign at all.',
  source: 'RFC 7518 §3.1; RFC 8725 §2.1',
  severity: 'error',
  group: 'security',
  soundOnly: true,
  examples: {
    bad: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: HS256
    key: "{{ client.privateKey }}"
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
    good: `schemes:
  app:
    type: jwt
    client: { privateKey: { type: pem, label: Private key } }
    algorithm: RS256
    key: "{{ client.privateKey }}"
    lifetime: 600
    request: { headers: { Authorization: "Bearer {{ jwt }}" } }
`,
  },
  *check({ schemes }) {
    for (const { scheme, values, type } of schemes) {
      if (type !== 'jwt' && type !== 'oauth2') continue;
      const signed = type === 'jwt' ? scheme.node : valueAt(scheme.node, 'assertion');
      const algorithm = locatedAt(signed, 'algorithm')?.value;
      const key = asScalar(valueAt(signed, 'key'));
      const bound = key === undefined ? undefined : values.get(key);
      const only = bound?.template.parts.length === 1 ? bound.template.parts[0] : undefined;
      if (key === undefined || algorithm === undefined || only?.kind !== 'expr') continue;
      const field = bound?.types.get(only.expr)?.field;
      const isShared = algorithm.startsWith('HS');
      // One that is shown as it is typed is told to be a `pem` by another rule.
      if (field === undefined || (field === 'pem') !== isShared || field === 'string' || field === 'text') continue;
      yield {
        at: key.range,
        message: isShared
          ? `\`${algorithm}\` takes a shared secret, and this is a private key.`
          : `\`${algorithm}\` takes a private key, and this is a field of type \`${field}\`.`,
        help: isShared
          ? 'Use `RS256`, `ES256` or another algorithm for private keys, or ask for the secret with a field of type `password`.'
          : 'Give the field `type: pem`: it takes PEM, Base64 of DER, or a private JWK.',
      };
    }
  },
});
