import { accessDenied, isRefusal } from './authorization.ts';
import { contextOf } from './connect-environment.ts';
import { untilAborted } from './connect-send.ts';
import type { ConnectionSpec, Environment, SavedValues, Slot, Step, StoredSession } from './connection.ts';
import { CountersignError } from './errors.ts';
import { endpointStep } from './oauth2.ts';
import { neverShowing, scopeText, type TokenConnection, tokenConnection } from './oauth2-code.ts';
import { read, savedText } from './response-path.ts';
import { expiryIn } from './session-expiry.ts';
import { obtained } from './session-obtain.ts';

/** What is kept while the person confirms on another device. */
export interface PendingDevice {
  readonly deviceCode: string;
  /** Milliseconds between two questions to the token endpoint. */
  readonly interval: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** What to show to the person (RFC 8628 §3.2, §3.3). */
export interface DevicePrompt {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same with the code in it, for a QR code. */
  readonly verificationUriComplete?: string;
  readonly pending: PendingDevice;
}

/** The device authorization grant (RFC 8628) of one client. */
export interface DeviceCode<Scope extends string = string, C = undefined> {
  /** Asks for a code to show. */
  begin(options?: { readonly scopes?: readonly Scope[] }): Promise<DevicePrompt>;
  /**
   * Waits until the person has confirmed.
   *
   * @throws {CountersignError} `ACCESS_DENIED` when they refused, `CONNECT_AGAIN` when the code's time is over,
   *   `AUTHENTICATION_FAILED` when nothing was kept.
   */
  complete(pending: PendingDevice, options?: { readonly signal?: AbortSignal }): Promise<StoredSession>;
  connect(slot?: Slot): TokenConnection<C>;
}

/** What generated code knows of an API's device authorization grant. */
export interface DeviceCodeSpec<S> {
  readonly scope?: { readonly default?: string | undefined; readonly separator: string };
  readonly device: (request: { readonly scope: string | undefined }) => Step<DeviceValues>;
  /** The exchange of the device code, and what follows it. */
  readonly token: (exchange: { readonly deviceCode: string }) => readonly Step<S>[];
}

/** A device authorization response (RFC 8628 §3.2). */
export interface DeviceValues {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete?: string | undefined;
  /** Seconds. */
  readonly interval?: string | undefined;
}

/** A device authorization request as a step (RFC 8628 §3.1). Some servers say `url` for `uri`. */
export function deviceStep(step: Step<DeviceValues>): Step<DeviceValues> {
  return endpointStep({
    expiresAt: ({ body }, attempt) => expiryIn(read(body, 'expires_in'), attempt),
    ...step,
    save: (response, ...more) => ({
      ...deviceValues(response.body),
      ...step.save?.(response, ...more),
    }),
  });
}

function deviceValues(body: unknown): SavedValues<DeviceValues> {
  return {
    device_code: savedText(read(body, 'device_code')),
    user_code: savedText(read(body, 'user_code')),
    verification_uri: savedText(read(body, 'verification_uri') ?? read(body, 'verification_url')),
    verification_uri_complete: savedText(
      read(body, 'verification_uri_complete') ?? read(body, 'verification_url_complete'),
    ),
    interval: savedText(read(body, 'interval')),
  };
}

/**
 * The device authorization grant (RFC 8628).
 *
 * @throws {CountersignError} `FIELD_INVALID` when what was entered is not what the form asks for.
 */
export function deviceCode<S, Scope extends string = string, C = undefined>(
  spec: ConnectionSpec<S, C>,
  grant: DeviceCodeSpec<S>,
  environment: Environment = {},
): DeviceCode<Scope, C> {
  const context = contextOf(spec, environment);
  return {
    async begin(options = {}) {
      const scope = scopeText(options.scopes, grant.scope);
      const needs = { needs: ['device_code', 'user_code', 'verification_uri'] as const };
      const { values, expiresAt } = await obtained<DeviceValues>(
        needs,
        [grant.device({ scope })],
        {},
        context,
        'login',
      );
      const complete = values.verification_uri_complete;
      for (const uri of [values.verification_uri, complete]) checkWebAddress(uri);
      // RFC 8628 §3.2: five seconds where the server does not say.
      const seconds = Number(values.interval ?? 5);
      return {
        userCode: String(values.user_code),
        verificationUri: String(values.verification_uri),
        ...(complete !== undefined && { verificationUriComplete: String(complete) }),
        pending: {
          deviceCode: String(values.device_code),
          interval: seconds > 0 && seconds < 300 ? seconds * 1000 : 5000,
          ...(expiresAt !== undefined && { expiresAt }),
        },
      };
    },
    async complete(pending, { signal } = {}) {
      if (!pending?.deviceCode) {
        const message = 'Nothing is kept of the code that was shown: ask for a new one.';
        throw new CountersignError('AUTHENTICATION_FAILED', message, { name: 'pending' });
      }
      const { deviceCode, interval, expiresAt } = pending;
      // A pause that was not kept is the usual one: the server is never asked without.
      let pause = interval > 0 ? interval : 5000;
      const steps = grant.token({ deviceCode });
      const signals = [...context.limits.signals, ...(signal ? [signal] : [])];
      const waiting = neverShowing([deviceCode], { ...context, limits: { ...context.limits, signals } });
      for (;;) {
        await paused(pause, signals);
        if (expiresAt !== undefined && context.now() >= expiresAt) {
          throw new CountersignError('CONNECT_AGAIN', 'The code was not confirmed in time: ask for a new one.');
        }
        try {
          return await obtained(spec.session ?? { needs: [] }, steps, {}, waiting, 'login');
        } catch (error) {
          pause = nextPause(error, pause);
        }
      }
    },
    connect: (slot) => tokenConnection(spec, environment, slot),
  };
}

/** Programs show it as a link, or open it. Whoever gives no scheme means the web, also before a port. */
function checkWebAddress(uri: unknown): void {
  if (!/^(?!https?:)[a-z][a-z0-9+.-]*:(?!\d)/i.test(String(uri ?? '').trim())) return;
  throw new CountersignError('BAD_RESPONSE', 'The server sends the person to something that is no web page.', {
    name: 'verification_uri',
  });
}

/** RFC 8628 §3.5: as before while the person has not decided, five seconds more when told so, twice as long without answer. */
function nextPause(error: unknown, pause: number): number {
  if (!(error instanceof CountersignError)) throw error;
  const { code, detail } = error;
  if (detail?.error === 'authorization_pending') return pause;
  if (detail?.error === 'slow_down') return pause + 5000;
  if (isRefusal(detail?.error)) throw accessDenied(detail);
  if (code !== 'TIMEOUT' && code !== 'TRY_LATER') throw error;
  return Math.min(pause * 2, 60_000);
}

async function paused(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  try {
    await untilAborted(time, signals.length === 0 ? undefined : AbortSignal.any([...signals]));
  } finally {
    clearTimeout(timer);
  }
}
