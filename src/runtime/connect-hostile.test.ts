/**
 * No value, entered, saved or passed by a caller, moves a request to another origin, adds a header, climbs out of its
 * path or adds a query parameter: it is refused, or it stays where the definition puts it.
 */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { setForm, setJson } from './body.ts';
import { connect } from './connect.ts';
import type { Connection, ConnectionSpec } from './connection.ts';
import { CountersignError, present } from './errors.ts';
import { quotedValue, setCookies, setHeaders } from './header.ts';
import { host, subdomain, within } from './host.ts';
import { newRequest } from './parts.ts';
import { pathSegment } from './path.ts';
import { setQuery } from './query.ts';
import { wholeBody } from './replay.ts';
import { keepSession } from './session-keep.ts';

const pieces = [
  '/',
  '?',
  '#',
  '@',
  '\\',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '.',
  '..',
  '/../',
  '%2e%2e',
  '%2f',
  '%5c',
  '%00',
  '%',
  '&',
  '=',
  ';',
  ':',
  '//',
  '..;/',
  '。',
  '．',
  '｡',
  '０',
  '１２７',
  'ａ',
  '℀',
  '⒈',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '[::1]',
  '::ffff:127.0.0.1',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  'user:pw@',
  'evil.example',
  'xn--',
  'localhost',
  '__proto__',
  'constructor',
  'X-Evil: 1',
  '\r\nX-Evil: 1\r\n',
  'Host: evil.example',
  '{{ x }}',
  '$' + '{x}',
  '"',
  "'",
  '<',
  ' ',
  ',',
  'https://evil.example/',
  'a',
  'acme',
  'Z',
  '-',
  '_',
  '~',
  '+',
  '*',
  '|',
  '^',
  '`',
  '{',
  'é',
  '🔑',
];
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.webUrl() },
);

/** What a request that was let through looks like: exactly one of these, whatever the value. */
interface Sent {
  readonly origin: string;
  readonly depth: number;
  readonly path: string;
  readonly headers: readonly string[];
  readonly query: readonly string[];
}
const sentOf = (request: Request): Sent => {
  const url = new URL(request.url);
  return {
    origin: url.origin,
    depth: url.pathname.split('/').length,
    path: url.pathname,
    headers: [...request.headers.keys()].sort(),
    query: [...url.searchParams.keys()],
  };
};

interface Outcome {
  readonly sent: readonly Sent[];
  readonly error: unknown;
}
async function tried(
  make: (fetch: (request: Request) => Promise<Response>) => Connection,
  path = '/items?own=1',
): Promise<Outcome> {
  const sent: Sent[] = [];
  try {
    const connection = make(async (request) => {
      sent.push(sentOf(request));
      return Response.json({});
    });
    await connection.fetch(path, { method: 'POST' });
    return { sent, error: undefined };
  } catch (error) {
    return { sent, error };
  }
}

function judge({ sent, error }: Outcome, check: (sent: Sent) => void): void {
  if (error === undefined) assert.ok(sent.length > 0);
  else assert.ok(error instanceof CountersignError, `${String(error)}`);
  for (const request of sent) check(request);
}

const runs = { numRuns: 10_000 } as const;

test('10,000 values in host, path, query, headers, cookies and body', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.constantFrom('host', 'whole host', 'path', 'query', 'header', 'quoted', 'cookie', 'form', 'json'),
      async (value, place) => {
        const at = (wanted: string, otherwise: string) => (place === wanted ? value : otherwise);
        const outcome = await tried((fetch) => {
          const server =
            place === 'whole host'
              ? () => `https://${host(value)}/api`
              : () => `https://${subdomain(at('host', 'acme'))}.acme.example/api/${pathSegment(at('path', 'team'))}/v1`;
          return connect(
            {
              scheme: 'key',
              server,
              readsBody: wholeBody,
              ...(place !== 'whole host' && { within: ['https://*.acme.example/api/*/v1'] }),
              sign(request) {
                const prepared = setQuery(request, { key: at('query', 'k') });
                const filled =
                  place === 'json' ? setJson(prepared, { key: value }) : setForm(prepared, { key: at('form', 'k') });
                const decorated = setHeaders(filled, {
                  'X-Key': at('header', 'k'),
                  Authorization: `Thing id="${quotedValue(at('quoted', 'k'))}"`,
                });
                return setCookies(decorated, { sid: at('cookie', 's') });
              },
            },
            { fetch },
          );
        });
        if (outcome.error === undefined) passed += 1;
        judge(outcome, (sent) => {
          if (place === 'whole host')
            assert.match(sent.origin, /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/);
          else
            assert.match(
              sent.origin,
              place === 'host' ? /^https:\/\/[a-z0-9-]+\.acme\.example$/ : /^https:\/\/acme\.acme\.example$/,
            );
          assert.is(sent.depth, place === 'whole host' ? 3 : 5);
          assert.ok(
            place === 'whole host'
              ? sent.path === '/api/items'
              : sent.path.startsWith('/api/') && sent.path.endsWith('/v1/items'),
            sent.path,
          );
          assert.equal(sent.headers, ['authorization', 'content-type', 'cookie', 'x-key']);
          assert.equal(sent.query, ['own', 'key']);
        });
      },
    ),
    runs,
  );
  assert.ok(passed > 2000, `${passed} were let through: the test would say nothing otherwise`);
});

test('10,000 saved values: from a login and from a store', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom('host', 'token', 'path', 'query'), async (value, place) => {
      const at = (wanted: string, otherwise: string) => (place === wanted ? value : otherwise);
      interface Saved {
        readonly host: string;
        readonly token: string;
        readonly team: string;
        readonly key: string;
      }
      const values: Saved = {
        host: at('host', 'https://eu.acme.example'),
        token: at('token', 't'),
        team: at('path', 'x'),
        key: at('query', 'k'),
      };
      const spec: ConnectionSpec<Saved> = {
        scheme: 'session',
        server: (session) =>
          `${within(present(session.host, 'session.host'), ['*.acme.example'])}/${pathSegment(present(session.team, 'session.team'))}`,
        sign: (request, { session }) =>
          setQuery(setHeaders(request, { 'X-Session': present(session.token, 'session.token') }), { key: session.key }),
        session: keepSession({
          login: [{ request: () => newRequest('POST', 'https://login.acme.example/'), save: () => values }],
          needs: [],
          open: [],
        }),
      };
      const outcome = await tried((fetch) => connect(spec, { fetch }));
      judge(outcome, (sent) => {
        if (sent.origin === 'https://login.acme.example' && sent.path === '/') return;
        assert.match(sent.origin, /^https:\/\/(?:[a-z0-9-]+\.)+acme\.example$/);
        if (place !== 'host') assert.is(sent.depth, 3);
        assert.match(sent.path, /\/items$/);
        assert.equal(sent.headers, ['x-session']);
        assert.equal(sent.query, ['own', 'key']);
      });
    }),
    runs,
  );
});

test('10,000 paths and URLs of a caller stay below the server, or are refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.constantFrom('', '/', '/items/', '//', '/\\', 'https://api.acme.example', 'https://api.acme.example@'),
      async (value, before) => {
        const outcome = await tried(
          (fetch) =>
            connect(
              {
                scheme: 'key',
                server: () => 'https://api.acme.example/v1',
                sign: (request) => setHeaders(request, { 'X-Key': 'k' }),
              },
              { fetch },
            ),
          before + value,
        );
        const { error, sent } = outcome;
        if (error !== undefined)
          assert.ok(
            error instanceof CountersignError || (error instanceof TypeError && 'code' in error),
            String(error),
          );
        for (const request of sent) {
          assert.is(request.origin, 'https://api.acme.example');
          assert.match(request.path, /^\/v1(?:\/|$)/);
          assert.equal(request.headers, ['x-key']);
        }
      },
    ),
    runs,
  );
});

test('10,000 redirects: what is followed stays within the origin', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (value) => {
      const sent: Sent[] = [];
      const location = [...value].every(
        (character) => character > '\u001f' && character < '\u0100' && character !== '\u007f',
      )
        ? value
        : encodeURI(new TextDecoder().decode(new TextEncoder().encode(value)));
      const connection = connect(
        {
          scheme: 'key',
          server: () => 'https://api.acme.example/v1',
          sign: (request) => setHeaders(request, { 'X-Key': 'k' }),
        },
        {
          fetch: async (request) => {
            sent.push(sentOf(request));
            return sent.length === 1 ? new Response(null, { status: 302, headers: { location } }) : new Response();
          },
        },
      );
      await connection
        .fetch('/x')
        .catch((error: unknown) => assert.ok(error instanceof CountersignError, String(error)));
      for (const request of sent) {
        assert.is(request.origin, 'https://api.acme.example');
        assert.equal(request.headers, ['x-key']);
      }
    }),
    runs,
  );
});

test.run();
