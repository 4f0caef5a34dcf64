import { entriesOf, nameOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

/** What a definition begins with; and what stands at its end. */
const FIRST: readonly string[] = ['$schema', 'countersign', 'app', 'title'];

export default rule({
  id: 'style/use-head',
  summary: 'A definition begins with `countersign`, `app` and `title`.',
  why: 'Readers of many definitions look for them there.',
  source: 'LANGUAGE §2',
  severity: 'info',
  group: 'style',
  examples: {
    bad: `schemes: { open: { type: none } }
countersign: 1
app: acme
title: Acme
server: https://api.acme.example
`,
    good: `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes: { open: { type: none } }
`,
  },
  *check({ tree }) {
    const entries = entriesOf(tree.root);
    const isLate = entries.findIndex((entry) => !FIRST.includes(nameOf(entry)));
    const late = isLate < 0 ? undefined : entries.find((entry, at) => at > isLate && FIRST.includes(nameOf(entry)));
    if (late === undefined) return;
    yield {
      at: late.key.range,
      message: `\`${nameOf(late)}\` stands after \`${nameOf(entries[isLate] ?? late)}\`.`,
      help: 'Put `countersign`, `app` and `title` first, in this order.',
    };
  },
});
