import { domainOf } from '../../../analyse/check-values.ts';
import { judgeCondition, visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import type { IfExpr } from '../../../expression/ast.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'expression/no-constant-condition',
  summary: 'An `if` can come out both ways.',
  why: 'One of its branches is never taken, although somebody wrote it for a reason.',
  source: 'LANGUAGE §4',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `fields:
  plan: { type: select, label: Plan, choices: [free, paid] }
schemes:
  key:
    type: apiKey
    request: { headers: { X-Plan: "{{ 'a' if fields.plan in ['free', 'paid'] else 'b' }}" } }
`,
    good: `fields:
  plan: { type: select, label: Plan, choices: [free, paid] }
schemes:
  key:
    type: apiKey
    request: { headers: { X-Plan: "{{ 'a' if fields.plan == 'free' else 'b' }}" } }
`,
  },
  *check({ schemes }) {
    for (const { fields, values } of schemes) {
      const byName = new Map(fields.map((declared) => [declared.name, declared]));
      for (const { node, template } of values.values()) {
        for (const { condition } of template.parts.flatMap((part) => (part.kind === 'expr' ? ifs(part.expr) : []))) {
          const verdict = judgeCondition(condition, (name) => domainOf(byName.get(name)));
          if (verdict === 'depends') continue;
          yield {
            at: rangeIn(node, condition.range),
            message: `This is ${verdict} true.`,
            help: `Take the branch away that is ${verdict === 'always' ? 'never' : 'always'} passed over, or correct the condition.`,
          };
        }
      }
    }
  },
});

function ifs(expr: Parameters<typeof visit>[0]): readonly IfExpr[] {
  if (expr.kind === 'path') return [];
  const found: IfExpr[] = [];
  visit(expr, (part) => {
    if (part.kind === 'if') found.push(part);
  });
  return found;
}
