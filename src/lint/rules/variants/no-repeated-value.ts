import { removeEntry } from '../../../analyse/remove.ts';
import { asScalar, entriesOf, locatedKey, nameOf, textOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'variants/no-repeated-value',
  summary: 'A variant says what is different.',
  why: 'Whoever chooses it gets what there was, while the name promises something else.',
  source: 'LANGUAGE §2, variants',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `server: https://api.acme.example
schemes: { open: { type: none } }
variants: { sandbox: { title: Acme sandbox, server: https://api.acme.example } }
`,
    good: `server: https://api.acme.example
schemes: { open: { type: none } }
variants: { sandbox: { title: Acme sandbox, server: https://sandbox.acme.example } }
`,
  },
  *check({ app, tree }) {
    for (const { node } of app.variants) {
      for (const entry of entriesOf(node)) {
        const name = nameOf(entry);
        const [own, replaced] = [asScalar(entry.value), asScalar(valueAt(tree.root, name))];
        if (!/^(?:title|server|docs)$/.test(name) || own === undefined || replaced === undefined) continue;
        if (textOf(own) !== textOf(replaced)) continue;
        yield {
          at: own.range,
          message: `This is the app's own \`${name}\`.`,
          help: 'Write what is different, or take it away.',
          fix: removeEntry(tree, node, locatedKey(entry).range, `Remove \`${name}\``),
        };
      }
    }
  },
});
