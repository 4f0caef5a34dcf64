import { removeEntry } from '../../../analyse/remove.ts';
import { locatedKey, nameOf } from '../../../model/read.ts';
import { declarationsOf } from '../../declarations.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'fields/no-open-password',
  summary: 'A `password` or `pem` is secret.',
  why: 'It may then stand in labels, logs and error messages.',
  source: 'LANGUAGE §5, law 3; CWE-532',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, secret: false } }
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
    for (const { field } of declarationsOf(app)) {
      const type = field.type?.value;
      if (field.secret || (type !== 'password' && type !== 'pem')) continue;
      const entry = field.node?.entries.find((each) => nameOf(each) === 'secret');
      if (entry === undefined) continue;
      yield {
        at: entry.range,
        message: `A field of type \`${type}\` is declared not to be secret.`,
        help: 'Take `secret: false` away; what is no secret is a `string`.',
        fix: removeEntry(tree, field.node, locatedKey(entry).range, 'Remove `secret`'),
      };
    }
  },
});
