import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'schemes/no-duplicate-title',
  summary: 'Two ways to connect have two titles.',
  why: 'People choose between them by their titles.',
  source: 'WCAG 2.2, success criterion 2.4.6',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  one: { type: basic, title: Account }
  two: { type: digest, title: Account }
`,
    good: `schemes:
  one: { type: basic, title: Account }
  two: { type: digest, title: Account (older servers) }
`,
  },
  *check({ app }) {
    const seen = new Map<string, string>();
    for (const { title, name } of app.schemes) {
      if (title === undefined) continue;
      const text = textOf(title).trim().toLowerCase();
      const other = seen.get(text);
      if (other === undefined) seen.set(text, name.value);
      else yield { at: title.range, message: `\`${other}\` has this title too.`, help: 'Say what sets them apart.' };
    }
  },
});
