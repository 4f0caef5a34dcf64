import { rangeIn } from '../../../analyse/locate.ts';
import { hostIn, placeholderIn } from '../../placeholder-text.ts';
import { replace, rule } from '../../rule.ts';

export default rule({
  id: 'text/no-placeholder',
  summary: 'No text that somebody was to fill in is sent.',
  why: 'It goes to the server as it stands, and every request is refused.',
  source: "Countersign; a value that a person knows is a field, one that the integration's owner knows is `client`",
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    request: { headers: { X-Api-Key: YOUR_API_KEY } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose } of written) {
      if (purpose === 'shown' || purpose === 'label' || purpose === 'read' || typeof node.value !== 'string') continue;
      const host = purpose === 'url' ? hostIn(text) : undefined;
      const found = placeholderIn(host === undefined ? text : ' '.repeat(host.end) + text.slice(host.end), purpose);
      if (found === undefined) continue;
      const name = text.slice(found.start, found.end);
      if (BARE.test(name) && name === text) {
        yield {
          at: node.range,
          message: `\`${name}\` is sent as it stands: an expression needs two braces.`,
          help: `Write \`{{ ${name} }}\`.`,
          fix: replace(node.range, `"{{ ${name} }}"`, 'safe', 'Put it in braces'),
        };
        continue;
      }
      yield {
        at: rangeIn(node, found),
        message: `\`${text.slice(found.start, found.end)}\` stands for something that has not been filled in.`,
        help: 'Ask the person for it with a field, and write `{{ fields.… }}` here.',
      };
    }
  },
});

const BARE = /^(?:fields|client|session|vars)\./;
