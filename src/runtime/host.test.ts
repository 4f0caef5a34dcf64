import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CountersignError } from './errors.ts';
import {
  choice,
  host,
  hostWithin,
  isLoopback,
  isUnder,
  originOf,
  port,
  sameOrigin,
  serverUrl,
  subdomain,
  within,
} from './host.ts';

const invalid = (error: CountersignError) => error.code === 'FIELD_INVALID' && error.cause === undefined;
const elsewhere = (error: CountersignError) => error.code === 'HOST_NOT_ALLOWED' && error.cause === undefined;

/** What is known to move a URL to another host, or to be rewritten on the way (FACTS: the platform). */
const hostile = [
  'evil.example/',
  'evil.example\\',
  'evil.example#',
  'evil.example?',
  'evil.example:443',
  'user@evil.example',
  'user:pass@evil',
  '@',
  ':',
  '//evil.example',
  '/\\evil.example',
  '/\tevil.example/',
  'acme\n',
  'acme\r\nX-Evil: 1',
  'ac\tme',
  'acme\0',
  ' acme',
  'acme ',
  '.',
  '..',
  'acme.',
  '.acme',
  'a.b',
  'a..b',
  '%2e',
  'acme%2eevil',
  'acme%00',
  'ａcme',
  'acme。evil',
  'acme．evil',
  'acme｡evil',
  '１２７.0.0.1',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '[::1]',
  '::1',
  '[::ffff:127.0.0.1]',
  'localhost',
  'LOCALHOST',
  'xn--80ak6aa92e',
  'XN--a',
  '\u017f',
  '\u212a',
  'ß',
  'İ',
  '-a',
  'a-',
  'a_b',
  '',
  'a'.repeat(64),
  '__proto__',
  'constructor',
  '\u200bacme',
  'acme\u00ad',
  'acme\u3000',
  '1.1.1.1',
  '169.254.169.254',
  'metadata.internal',
  'printer.local',
  'intranet',
];

test('a subdomain is one label of letters, digits and inner hyphens, in lower case', () => {
  for (const value of ['acme', 'a', '7', 'a-b', 'a--b', 'Acme-2', 'a'.repeat(63)])
    assert.is(subdomain(value), value.toLowerCase());
  for (const value of hostile.filter(
    (text) => !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(text) || text.length > 63 || /^xn--/i.test(text),
  )) {
    assert.throws(() => subdomain(value), invalid, JSON.stringify(value));
  }
  assert.throws(
    () => subdomain('x y', 'fields.team'),
    (error: CountersignError) => error.message.startsWith('fields.team ') && !error.message.includes('x y'),
  );
});

test('no subdomain of 10,000 hostile ones moves a request to another origin', () => {
  const piece = fc.constantFrom(...hostile, 'a', 'Z', '0', '-', 'é', '😀', '\ud800');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: piece, maxLength: 3 }),
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.string({ maxLength: 5 }),
      ),
      (value) => {
        let label: string;
        try {
          label = subdomain(value);
        } catch (error) {
          assert.ok(invalid(error as CountersignError));
          return;
        }
        const url = new URL(`https://${label}.acme.example/v1`);
        assert.is(url.href, `https://${value.toLowerCase()}.acme.example/v1`);
        assert.match(url.hostname, /^[a-z0-9-]+\.acme\.example$/);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('a host is public, without port, unless the definition says otherwise', () => {
  for (const value of [
    'acme.example',
    'API.Acme.Example',
    'a-b.c1.example',
    'xn--bcher-kva.example',
    '1password.example',
  ]) {
    assert.is(host(value), value.toLowerCase());
    assert.is(host(`${value}:8443`, { port: true }), `${value.toLowerCase()}:8443`);
    assert.throws(() => host(`${value}:8443`), invalid);
  }
  const private_ = [
    'localhost',
    'intranet',
    '127.0.0.1',
    '10.0.0.7',
    '[::1]',
    'printer.local',
    'metadata.internal',
    'x.localhost',
  ];
  for (const value of private_) {
    assert.throws(() => host(value), invalid, value);
    assert.is(host(value, { network: 'any' }), value);
  }
});

test('text that a URL parser reads as another host is refused in every network', () => {
  for (const value of [
    ...hostile,
    'acme.example.',
    'acme.example/',
    'acme.example:0',
    'acme.example:65536',
    'acme.example:08443',
    'acme.example:',
    'a.1',
    'a.0x1',
    '1.2.3',
    'xn--a.example',
    'a_b.example',
    `${'a.'.repeat(127)}ab`,
  ]) {
    const asIs =
      /^(?:localhost|LOCALHOST|intranet|127\.0\.0\.1|1\.1\.1\.1|169\.254\.169\.254|\[::1\]|\[::ffff:127\.0\.0\.1\]|metadata\.internal|printer\.local|constructor|xn--80ak6aa92e|evil\.example:443|a\.b)$/;
    if (!asIs.test(value))
      assert.throws(() => host(value, { network: 'any', port: true }), invalid, JSON.stringify(value));
    if (!/^(?:evil\.example:443|a\.b)$/.test(value))
      assert.throws(() => host(value, { port: true }), invalid, JSON.stringify(value));
  }
});

test('whatever is let through as a host is exactly the host of the URL built from it', () => {
  const piece = fc.constantFrom(...hostile, 'a', '.', '1', '-', 'example', ':', '8443', '[', ']', '0x');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: piece, maxLength: 5 }),
        fc.domain(),
        fc.ipV4Extended(),
        fc.ipV6(),
        fc.webAuthority({ withIPv4: true, withIPv6: true, withPort: true, withUserInfo: true }),
      ),
      fc.constantFrom('public' as const, 'any' as const),
      fc.boolean(),
      (value, network, withPort) => {
        let checked: string;
        try {
          checked = host(value, { network, port: withPort });
        } catch (error) {
          assert.ok(invalid(error as CountersignError));
          return;
        }
        const url = new URL(`https://${checked}/v1?q`);
        assert.equal([url.username, url.password, url.pathname, url.search], ['', '', '/v1', '?q']);
        if (!value.startsWith('[')) assert.is(checked, value.toLowerCase());
        assert.is(url.host, checked.replace(/:443$/, ''));
        assert.is(url.port !== '' && !withPort, false);
        if (network === 'public') assert.match(url.hostname, /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('an address is https, a host and a plain path', () => {
  for (const [value, checked] of [
    ['https://acme.example', 'https://acme.example'],
    ['HTTPS://Git.Acme.Example/', 'https://git.acme.example'],
    ['https://acme.example/gitlab/api', 'https://acme.example/gitlab/api'],
    ['https://acme.example/GitLab/', 'https://acme.example/GitLab'],
  ] as const) {
    assert.is(serverUrl(value), checked);
  }
  assert.is(serverUrl('https://acme.example:8443/x', { port: true }), 'https://acme.example:8443/x');
  assert.is(serverUrl('https://acme.example:443', { port: true }), 'https://acme.example');
  for (const value of [
    'acme.example',
    'http://acme.example',
    'ftp://acme.example',
    'https://',
    'https:///acme.example',
    'https:acme.example',
    'https://u@acme.example',
    'https://u:p@acme.example',
    'https://acme.example?x',
    'https://acme.example/?x',
    'https://acme.example#x',
    'https://acme.example/a/../b',
    'https://acme.example/..',
    'https://acme.example/./',
    'https://acme.example/%2e%2e/',
    'https://acme.example/a b',
    'https://acme.example\\@evil.example',
    'https://acme.example//evil',
    'https://acme.example:8443',
    ' https://acme.example',
    'https://acme.example\n',
    'https://127.0.0.1',
    'https://localhost',
    'https://[::1]',
    'javascript:alert(1)',
    'https://acme.example/\u202e',
  ]) {
    assert.throws(() => serverUrl(value), invalid, JSON.stringify(value));
  }
});

test('http only on loopback, and only where the network may be any', () => {
  const any = { network: 'any', port: true } as const;
  for (const value of ['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:81', 'http://app.localhost']) {
    assert.is(serverUrl(value, any), value);
    assert.throws(() => serverUrl(value, { port: true }), invalid, value);
  }
  for (const value of [
    'http://10.0.0.1',
    'http://intranet',
    'http://acme.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
  ]) {
    assert.throws(() => serverUrl(value, any), invalid, value);
  }
  assert.is(serverUrl('https://10.0.0.1', any), 'https://10.0.0.1');
});

test('an address that is let through is the one that a URL parser reads', () => {
  const tail = fc.string({
    unit: fc.constantFrom('/', 'a', '.', '..', '%2e', '\\', '?', '#', '@', ':', ';', '~', 'é', '\t'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.constantFrom('https://', 'HTTPS://', 'http://', 'https:\\\\'),
      fc.oneof(fc.domain(), fc.constantFrom('localhost', ...hostile)),
      tail,
      (scheme, authority, rest) => {
        let checked: string;
        try {
          checked = serverUrl(scheme + authority + rest, { network: 'any', port: true });
        } catch (error) {
          assert.ok(invalid(error as CountersignError));
          return;
        }
        const url = new URL(checked);
        assert.is(url.href.replace(/\/$/, ''), checked);
        assert.is(new URL(scheme + authority + rest).origin, url.origin);
        assert.equal([url.username, url.search, url.hash], ['', '', '']);
      },
    ),
    { numRuns: 5000 },
  );
});

test('a port is a whole number from 1 to 65535', () => {
  for (const value of [1, 443, 65_535, '8080']) assert.is(port(value), String(value));
  for (const value of [
    0,
    -1,
    65_536,
    1.5,
    Number.NaN,
    1e21,
    '',
    '080',
    '8080/',
    '８０',
    ' 80',
    '80\n',
    '0x50',
    '80@evil.example',
  ])
    assert.throws(() => port(value), invalid, String(value));
});

test('a choice is one of the list, whatever a program passes', () => {
  assert.is(choice('eu', ['eu', 'us']), 'eu');
  for (const value of ['', 'EU', 'eu.', 'toString', ['eu'] as unknown as string])
    assert.throws(() => choice(value as 'eu', ['eu', 'us'], 'fields.region'), invalid);
});

test('a saved address stays within the hosts that the definition names', () => {
  const salesforce = ['*.salesforce.com', 'login.salesforce.com'];
  for (const value of ['https://na1.salesforce.com', 'https://acme--dev.sandbox.my.salesforce.com/services'])
    assert.is(within(value, salesforce), value);
  assert.is(within('https://api.acme.example:8443', ['api.acme.example:8443']), 'https://api.acme.example:8443');
  for (const value of [
    'https://salesforce.com',
    'https://evil.example',
    'https://evilsalesforce.com',
    'https://na1.salesforce.com.evil.example',
    'https://na1.salesforce.com:8443',
    'https://127.0.0.1',
    'https://localhost',
  ]) {
    assert.throws(() => within(value, salesforce), elsewhere, value);
  }
  for (const value of [
    'http://na1.salesforce.com',
    'https://u@na1.salesforce.com',
    'https://na1.salesforce.com/?a',
    'https://na1.salesforce.com\\.evil.example',
    'https://evil.example#.salesforce.com',
    '',
    'na1.salesforce.com',
  ]) {
    assert.throws(() => within(value, salesforce), invalid, value);
  }
  assert.is(hostWithin('NA1.Salesforce.com', salesforce), 'na1.salesforce.com');
  assert.throws(() => hostWithin('evil.example', salesforce), elsewhere);
  assert.throws(() => hostWithin('na1.salesforce.com/', salesforce), invalid);
});

test('loopback may be named, and its port is free', () => {
  assert.is(within('http://127.0.0.1:49152/base', ['127.0.0.1']), 'http://127.0.0.1:49152/base');
  assert.throws(() => within('http://127.0.0.2:49152', ['127.0.0.1']), elsewhere);
  assert.throws(() => within('https://acme.example:8443', ['acme.example']), elsewhere);
});

test('origins are compared as a URL parser reads them', () => {
  assert.ok(sameOrigin('https://a.example', 'HTTPS://A.example:443/x?y'));
  for (const [a, b] of [
    ['https://a.example', 'http://a.example'],
    ['https://a.example', 'https://a.example:8443'],
    ['https://a.example', 'https://a.example.evil'],
    ['https://a.example@evil.example', 'https://a.example'],
    ['data:x', 'data:x'],
    ['', ''],
    ['file:///a', 'file:///a'],
  ] as const) {
    assert.not(sameOrigin(a, b), `${a} ${b}`);
  }
  assert.is(originOf('https://u:p@h.example'), undefined);
});

test('a URL lies under a server only if no dot segment climbs out', () => {
  const server = 'https://h.example/api/v2';
  for (const url of [
    'https://h.example/api/v2',
    'https://h.example/api/v2/',
    'https://h.example/api/v2/me?x',
    'https://h.example:443/api/v2/a/../b',
  ])
    assert.ok(isUnder(url, server), url);
  for (const url of [
    'https://h.example/api/v2x',
    'https://h.example/api/v2/../v1',
    'https://h.example/api/v2/%2e%2e/v1',
    'https://h.example/api/v2\\..\\..\\x',
    'https://h.example/',
    'https://evil.example/api/v2',
    'http://h.example/api/v2',
    'nonsense',
  ]) {
    assert.not(isUnder(url, server), url);
  }
  assert.ok(isUnder('https://h.example/x', 'https://h.example'));
});

test('loopback is this machine and nothing that only looks like it', () => {
  for (const name of ['localhost', 'a.localhost', '127.0.0.1', '127.255.0.9:80', '[::1]', '[::1]:80'])
    assert.ok(isLoopback(name), name);
  for (const name of ['localhost.example', '127.0.0.1.example', 'xlocalhost', '128.0.0.1', '[::2]', '10.0.0.1'])
    assert.not(isLoopback(name), name);
});

test.run();
