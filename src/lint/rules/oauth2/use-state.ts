import { withoutEntry } from '../../../analyse/remove.ts';
import { asMap, asScalar, entriesOf, nameOf, valueAt } from '../../../model/read.ts';
import { type Found, type RuleContext, rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/use-state',
  summary: 'Every authorization request carries a state of its own.',
  why: "Somebody else's callback could be slipped in, so that a person works in a stranger's account.",
  source: 'RFC 6749 §10.12; RFC 9700 §4.7',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize, query: { state: fixed } }
    token: { url: https://acme.example/token }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token }
`,
  },
  *check({ schemes, tree }) {
    for (const { scheme } of schemes.ofType('oauth2')) yield* stateless(scheme, tree);
  },
});

function* stateless({ node, keys }: RuleContext['app']['schemes'][number], tree: RuleContext['tree']): Iterable<Found> {
  const authorization = keys.get('authorization');
  const help = 'Take it away: a random state is sent and compared unless said otherwise.';
  for (const parameters of [keys.get('parameters'), valueAt(authorization, 'parameters')]) {
    const entry = entriesOf(parameters).find((each) => nameOf(each) === 'state');
    if (entry === undefined || asScalar(entry.value)?.value !== null) continue;
    const holder = parameters === keys.get('parameters') ? node : asMap(authorization);
    const fix = withoutEntry(tree, holder, 'parameters', entry.key.range);
    yield { at: entry.range, message: 'No state is sent.', help, fix };
  }
  const entry = entriesOf(valueAt(authorization, 'query')).find((each) => nameOf(each) === 'state');
  if (entry === undefined) return;
  const fix = withoutEntry(tree, asMap(authorization), 'query', entry.key.range);
  yield { at: entry.range, message: 'This takes the place of the random state.', help, fix };
}
