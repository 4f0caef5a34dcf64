import { distance } from 'fastest-levenshtein';
import { visit } from '../../../analyse/condition.ts';
import { rangeIn } from '../../../analyse/locate.ts';
import type { Entries } from '../../../model/app.ts';
import { textOf } from '../../../model/read.ts';
import type { ScalarNode } from '../../../parse/tree.ts';
import type { Range } from '../../../text/range.ts';
import { replace, rule } from '../../rule.ts';

/** Headers of HTTP that definitions write, which no API has a near namesake of. */
const KNOWN = ['Authorization', 'Content-Type', 'Accept-Language', 'User-Agent'];

export default rule({
  id: 'request/no-misspelt-header',
  summary: 'A header is written and read by its name.',
  why: 'The server does not see what it waits for, or a signature is made over a header that is not sent.',
  source: 'RFC 9110 §5.1, §16.3.1',
  severity: 'warning',
  group: 'correctness',
  soundOnly: true,
  examples: {
    bad: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { Authorisation: "Bearer {{ fields.apiKey }}" } }
`,
    good: `schemes:
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { Authorization: "Bearer {{ fields.apiKey }}" } }
`,
  },
  *check({ app, schemes, tree }) {
    const readsHeaders = tree.source.text.includes('request.headers');
    for (const { scheme, values } of schemes) {
      const edits = [app.request, scheme.request, app.sign, scheme.sign];
      for (const { name } of edits.flatMap((each) => each?.headers ?? [])) {
        const near = KNOWN.find(
          (known) => isNearLength(name.value, known) && isSlip(name.value.toLowerCase(), known.toLowerCase()),
        );
        if (near === undefined) continue;
        yield {
          at: name.range,
          message: `\`${name.value}\` is no header of HTTP. Did you mean \`${near}\`?`,
          help: 'Correct it; where the API really spells it so, suppress this with that reason.',
          fix: replace(
            name.range,
            tree.source.text[name.range.start] === '"' ? `"${near}"` : near,
            'unsafe',
            `Write \`${near}\``,
          ),
        };
      }
      if (!readsHeaders) continue;
      const sent = namesIn(edits);
      for (const { node, reads, template } of sent.length === 0 ? [] : values.values()) {
        if (!reads.some(({ root, path }) => root === 'request' && path[0] === 'headers')) continue;
        for (const part of template.parts) {
          if (part.kind !== 'expr') continue;
          const missed: {
            readonly name: string;
            readonly near: string;
            readonly start: number;
            readonly end: number;
          }[] = [];
          visit(part.expr, (expr) => {
            if (expr.kind !== 'path' || expr.root !== 'request' || expr.segments[0]?.key !== 'headers') return;
            const name = String(expr.segments[1]?.key ?? '');
            const near = sent.includes(name) ? undefined : sent.find((each) => isSlip(name, each));
            if (near !== undefined && expr.segments[1] !== undefined)
              missed.push({ name, near, ...expr.segments[1].range });
          });
          for (const { name, near, start, end } of missed) {
            yield {
              at: rangeIn(node, { start, end }),
              message: `No header \`${name}\` is written. Did you mean \`${near}\`?`,
              help: 'Read the header that `request` writes, or write this one.',
              fix: replace(nameAt(node, { start, end }, name), near, 'unsafe', `Read \`${near}\``),
            };
          }
        }
      }
    }
  },
});

/** The name alone, without the brackets and quotes around it. */
function nameAt(node: ScalarNode, segment: Range, name: string): Range {
  const start = segment.start + textOf(node).slice(segment.start, segment.end).indexOf(name);
  return rangeIn(node, { start, end: start + name.length });
}

const namesIn = (edits: readonly (Entries | undefined)[]): readonly string[] =>
  edits.flatMap((each) => each?.headers ?? []).map(({ name }) => name.value.toLowerCase());

const isNearLength = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 1;

/** One letter too many, too few or wrong in a name that is long enough to tell. */
function isSlip(name: string, other: string): boolean {
  if (name === other || other.length < 8 || !isNearLength(name, other)) return false;
  return !/\d/.test(name + other) && distance(name, other) <= 1;
}
