import { rangeIn } from '../../../analyse/locate.ts';
import { asScalar, located, textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

/** Names as programs have them; `RuName` and `SecretId`, which begin with a capital, are words of the API's own pages. */
const NAME = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*|_[A-Za-z0-9]+)+$/;
/** Words for what happens on the wire. */
const WIRE =
  /\b(?:bearer|base64|hmac|nonce|payload|query ?string|query param(?:eter)?s?|auth(?:orization)? header|http header|sha-?\d+|basic auth|x-[a-z]+(?:-[a-z]+)+)\b/i;

/** What a label must hold of these for the words to be in it: most runs then never compile their pattern. */
const HINTS = ['bearer', '64', 'hmac', 'nonce', 'payload', 'query', 'header', 'sha', 'basic', 'x-'];

export default rule({
  id: 'fields/no-jargon',
  summary: "Labels speak the language of the API's own pages.",
  why: 'People look for the words that they see where the value is shown, and find none.',
  source: 'WCAG 2.2, success criterion 3.3.2',
  severity: 'info',
  group: 'people',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: api_key } }
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
    for (const owner of [app, ...app.schemes]) {
      const fields = [...owner.fields, ...owner.client];
      // Names that people are to look for in a file are written as they stand there.
      const isFromFile = fields.some(({ keys }) => /\bfile\b/i.test(located(keys.get('help'))?.value ?? ''));
      for (const { keys } of fields) {
        const label = asScalar(keys.get('label'));
        if (label === undefined) continue;
        const text = textOf(label);
        const match = (isFromFile ? null : NAME.exec(text)) ?? wordOfTheWire(text);
        if (match === null) continue;
        yield {
          at: rangeIn(label, { start: match.index, end: match.index + match[0].length }),
          message: `\`${match[0]}\` is a word for programmers.`,
          help: 'Write what the page says where people find the value: `API key`, `Client ID`.',
        };
      }
    }
  },
});

function wordOfTheWire(text: string): RegExpExecArray | null {
  const lower = text.toLowerCase();
  return HINTS.some((hint) => lower.includes(hint)) ? WIRE.exec(text) : null;
}
