import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AuthorizationCode, type Connection, type DeviceCode, memoryStore } from '../../runtime/v1.ts';
import { command } from '../../test/command.ts';
import { failure } from '../../test/failure.ts';
import { withFolder } from '../../test/folder.ts';
import { generatedModule } from '../../test/module.ts';
import { against, peer } from '../../test/peers.ts';
import { visitor } from '../../test/visitor.ts';

// What `discover` writes, as it is: every scheme of it connects to the server whose metadata it was written from.

const oidc = await peer('oidc');
test.after(() => oidc.stop());

const redirectUri = 'https://rp.example/cb';
const basic = { id: 'basic client', secret: 's3cr3t:+/&? %~', redirectUri };
interface Discovered {
  readonly user: (client: object) => AuthorizationCode;
  readonly device: (client: object) => DeviceCode;
  readonly application: (client: object) => Connection;
}

const discovered = (issuer: string) =>
  withFolder({}, async (cwd) => {
    const { status, err } = await command(
      ['discover', issuer, '--server', `${issuer}/api`, '--title', 'Acme', '--app', 'acme'],
      { cwd },
    );
    assert.is(status, 0, err);
    return (await generatedModule<Discovered>(readFileSync(join(cwd, 'acme.auth.yaml'), 'utf8'))).exports;
  });
const me = async (connection: Connection) => (await (await connection.fetch('/me')).json()) as Record<string, unknown>;

test(
  'a person: authorized, issuer checked, renewed, revoked',
  against(oidc, async ({ url }) => {
    const grant = (await discovered(url)).user(basic);
    const begun = await grant.begin();
    const back = new URL(await visitor().visit(begun.url, redirectUri, { login: 'ada' }));
    assert.is(back.searchParams.get('iss'), url);
    const foreign = new URL(back);
    foreign.searchParams.set('iss', 'https://attacker.example');
    assert.is((await failure(grant.complete(foreign, begun.pending))).detail?.name, 'iss');
    const slot = memoryStore().of('ada');
    await slot.write(await grant.complete(back, begun.pending));
    const connection = grant.connect(slot);
    assert.is((await me(connection)).client, basic.id);
    await connection.refresh();
    assert.is((await me(connection)).client, basic.id);
    const kept = (await slot.read())?.value;
    await connection.revoke();
    await slot.write(kept);
    const error = await failure(grant.connect(slot).refresh());
    assert.equal([error.code, error.detail?.error], ['CONNECT_AGAIN', 'invalid_grant']);
  }),
);

test(
  'a device, and an application by itself',
  against(oidc, async ({ url }) => {
    const { device, application } = await discovered(url);
    assert.is((await me(application(basic))).client, basic.id);
    const wrong = await failure(application({ ...basic, secret: 'planted-secret' }).fetch('/me'));
    assert.equal([wrong.code, wrong.detail?.error], ['AUTHENTICATION_FAILED', 'invalid_client']);
    const grant = device(basic);
    const prompt = await grant.begin();
    const waiting = grant.complete({ ...prompt.pending, interval: 200 });
    await visitor().visit(prompt.verificationUriComplete ?? '', `${url}/never`, { login: 'ada' });
    const slot = memoryStore().of('tv');
    await slot.write(await waiting);
    assert.is((await me(grant.connect(slot))).client, basic.id);
  }),
);

test.run();
