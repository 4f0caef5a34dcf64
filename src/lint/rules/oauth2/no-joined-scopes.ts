import { entriesOf, itemsOf, located, locatedKey, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-joined-scopes',
  summary: 'Each scope is an item of its own.',
  why: 'Several in one text cannot be offered, compared or chosen one by one.',
  source: 'RFC 6749 §3.3',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    scopes: { default: [read write] }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    scopes: { default: [read, write] }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const scopes = scheme.keys.get('scopes');
      const separator = located(valueAt(scopes, 'separator'))?.value ?? ' ';
      const list = valueAt(scopes, 'default');
      const names = [
        ...(list?.kind === 'list' ? itemsOf(list).map(located) : []),
        ...entriesOf(valueAt(scopes, 'available')).map(locatedKey),
      ];
      for (const name of names) {
        if (name?.value.includes('{{')) {
          yield {
            at: name.range,
            message: `\`${name.value}\` is sent as it stands here: a scope is no template.`,
            help: 'Write `default` as one template, which gives the joined text.',
          };
          continue;
        }
        if (name === undefined || !/[ ,]/.test(name.value.trim())) continue;
        const joint = name.value.includes(separator) ? separator : /[ ,]+/.exec(name.value)?.[0];
        yield {
          at: name.range,
          message: `\`${name.value}\` is several scopes in one text.`,
          help: `Write a list of them; they are joined by \`${separator}\` when they are sent${joint === separator ? '' : ', which `separator` changes'}.`,
        };
      }
    }
  },
});
