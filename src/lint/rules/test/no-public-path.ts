import { methodsOverlap, patternsOverlap } from '../../../analyse/path-pattern.ts';
import { textOf } from '../../../model/read.ts';
import { type Found, type RuleContext, rule } from '../../rule.ts';

export default rule({
  id: 'test/no-public-path',
  summary: 'A test request goes where credentials are needed.',
  why: 'It succeeds with wrong ones too, so it proves nothing.',
  source: 'LANGUAGE §2, test; §6, none',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `test: { url: /public/time }
schemes:
  open: { type: none, for: { paths: [/public/**] } }
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
    good: `test: { url: /account }
schemes:
  open: { type: none, for: { paths: [/public/**] } }
  key:
    type: apiKey
    fields: { apiKey: { type: password, label: API key } }
    request: { headers: { X-Api-Key: "{{ fields.apiKey }}" } }
`,
  },
  *check({ app, schemes }) {
    yield* wellKnown(app);
    const open = schemes.ofType('none').flatMap(({ scheme }) => (scheme.serves === undefined ? [] : [scheme.serves]));
    if (open.length === 0 || app.schemes.length === open.length) return;
    for (const { test } of [app, ...app.schemes.filter(({ type }) => type.value !== 'none')]) {
      for (const { url, method, body } of test?.requests ?? []) {
        const path = url === undefined ? '' : textOf(url);
        if (url === undefined || !path.startsWith('/') || path.includes('{{')) continue;
        const sent = method?.value ?? (body === undefined ? 'GET' : 'POST');
        const isOpen = open.some(
          ({ paths, methods }) =>
            methodsOverlap(methods.map(textOf), [sent]) &&
            paths.some((pattern) => patternsOverlap(textOf(pattern), path.replace(/[?#].*$/, ''))),
        );
        if (!isOpen) continue;
        yield {
          at: url.range,
          message: 'Everybody may send this request: a scheme of type `none` serves its path.',
          help: 'Ask for something that only the owner of the credentials may see.',
        };
      }
    }
  },
});

/** What servers answer to everybody, so that machines may ask it. */
const OPEN_TO_ALL =
  /\/(?:healthz?|health[-_]?check|livez|readyz|heartbeat|time|server[-_]?time|openapi\.json|swagger\.json|robots\.txt|\.well-known\/[\w-]+)$/i;

function* wellKnown(app: RuleContext['app']): Iterable<Found> {
  for (const { test } of [app, ...app.schemes.filter(({ type }) => type.value !== 'none')]) {
    const requests = test?.requests ?? [];
    // Where several are made, another one may prove it.
    const [only] = requests;
    if (requests.length !== 1 || only?.url === undefined || !OPEN_TO_ALL.test(textOf(only.url))) continue;
    yield {
      at: only.url.range,
      message: 'Servers answer this to everybody.',
      help: 'Ask for something that only the owner of the credentials may see.',
    };
  }
}
