import type { Steps } from '../../../model/app.ts';
import { entriesOf, textOf, valueAt } from '../../../model/read.ts';
import { scalarsBelow } from '../../coverage.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { rule } from '../../rule.ts';
import { credentialIn, isRandom } from '../../secret-text.ts';

const TYPES: readonly string[] = ['apiKey', 'session', 'signature', 'jwt'];

export default rule({
  id: 'schemes/use-credentials',
  summary: 'Requests carry what the person or the owner has given.',
  why: "They go out like anybody else's, and a test of the connection proves nothing.",
  source: 'LANGUAGE §6; open endpoints are of type `none`',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    request: { headers: { X-Client: countersign } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Client: countersign, X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app, schemes }) {
    for (const { scheme, values, type, fields, client } of schemes) {
      if (!TYPES.includes(type) || (type === 'session' && !savesSomething(scheme.login))) continue;
      const sent = [app.request?.node, scheme.request?.node, valueAt(scheme.node, 'sign'), app.server];
      const carries = sent.flatMap(scalarsBelow).some((node) => {
        const reads = values.get(node)?.reads ?? [];
        return reads.some(({ root }) => !NO_CREDENTIAL.has(root)) || standsForOne(textOf(node));
      });
      // A field that nothing reads is told of by itself.
      if ([...fields, ...client].some(({ field, uses }) => field !== undefined && uses.length === 0)) continue;
      if (!carries) {
        yield {
          at: scheme.type.range,
          message: `Nothing that \`${scheme.name.value}\` asks for goes on its requests.`,
          help: 'Write it into `request` or `sign`; where nothing is needed, the type is `none`.',
        };
      } else if (
        type === 'session' &&
        !sent.flatMap(scalarsBelow).some((node) => readsSession(values.get(node)?.reads))
      ) {
        yield {
          at: entriesOf(scheme.node).find(({ value }) => value === scheme.login?.node)?.key.range ?? scheme.type.range,
          message: 'No request carries what this login saves.',
          help: 'Write it into `request`: `headers: { Authorization: "Bearer {{ session.token }}" }`.',
        };
      }
    }
  },
});

/** Directly, or through a variable. */
function readsSession(reads: readonly { readonly root: string }[] = []): boolean {
  return reads.some(({ root }) => root === 'session' || root === 'vars');
}

/** Roots that hold what anybody may know. */
const NO_CREDENTIAL: ReadonlySet<string> = new Set(['request', 'now', 'call']);

/** What a login saves nothing of, or hands to a script, is judged elsewhere. */
function savesSomething(login: Steps | undefined): boolean {
  return login?.script === undefined && login?.requests.some(({ save }) => save.length > 0) === true;
}

/** A constant where a credential should be is found by other rules. */
function standsForOne(text: string): boolean {
  return placeholderIn(text, 'header') !== undefined || credentialIn(text) !== undefined || isRandom(text);
}
