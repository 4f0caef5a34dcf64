import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import type { PathExpr } from '../../../expression/ast.ts';
import { parseTemplate } from '../../../expression/parse.ts';
import { rule } from '../../rule.ts';

const SECRET = /(?:token|jwt|secret|password|passwd|api_?key|private_?key|session_?(?:id|key)|authorization|cookie)$/i;

export default rule({
  id: 'test/no-secret-label',
  summary: 'A connection is named by what may be shown.',
  why: 'Labels stand in lists, screenshots and logs.',
  source: 'LANGUAGE §5, law 3; CWE-532',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `test: { url: /me, label: "{{ response.body.access_token }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /me, label: "{{ response.body.email }}" }
schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key, help: "Under [Settings](https://acme.example)." } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose } of written) {
      if (purpose !== 'label' || !/\{\{[^}]*(?:token|jwt|secret|pass|key|session|authorization|cookie)/i.test(text))
        continue;
      for (const part of parseTemplate(text).template.parts) {
        const paths: PathExpr[] = [];
        if (part.kind === 'expr') visit(part.expr, (expr) => void (expr.kind === 'path' && paths.push(expr)));
        const secret = paths.find(({ segments }) => SECRET.test(String(segments.at(-1)?.key ?? '')));
        if (secret === undefined) continue;
        yield {
          at: rangeIn(node, secret.range),
          message: `\`${String(secret.segments.at(-1)?.key)}\` sounds like a secret, and a label is shown.`,
          help: 'Name the connection by an e-mail address or an account name.',
        };
      }
    }
  },
});
