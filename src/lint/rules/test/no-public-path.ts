import { methodsOverlap, patternsOverlap } from '../../../analyse/path-pattern.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

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
