import { rule } from '../../rule.ts';

export default rule({
  id: 'schemes/use-current',
  summary: 'Beside what is deprecated there is a way that is not.',
  why: 'People are told not to use the only thing that they can.',
  source: 'LANGUAGE §6, deprecated',
  severity: 'warning',
  group: 'people',
  examples: {
    bad: `schemes:
  account: { type: basic, deprecated: true }
`,
    good: `schemes:
  account: { type: basic, deprecated: true }
  device: { type: digest }
`,
  },
  *check({ app }) {
    const [first] = app.schemes;
    if (first === undefined || app.schemes.some(({ deprecated, type }) => !deprecated && type.value !== 'none')) return;
    if (!app.schemes.some(({ deprecated }) => deprecated)) return;
    yield {
      at: first.name.range,
      message: 'Every way to connect is deprecated.',
      help: 'Add the one that took its place, or take `deprecated` away.',
    };
  },
});
