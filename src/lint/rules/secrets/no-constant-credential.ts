import type { Range } from '../../../text/range.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { type RuleContext, rule } from '../../rule.ts';
import { credentialIn, isCredentialName, isRandom, isSecretName } from '../../secret-text.ts';
import type { Written } from '../../written.ts';

const SENT: ReadonlySet<string> = new Set([
  'header',
  'query',
  'cookie',
  'body',
  'url',
  'claim',
  'credential',
  'variable',
]);

export default rule({
  id: 'secrets/no-constant-credential',
  summary: 'Credentials come from fields or `client`, not from the file.',
  why: 'A constant is the same for everybody, and everybody who reads the file or the generated code can use it.',
  source: 'CWE-798; LANGUAGE §5, law 3',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  session:
    type: session
    login:
      url: /login
      json: { user: robot, password: hunter2 }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
    good: `schemes:
  session:
    type: session
    fields: { user: { label: User name }, password: { type: password, label: Password } }
    login:
      url: /login
      json: { user: "{{ fields.user }}", password: "{{ fields.password }}" }
      save: { token: response.body.token }
    request: { headers: { X-Session: "{{ session.token }}" } }
`,
  },
  *check({ written, schemes }) {
    for (const each of written) {
      if (!SENT.has(each.purpose) || !isCredential(each)) continue;
      yield {
        at: each.node.range,
        message: `\`${each.key.value}\` is a constant, and looks like a credential.`,
        help: 'Ask for it with a field of type `password`, or declare it under `client`.',
      };
    }
    for (const at of constantPairs(schemes)) {
      yield {
        at,
        message: 'User name and password are both constants.',
        help: 'Ask for one of them at least with a field.',
      };
    }
  },
});

function isCredential({ node, text, key, purpose }: Written): boolean {
  if (typeof node.value !== 'string' || text.includes('{{') || text.length < 4) return false;
  const name = key.value;
  if (text.length < 16 && !isSecretName(name)) return false;
  const value = text.replace(/^(?:Basic|Bearer|Token|ApiKey|Key)[ :=]+/i, '');
  if (placeholderIn(value, purpose) !== undefined || credentialIn(text) !== undefined) return false;
  if (isSecretName(name) && purpose !== 'credential') return !/^(?:password|secret|true|false|none)$/i.test(value);
  return (isCredentialName(name) || value !== text) && isRandom(value);
}

/** Passwords of `basic` and `digest` schemes whose two halves are written down. */
function constantPairs(schemes: RuleContext['schemes']): readonly Range[] {
  const pairs = [...schemes.ofType('basic'), ...schemes.ofType('digest')];
  return pairs.flatMap((scheme) => {
    const [user, password] = [scheme.key('username'), scheme.key('password')];
    if (user === undefined || password === undefined) return [];
    const isConstant = [user, password].every(({ value }) => !value.includes('{{'));
    return isConstant && !isRandom(password.value) && user.value !== '' ? [password.range] : [];
  });
}
