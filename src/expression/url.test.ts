import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyEdits } from '../text/fix.ts';
import type { Expr } from './ast.ts';
import { inferTemplate } from './infer.ts';
import { judgeUrl, type UrlRules } from './judge-url.ts';
import { TEXT } from './kinds.ts';
import { parseTemplate } from './parse.ts';
import { fieldType, type RootScope, scopeOf } from './scope.ts';
import type { Type } from './type.ts';
import { splitUrl } from './url.ts';

/** Text as it stands, `<>` for an expression, `<name>` for one in place of a parameter's name. */
function cut(text: string): string {
  const { base, pieces } = splitUrl(parseTemplate(text).template);
  const shown = pieces.map(
    (piece) => `${piece.lands}:${piece.kind === 'text' ? piece.text : piece.isName ? '<name>' : '<>'}`,
  );
  return [base, ...shown].join(' ');
}

// Components as RFC 3986 §3 names them.
const SPLITS: readonly (readonly [text: string, pieces: string])[] = [
  ['https://a.b/c?d=e#f', 'absolute scheme:https:// host:a.b path:/c query:?d=e fragment:#f'],
  [
    'https://{{ s }}.a.b:{{ p }}/v/{{ x }}?{{ n }}={{ v }}&q={{ w }}',
    'absolute scheme:https:// host:<> host:.a.b port:: port:<> path:/v/ path:<> query:? query:<name> query:= query:<> query:&q= query:<>',
  ],
  ['{{ u }}', 'absolute origin:<>'],
  ['{{ u }}/api/{{ v }}', 'absolute origin:<> path:/api/ path:<>'],
  ['{{ h }}.acme.com/x', 'absolute origin:<> origin:.acme.com path:/x'],
  ['{{ s }}://{{ h }}', 'absolute scheme:<> scheme::// host:<>'],
  ['https://u:p@h:80/', 'absolute scheme:https:// userinfo:u:p@ host:h port::80 path:/'],
  ['https://{{ u }}@h', 'absolute scheme:https:// userinfo:<> userinfo:@ host:h'],
  ['https://[::1]:8080/x', 'absolute scheme:https:// host:[::1] port::8080 path:/x'],
  ['https://h?x={{ a }}', 'absolute scheme:https:// host:h query:?x= query:<>'],
  ['/sessions/{{ id }}?a', 'relative path:/sessions/ path:<> query:?a'],
  ['sessions', 'relative path:sessions'],
  ['/a/http://x', 'relative path:/a/http://x'],
  ['', 'relative'],
];

for (const [text, expected] of SPLITS) {
  test(`cuts ${text}`, () => assert.is(cut(text), expected));
}

const field = (type: string, more: Partial<Parameters<typeof fieldType>[0]> = {}): Type =>
  fieldType({ type, required: true, secret: false, ...more });

const saved = (more: Partial<Type>): Type => ({ ...TEXT, secrecy: 'secret', missing: 'error', ...more });

const members: Record<string, Type> = {
  name: field('string'),
  key: field('password', { secret: true }),
  tenant: field('subdomain'),
  maybe: field('subdomain', { required: false }),
  region: field('select', { choices: ['eu', 'us'] }),
  domain: field('select', { choices: ['acme.com', 'acme.co.uk'] }),
  tld: field('select', { choices: ['com', 'co.uk'] }),
  odd: field('select', { choices: ['eu', 'a/b'] }),
  ports: field('select', { choices: ['80', '8080'] }),
  protocol: field('select', { choices: ['http', 'https'] }),
  servers: field('select', { choices: ['https://a.example', 'https://b.example/api'] }),
  host: field('host'),
  lan: field('host', { network: 'any', port: true }),
  url: field('url'),
  lanUrl: field('url', { network: 'any', port: true }),
  port: field('integer'),
  number: field('number'),
  account: field('json'),
  note: field('string', { required: false }),
};
const scope = scopeOf(
  new Map<string, RootScope>([
    ['fields', { kind: 'record', members: new Map(Object.entries(members)) }],
    [
      'session',
      {
        kind: 'record',
        members: new Map(
          Object.entries({
            token: saved({}),
            instance: saved({ field: 'url', within: ['*.salesforce.com'] }),
            api: saved({ field: 'host', within: ['*.acme.example'] }),
          }),
        ),
      },
    ],
  ]),
);

function judged(text: string, rules?: UrlRules) {
  const { template } = parseTemplate(text);
  const inferred = inferTemplate(template, scope);
  assert.equal(inferred.findings, []);
  // A template that is one expression has its type; the others have theirs in the map.
  return judgeUrl(template, inferred.types as ReadonlyMap<Expr, Type>, rules);
}

const PUBLIC = { network: 'public', port: false } as const;
const ANY_NETWORK = { network: 'any', port: true } as const;

/** What law 1 lets in, with what guards it. */
const ALLOWED: readonly (readonly [text: string, ...guards: unknown[]])[] = [
  ['https://api.acme.example/v1'],
  ['http://localhost:8080/{{ fields.name }}', { by: 'encode' }],
  ['/things/{{ fields.name }}?q={{ fields.key }}', { by: 'encode' }, { by: 'encode' }],
  ['/v{{ fields.number }}', { by: 'encode' }],
  ['https://{{ fields.region }}.acme.example', { by: 'choices' }],
  ['https://api-{{ fields.region }}.acme.example', { by: 'choices' }],
  ['https://{{ fields.tenant }}.acme.example', { by: 'subdomain' }],
  ['https://{{ fields.tenant }}-api.acme.example', { by: 'subdomain' }],
  ['https://{{ fields.tenant }}.{{ fields.region }}.acme.example', { by: 'subdomain' }, { by: 'choices' }],
  ['https://{{ fields.tenant }}.{{ fields.domain }}', { by: 'subdomain' }, { by: 'choices' }],
  ['https://{{ fields.tenant }}.acme.{{ fields.tld }}', { by: 'subdomain' }, { by: 'choices' }],
  ["https://{{ fields.maybe | default('www') }}.acme.example", { by: 'subdomain' }],
  ["https://{{ 'eu' if fields.port == 1 else fields.region }}.acme.example", { by: 'choices' }],
  ["https://{{ fields.region | map({eu: 'api.eu', us: 'api'}) }}.acme.example", { by: 'choices' }],
  [
    "https://{{ fields.key | slice(-3) | map({us1: 'us1', us2: 'us2'}) | default('us1') }}.acme.example",
    { by: 'choices' },
  ],
  ['https://{{ fields.host }}/api', { by: 'host', ...PUBLIC }],
  ['https://{{ fields.lan }}', { by: 'host', ...ANY_NETWORK }],
  ['https://{{ fields.lan }}:{{ fields.port }}', { by: 'host', ...ANY_NETWORK }, { by: 'port' }],
  ['https://acme.example:{{ fields.ports }}', { by: 'choices' }],
  ['{{ fields.protocol }}://localhost', { by: 'choices' }],
  ["{{ 'http' if fields.port == 80 else 'https' }}://localhost:{{ fields.port }}", { by: 'choices' }, { by: 'port' }],
  ['{{ fields.url }}/api', { by: 'url', ...PUBLIC }],
  ['{{ fields.lanUrl }}', { by: 'url', ...ANY_NETWORK }],
  ["{{ fields.url | default('https://acme.example') }}/api", { by: 'url', ...PUBLIC }],
  ['{{ fields.servers }}/api', { by: 'choices' }],
  ['{{ session.instance }}/services', { by: 'within', patterns: ['*.salesforce.com'] }],
  ['https://{{ session.api }}/v1', { by: 'within', patterns: ['*.acme.example'] }],
];

for (const [text, ...guards] of ALLOWED) {
  test(`lets ${text} be`, () => {
    const { findings, guards: found } = judged(text);
    assert.equal(
      findings.map(({ message }) => message),
      [],
    );
    assert.equal([...found.values()], guards);
  });
}

const REFUSED: readonly (readonly [text: string, rule: string, mended?: string])[] = [
  ['https://{{ fields.name }}.acme.example', 'no-free-host'],
  ['https://{{ fields.name }}', 'no-free-host'],
  ['{{ fields.name }}', 'no-free-host'],
  ['https://{{ fields.account.host }}', 'no-free-host'],
  ['https://{{ fields.region ~ fields.name }}.acme.example', 'no-free-host'],
  ["https://{{ fields.name | default('eu') }}.acme.example", 'no-free-host'],
  ["https://{{ fields.tenant | replace('a', 'b') }}.acme.example", 'no-free-host'],
  ['https://{{ fields.tenant }}', 'no-free-host'],
  ['https://{{ fields.tenant }}.example', 'no-free-host'],
  ['https://{{ fields.tenant }}.{{ fields.tld }}', 'no-free-host'],
  ['https://{{ fields.tenant }}acme.example', 'no-free-host'],
  ['https://api.{{ fields.tenant }}', 'no-free-host'],
  ['https://api.{{ fields.host }}', 'no-free-host'],
  ['https://{{ fields.host }}.acme.example', 'no-free-host'],
  ['https://{{ fields.url }}/api', 'no-free-host'],
  ['{{ fields.url }}.acme.example', 'no-free-host'],
  ['{{ fields.url }}:8080', 'no-free-host'],
  ['https://acme.example:{{ fields.name }}', 'no-free-host'],
  ['https://acme.example:{{ fields.number }}', 'no-free-host'],
  ['https://acme.example:80{{ fields.ports }}', 'no-free-host'],
  ['{{ fields.region }}://acme.example', 'no-free-host'],
  ['{{ fields.name }}://acme.example', 'no-free-host'],
  ['https://{{ fields.name }}@acme.example', 'no-userinfo'],
  ['https://{{ session.api }}.example', 'no-free-host'],
  ['{{ fields.host }}/api', 'use-scheme', 'https://{{ fields.host }}/api'],
  ['{{ fields.tenant }}.acme.example/api', 'use-scheme', 'https://{{ fields.tenant }}.acme.example/api'],
  ['https://{{ fields.key }}.acme.example', 'no-secret-in-host'],
  ['{{ session.token }}', 'no-secret-in-host'],
  ['https://{{ fields.maybe }}.acme.example', 'no-optional-value'],
  ['/things/{{ fields.note }}', 'no-optional-value'],
  ['/things?q={{ fields.note }}', 'no-optional-value'],
  ['https://{{ fields.odd }}.acme.example', 'no-malformed-url'],
  ['/things?{{ fields.name }}=1', 'no-computed-name'],
  ['/things?a=1&{{ fields.name }}', 'no-computed-name'],
  ['/things#{{ fields.name }}', 'no-fragment'],
  ['/things#top', 'no-fragment'],
  ['/things/{id}', 'no-malformed-url'],
  ['/a b', 'no-malformed-url', '/a%20b'],
  ['/100%', 'no-malformed-url', '/100%25'],
  ['/ü', 'no-malformed-url', '/%C3%BC'],
  ['/a\\b', 'no-malformed-url', '/a%5Cb'],
  ['/a/../b', 'no-malformed-url'],
  ['/a/.', 'no-malformed-url'],
  ['//evil.example/x', 'no-malformed-url', '/evil.example/x'],
  ['https://ac me.example', 'no-malformed-url'],
  ['https://münchen.example', 'no-malformed-url'],
  ['https://127。1', 'no-malformed-url'],
  ['https://acme.example:port/', 'no-malformed-url'],
  ['ftp://acme.example', 'no-malformed-url'],
  ['https://', 'no-malformed-url'],
  ['https:///path', 'no-malformed-url'],
  ['https://.acme.example', 'no-malformed-url'],
  ['https://acme..example', 'no-malformed-url'],
  ['https://acme.example./x', 'no-malformed-url'],
  ['https://-acme.example', 'no-malformed-url'],
  ['https://{{ fields.region }}-.acme.example', 'no-malformed-url'],
  ['https://[acme].example', 'no-malformed-url'],
  ['https://acme.example:/x', 'no-malformed-url', 'https://acme.example/x'],
  ['https://user:secret@acme.example', 'no-userinfo'],
];

for (const [text, rule, mended] of REFUSED) {
  test(`refuses ${text}`, () => {
    const { findings } = judged(text);
    assert.equal(
      findings.map((finding) => finding.rule),
      [`url/${rule}`],
      findings.map(({ message }) => message).join('\n'),
    );
    const fix = findings[0]?.fix;
    assert.is(fix && applyEdits(text, fix.edits), mended);
    assert.ok((findings[0]?.range.end ?? 0) > (findings[0]?.range.start ?? 0) || mended !== undefined);
  });
}

test('a server is a whole URL without a query', () => {
  const rules = (text: string) => judged(text, { of: 'server' }).findings.map(({ rule }) => rule);
  assert.equal(rules('https://api.acme.example/v1'), []);
  assert.equal(rules('{{ fields.url }}'), []);
  assert.equal(rules('api.acme.example'), ['url/use-scheme']);
  assert.equal(rules('/v1'), ['url/use-scheme']);
  assert.equal(rules('https://api.acme.example/v1?a=1'), ['url/no-query-in-server']);
});

test('the address of an authorization page may have a fragment', () => {
  assert.equal(judged('https://acme.example/#/authorize', { fragment: true }).findings, []);
});

test('what has a finding already is not judged again', () => {
  const { template } = parseTemplate('https://{{ fields.nowhere }}/{{ fields.nothing }}');
  assert.equal(judgeUrl(template, inferTemplate(template, scope).types).findings, []);
});

test.run();
