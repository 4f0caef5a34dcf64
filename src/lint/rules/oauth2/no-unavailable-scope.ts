import { asScalar, entriesOf, itemsOf, located, nameOf, valueAt } from '../../../model/read.ts';
import { nearest } from '../../../text/near.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-unavailable-scope',
  summary: 'What is asked for by default is among the available scopes.',
  why: 'The server refuses the request, or gives a token that lacks what the program needs.',
  source: 'RFC 6749 §3.3',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    scopes: { default: [raed], available: { read: Read your notes } }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    scopes: { default: [read], available: { read: Read your notes } }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const scopes = scheme.keys.get('scopes');
      const available = entriesOf(valueAt(scopes, 'available')).map(nameOf);
      if (available.length === 0 || valueAt(scopes, 'default')?.kind !== 'list') continue;
      const separator = located(valueAt(scopes, 'separator'))?.value ?? ' ';
      for (const item of itemsOf(valueAt(scopes, 'default'))) {
        const scope = located(item);
        if (scope === undefined || scope.value.includes('{{') || available.includes(scope.value)) continue;
        // Several in one text are another mistake.
        if (scope.value.split(separator).length > 1 || /[ ,]/.test(scope.value.trim())) continue;
        const near = nearest(scope.value, available);
        yield {
          at: scope.range,
          message: `\`${scope.value}\` is none of the available scopes.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
          help: 'Correct it, or add it to `available` with what it allows.',
          fix:
            near === undefined
              ? undefined
              : replace(
                  scope.range,
                  asScalar(item)?.style === 'plain' ? near : JSON.stringify(near),
                  'unsafe',
                  `Write \`${near}\``,
                ),
        };
      }
    }
  },
});
