import { rangeIn } from '../../../analyse/locate.ts';
import { rule } from '../../rule.ts';

const UNFINISHED = /\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b|\bXXX+\b/;

export default rule({
  id: 'text/no-unfinished',
  summary: 'What people read is finished.',
  why: 'Whoever connects reads the note that was meant for the author.',
  source: 'Countersign',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: TODO find the link } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example/settings)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose, key } of written) {
      if ((purpose !== 'shown' && purpose !== 'label') || key.value === 'placeholder') continue;
      const match = UNFINISHED.exec(text);
      if (match === null) continue;
      yield {
        at: rangeIn(node, { start: match.index, end: match.index + match[0].length }),
        message: `\`${match[0]}\` is shown to people as it stands.`,
        help: 'Write the text, or take the key away until there is one.',
      };
    }
  },
});
