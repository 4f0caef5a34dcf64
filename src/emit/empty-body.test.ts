import { createHmac } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Connection, Environment } from '../runtime/v1.ts';
import { generatedModule } from '../test/module.ts';

// JSON of a request without a body is empty, not missing: a signature over it is made over nothing, and never left out.

interface Exports {
  signed(fields: { secret: string }, environment: Environment): Connection;
}

const sent = async (value: string, init?: RequestInit): Promise<string | null | undefined> => {
  const { exports } = await generatedModule<Exports>(`countersign: 1
app: acme
title: Acme
server: https://api.acme.example
schemes:
  signed:
    type: signature
    fields: { secret: { type: password, label: Secret } }
    sign: { headers: { X-Value: "{{ ${value} }}" } }
`);
  const received: Request[] = [];
  const fetch = async (request: Request) => {
    received.push(request);
    return new Response();
  };
  const failed = await exports
    .signed({ secret: 'sesame' }, { fetch })
    .fetch('/x', init)
    .then(
      () => undefined,
      ({ code }) => code,
    );
  return failed ?? received[0]?.headers.get('x-value');
};
const mac = (text: string) => createHmac('sha256', 'sesame').update(text).digest('hex');
const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"b":2,"a":1}' };

for (const [value, empty, full] of [
  ["(request.json | sorted | pairs('=', '&')) | hmac_sha256(fields.secret) | hex", mac(''), mac('a=1&b=2')],
  ["('m' ~ (request.json | query)) | hmac_sha256(fields.secret) | hex", mac('m'), mac('mb=2&a=1')],
  ["request.json | names | join('-') | hmac_sha256(fields.secret) | hex", mac(''), mac('b-a')],
  ["request.json | default({ z: 26 }) | pairs(':', ',')", 'z:26', 'b:2,a:1'],
  ["'none' if (request.json | length) == 0 else 'some'", 'none', 'some'],
  ['request.json.a | text', 'MISSING_VALUE', '1'],
] as const) {
  test(value, async () => {
    assert.is(await sent(value), empty);
    assert.is(await sent(value, { method: 'POST' }), empty);
    assert.is(await sent(value, json), full);
  });
}

test.run();
