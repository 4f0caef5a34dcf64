import { rangeIn } from '../../../analyse/locate.ts';
import { asScalar, textOf } from '../../../model/read.ts';
import { declarationsOf } from '../../declarations.ts';
import { replace, rule } from '../../rule.ts';

/** A plain word in lower case; `eBay` and names from a file are written as they are. */
const PLAIN_WORD = /^[a-z]+(?=$|[ ,-])/;

export default rule({
  id: 'fields/no-lower-case-label',
  summary: 'A label begins with a capital letter.',
  why: 'One form would mix two ways of writing.',
  source: 'Countersign',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: secret key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: Secret key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { field } of declarationsOf(app)) {
      const label = asScalar(field.keys.get('label'));
      const word = label === undefined ? undefined : PLAIN_WORD.exec(textOf(label))?.[0];
      if (label === undefined || word === undefined) continue;
      const capital = word.slice(0, 1).toUpperCase();
      yield {
        at: label.range,
        message: 'This label begins with a small letter.',
        help: `Write \`${capital}${word.slice(1)}\`.`,
        fix: replace(rangeIn(label, { start: 0, end: 1 }), capital, 'safe', 'Begin with a capital letter'),
      };
    }
  },
});
