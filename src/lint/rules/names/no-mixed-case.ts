import { declarationsOf } from '../../declarations.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'names/no-mixed-case',
  summary: 'Fields of one definition are named in one way.',
  why: 'They become arguments of one function, and whoever calls it has to look up which is written how.',
  source: 'LANGUAGE §1, one way to say each thing',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key }, account_id: { label: Account ID } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}", X-Account: "{{ fields.account_id }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key }, accountId: { label: Account ID } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}", X-Account: "{{ fields.accountId }}" } }
`,
  },
  *check({ app }) {
    const names = declarationsOf(app).map(({ field }) => field.name);
    const snake = names.filter(({ value }) => value.includes('_'));
    const camel = names.filter(({ value }) => /[a-z0-9][A-Z]/.test(value));
    if (snake.length === 0 || camel.length === 0) return;
    const [few, many] = snake.length > camel.length ? [camel, snake] : [snake, camel];
    for (const { value, range } of few) {
      yield {
        at: range,
        message: `\`${value}\` is written otherwise than \`${many[0]?.value}\`.`,
        help: 'Write all names with humps (`accountId`), or all with underscores.',
      };
    }
  },
});
