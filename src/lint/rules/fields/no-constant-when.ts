import { domainOf } from '../../../analyse/check-values.ts';
import { judgeCondition } from '../../../analyse/condition.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'fields/no-constant-when',
  summary: "A field's `when` can come out both ways.",
  why: 'A field that is never shown can never be filled in; one that is always shown needs no condition.',
  source: 'LANGUAGE §2, Fields',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `fields:
  region: { type: select, label: Region, choices: { eu: Europe, us: United States } }
  vat: { label: VAT number, when: "fields.region == 'eu' and fields.region == 'us'" }
schemes:
  key:
    type: apiKey
    request: { headers: { X-Region: "{{ fields.region }}", X-Vat: "{{ fields.vat }}" } }
`,
    good: `fields:
  region: { type: select, label: Region, choices: { eu: Europe, us: United States } }
  vat: { label: VAT number, when: "fields.region == 'eu'" }
schemes:
  key:
    type: apiKey
    request: { headers: { X-Region: "{{ fields.region }}", X-Vat: "{{ fields.vat }}" } }
`,
  },
  *check({ schemes }) {
    for (const { fields, client, values } of schemes) {
      const byName = new Map(fields.map((declared) => [declared.name, declared]));
      for (const { field, name, from } of [...fields, ...client]) {
        const when = field?.when;
        const part = when === undefined || from !== undefined ? undefined : values.get(when)?.template.parts[0];
        if (when === undefined || part?.kind !== 'expr') continue;
        const verdict = judgeCondition(part.expr, (other) => domainOf(byName.get(other)));
        if (verdict === 'depends') continue;
        yield {
          at: when.range,
          message:
            verdict === 'never'
              ? `This is never true, so \`${name}\` is never asked for.`
              : `This is always true, so \`${name}\` needs no condition.`,
          help: verdict === 'never' ? 'Correct the condition, or take the field away.' : 'Take `when` away.',
        };
      }
    }
  },
});
