import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection } from '../runtime/v1.ts';
import { generatedModule } from '../test/module.ts';

// What `explain` shows of values that are made of secrets: their names, and nothing that leads back to them.

interface Exports {
  key(fields: { user: string; key: string }): Connection;
}

const definition = `countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  key:
    type: signature
    fields: { user: { label: User }, key: { type: password, label: Key } }
    vars:
      id: "{{ fields.key | split(':') | at(0) }}"
      secret: "{{ fields.key | split(':') | at(1) }}"
      pair: "{{ fields.user }}:{{ vars.secret }}"
      toSign: "{{ request.method }}\\n{{ request.headers['x-pair'] }}\\n{{ request.queryString | percent }}"
    request:
      headers: { X-Pair: "{{ vars.pair | base64 }}", X-Hex: "{{ vars.pair | hex }}", X-Id: "{{ vars.id }}" }
      query: { secret: "{{ vars.secret }}" }
    sign: { headers: { X-Mac: "{{ vars.toSign | hmac_sha256(vars.secret) | hex }}" } }
`;

for (const target of ['typescript', 'standalone'] as const) {
  test(`explain hides what is made of secrets: ${target}`, async () => {
    const { exports } = await generatedModule<Exports>(definition, target);
    // Characters that every encoding writes in another way.
    const secret = 'p/w+é <&>';
    const { request, values } = await exports.key({ user: 'ada', key: `id-4711:${secret}` }).explain('/x');
    const names = values.map(({ name }) => name);
    assert.equal([...names].sort(), ['id', 'pair', 'secret', 'toSign']);
    const named = values.filter(({ name }) => name !== 'toSign').map(({ value }) => value);
    assert.equal(named, ['••••', '••••', '••••']);
    const shown = JSON.stringify([request, values]);
    const traces = [
      secret,
      'id-4711',
      'p/w+',
      'w%2B',
      'w%252B',
      Buffer.from('p/w+').toString('hex'),
      // The same bytes in Base64 wherever they begin: six bits at a time, less what neighbours share.
      ...[0, 1, 2].flatMap((before) => {
        const inner = Buffer.from(' '.repeat(before) + secret)
          .toString('base64')
          .slice(before + 1, before + 7);
        return [inner, encodeURIComponent(inner)];
      }),
    ];
    for (const trace of traces) assert.not.ok(shown.includes(trace), `${trace} in ${shown}`);
  });
}

test.run();
