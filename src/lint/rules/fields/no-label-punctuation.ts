import { rangeIn } from '../../../analyse/locate.ts';
import { asScalar, textOf } from '../../../model/read.ts';
import { declarationsOf } from '../../declarations.ts';
import { replace, rule } from '../../rule.ts';

/** A colon, a star or a word in brackets that forms add by themselves. */
const ADDED = /\s*(?:[:*.]+|\((?:required|optional)\)\s*[:*.]*)$/i;

export default rule({
  id: 'fields/no-label-punctuation',
  summary: 'A label is a name, without colon, star or `(required)`.',
  why: 'Forms add these themselves, and would show them twice.',
  source: 'Countersign',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: "API key:" } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { field } of declarationsOf(app)) {
      const label = asScalar(field.keys.get('label'));
      const match = label === undefined ? null : ADDED.exec(textOf(label));
      if (label === undefined || match === null || match.index === 0) continue;
      const at = rangeIn(label, { start: match.index, end: match.index + match[0].length });
      yield {
        at,
        message: `\`${match[0].trim()}\` is no part of the label.`,
        help: 'Take it away; an optional field says `required: false`.',
        fix: replace(at, '', 'safe', 'Take it away'),
      };
    }
  },
});
