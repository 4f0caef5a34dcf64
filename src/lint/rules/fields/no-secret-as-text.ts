import type { Field } from '../../../model/app.ts';
import type { Fix } from '../../../text/fix.ts';
import { declarationsOf } from '../../declarations.ts';
import { replace, rule } from '../../rule.ts';

/** Names of what is always secret, and of what is so where it stands alone: beside a secret, a key is an identifier. */
const SECRET = /^(?:.*[a-z_])?(?:password|passphrase|passcode|secret|privateKey|private_key)$/i;
const SOLE = /^(?:.*[a-z_])?(?:api_?key|access_?token|auth_?token|bearer_?token|token|api_?token|refresh_?token)$/i;

export default rule({
  id: 'fields/no-secret-as-text',
  summary: 'Secrets are fields of type `password`.',
  why: 'The form shows what is typed, and nothing masks it later.',
  source: 'LANGUAGE §2, Fields; CWE-549',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app, tree }) {
    const declared = declarationsOf(app);
    const hasSecret = declared.some(({ field }) => field.secret);
    for (const { field } of declared) {
      const { name, type, node } = field;
      if (field.secret || (type !== undefined && type.value !== 'string' && type.value !== 'text')) continue;
      if (!SECRET.test(name.value) && (hasSecret || !SOLE.test(name.value))) continue;
      const wanted = /private_?key$/i.test(name.value) ? 'pem' : 'password';
      yield {
        at: type?.range ?? name.range,
        message: `\`${name.value}\` is asked for as plain text.`,
        help: `Say \`type: ${wanted}\`; where it is no secret, its name should not say so.`,
        fix:
          type === undefined
            ? typed(node, wanted, tree.source.text)
            : replace(type.range, wanted, 'unsafe', `Make it a \`${wanted}\``),
      };
    }
  },
});

/** Says the type before the first key that is there: on a line of its own where the others have one. */
function typed(node: Field['node'], wanted: string, text: string): Fix | undefined {
  const first = node?.entries[0];
  if (node === undefined || first === undefined) return undefined;
  const at = first.key.range.start;
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (!node.flow && indent.trim() !== '') return undefined;
  const quote = first.key.style === 'double' ? '"' : '';
  const said = `${quote}type${quote}: ${quote}${wanted}${quote}`;
  return replace(
    { start: at, end: at },
    node.flow ? `${said}, ` : `${said}\n${indent}`,
    'unsafe',
    'Make it a password',
  );
}
