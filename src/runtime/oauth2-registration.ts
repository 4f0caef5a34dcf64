import { defaultJson } from './body.ts';
import { contextOf } from './connect-environment.ts';
import type { Environment, Step } from './connection.ts';
import type { JsonEntries } from './json-splice.ts';
import { endpointStep } from './oauth2.ts';
import { read, savedText } from './response-path.ts';
import { obtained } from './session-obtain.ts';

/** What a client says of itself (RFC 7591 §2), in the standard's own names: `redirect_uris`, `client_name`, … */
export type ClientMetadata = Exclude<JsonEntries, readonly unknown[]>;

/** A client that has been registered (RFC 7591 §3.2.1, RFC 7592 §3): for its owner to keep. */
export interface RegisteredClient {
  readonly id: string;
  readonly secret?: string;
  /** Milliseconds since the epoch; absent when the secret does not end. */
  readonly secretExpiresAt?: number;
  /** With which, and where, the registration itself is read or changed. */
  readonly registrationAccessToken?: string;
  readonly registrationUri?: string;
}

interface Registered {
  readonly client_id: string;
  readonly client_secret?: string | undefined;
  readonly client_secret_expires_at?: string | undefined;
  readonly registration_access_token?: string | undefined;
  readonly registration_client_uri?: string | undefined;
}

/**
 * Registers a client (RFC 7591 §3.1).
 *
 * @param step  The request as the definition has it; the metadata is added to its JSON.
 * @throws {CountersignError} `AUTHENTICATION_FAILED` when the server refuses the metadata, `TRY_LATER`, `BAD_RESPONSE`
 */
export async function registerClient(
  step: Step<Registered>,
  metadata: ClientMetadata,
  environment: Environment = {},
): Promise<RegisteredClient> {
  const context = contextOf({ scheme: 'registration', sign: (request) => request }, environment);
  const whole = endpointStep<Registered>({
    ...step,
    request: async (given) => defaultJson(await step.request(given), metadata),
    save: ({ body }) => ({
      client_id: savedText(read(body, 'client_id')),
      client_secret: savedText(read(body, 'client_secret')),
      client_secret_expires_at: savedText(read(body, 'client_secret_expires_at')),
      registration_access_token: savedText(read(body, 'registration_access_token')),
      registration_client_uri: savedText(read(body, 'registration_client_uri')),
    }),
  });
  const { values } = await obtained<Registered>({ needs: ['client_id'] }, [whole], {}, context, 'login');
  const text = (name: keyof Registered) => (values[name] === undefined ? undefined : String(values[name]));
  const secret = text('client_secret');
  const ends = Number(text('client_secret_expires_at') ?? 0) * 1000;
  const registrationAccessToken = text('registration_access_token');
  const registrationUri = text('registration_client_uri');
  return {
    id: String(values.client_id),
    ...(secret !== undefined && { secret }),
    // RFC 7591 §3.2.1: 0 where it does not end.
    ...(ends > 0 && { secretExpiresAt: ends }),
    ...(registrationAccessToken !== undefined && { registrationAccessToken }),
    ...(registrationUri !== undefined && { registrationUri }),
  };
}
