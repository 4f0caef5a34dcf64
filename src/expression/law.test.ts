import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { choice, pathSegment, port, queryComponent, subdomain } from '../runtime/v1.ts';
import type { Guard } from './host.ts';
import { inferTemplate } from './infer.ts';
import { judgeUrl } from './judge-url.ts';
import { parseTemplate } from './parse.ts';
import { fieldType, type RootScope, scopeOf } from './scope.ts';
import type { UrlHole } from './url.ts';

// Law 1 (LANGUAGE §5): whatever is filled into a URL that the checker lets through, the definition chooses the host.

const CHOICES = ['eu', 'us'];
const field = (type: string) => fieldType({ type, required: true, secret: false, choices: CHOICES });
const scope = scopeOf(
  new Map<string, RootScope>([
    [
      'fields',
      {
        kind: 'record',
        members: new Map(
          ['string', 'subdomain', 'select', 'integer', 'password', 'json'].map((type) => [type, field(type)]),
        ),
      },
    ],
  ]),
);

/** Pieces of URLs, in any order: most of what they make is refused. */
const PIECES = [
  ...['subdomain', 'select', 'integer', 'string'].map((type) => `{{ fields.${type} }}`),
  "{{ fields.select | default('eu') }}",
  "{{ fields.select | map({eu: 'eu', us: 'us'}) }}",
  ...[
    'acme',
    '.example',
    '.acme.example',
    'api',
    '-',
    '.',
    ':',
    '@',
    '/',
    '?',
    '#',
    '=',
    '&',
    '\\',
    '//',
    ':443',
    'v1',
    '',
  ],
];
const urls = fc
  .tuple(
    fc.constantFrom('https://', 'http://', '//', '/', ''),
    fc.constantFrom('{{ fields.subdomain }}', '{{ fields.select }}', '{{ fields.string }}', 'api', ''),
    fc.constantFrom('.acme.example', '.acme.example/', '-x.acme.example', '.example', ''),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
  )
  .map((parts) => parts.flat().join(''));

const TRICKS = [
  '/',
  '\\',
  '?',
  '#',
  '@',
  ':',
  '.',
  '..',
  '%2f',
  '%2e',
  '\r\n',
  '\t',
  '\0',
  '。',
  '１',
  '[::1]',
  '127.1',
  'evil.example',
  'xn--',
  '&',
  '=',
  ' ',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...TRICKS), fc.constantFrom('a', 'eu', '80')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  fc.constantFrom('eu', 'us', 'a', 'A-1', '8080', '0', '65536', '1e3'),
);

/** What generated code does with a value before it stands in a URL; throws where it refuses. */
function guarded(hole: UrlHole, guard: Guard | undefined, value: string): string {
  switch (guard?.by) {
    case 'choices':
      return choice(value, CHOICES);
    case 'subdomain':
      return subdomain(value);
    case 'port':
      return port(value);
    case 'encode':
      return hole.lands === 'path' ? pathSegment(value) : queryComponent(value);
    default:
      throw new Error(`no guard, or one that these fields do not have: ${guard?.by}`);
  }
}

test('no value leaves the domain that the definition writes', () => {
  let accepted = 0;
  let filled = 0;
  fc.assert(
    fc.property(urls, fc.array(hostile, { minLength: 12, maxLength: 12 }), (text, values) => {
      const { template } = parseTemplate(text);
      const { url, guards, findings } = judgeUrl(template, inferTemplate(template, scope).types);
      if (findings.length > 0 || url.base === 'relative') return;
      accepted++;
      let pieces: readonly string[];
      try {
        pieces = url.pieces.map((piece, at) =>
          piece.kind === 'text' ? piece.text : guarded(piece, guards.get(piece.expr), values[at % values.length] ?? ''),
        );
      } catch (error) {
        assert.ok((error as { code?: string }).code, String(error));
        return;
      }
      filled++;
      const result = pieces.join('');
      // The same with harmless values; the definition's own choices may name different hosts, and stay.
      const harmless = new URL(
        url.pieces
          .map((piece, at) => {
            const isOurs = piece.kind === 'text' || guards.get(piece.expr)?.by === 'choices';
            return isOurs ? pieces[at] : piece.lands === 'port' ? '1' : 'eu';
          })
          .join(''),
      );
      const parsed = new URL(result);
      const domain = (host: string) => host.split('.').slice(-2).join('.');
      assert.is(parsed.protocol, harmless.protocol, result);
      assert.is(domain(parsed.hostname), domain(harmless.hostname), result);
      assert.is(parsed.username + parsed.password + parsed.hash, '', result);
      assert.is(parsed.pathname.split('/').length, harmless.pathname.split('/').length, result);
      assert.equal([...parsed.searchParams.keys()], [...harmless.searchParams.keys()], result);
    }),
    { numRuns: 10_000 },
  );
  assert.ok(accepted > 500 && filled > 100, `${accepted} URLs were let through, ${filled} of them filled`);
});

test.run();
