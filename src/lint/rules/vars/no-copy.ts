import { parseTemplate } from '../../../expression/parse.ts';
import { asScalar } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'vars/no-copy',
  summary: 'A variable computes something.',
  why: 'Readers follow two names to one value.',
  source: 'LANGUAGE §3, vars',
  severity: 'info',
  group: 'style',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    vars: { key: "{{ fields.apiKey }}" }
    request: { headers: { X-Api-Key: "{{ vars.key }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app }) {
    for (const { name, value } of [...app.vars, ...app.schemes.flatMap(({ vars }) => vars)]) {
      const text = asScalar(value)?.value;
      const parts = typeof text === 'string' && /^\{\{[^|]*\}\}$/.test(text) ? parseTemplate(text).template.parts : [];
      const only = parts.length === 1 && parts[0]?.kind === 'expr' ? parts[0].expr : undefined;
      if (only?.kind !== 'path' || !/^(?:fields|client|session|vars)$/.test(only.root)) continue;
      yield {
        at: name.range,
        message: `\`vars.${name.value}\` is only another name for \`${String(text).replace(/^\{\{\s*|\s*\}\}$/g, '')}\`.`,
        help: 'Use that name.',
      };
    }
  },
});
