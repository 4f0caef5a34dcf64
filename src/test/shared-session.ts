import { setForm } from '../runtime/body.ts';
import { connect } from '../runtime/connect.ts';
import type { Environment, Slot, Step, StoredSession } from '../runtime/connection.ts';
import { setHeaders } from '../runtime/header.ts';
import { newRequest } from '../runtime/parts.ts';
import { read, savedText } from '../runtime/response-path.ts';
import { keepSession, type SessionPlan } from '../runtime/session-keep.ts';
import { memoryStore } from '../runtime/store.ts';
import type { Answer, Received } from './loopback.ts';

// A session of two tokens, renewed at `/refresh` with one of them, used on any other path: as several processes share it.

export interface Session {
  readonly token: string;
  readonly refresh?: string | undefined;
}
/** A renewal that sends the refresh token and keeps both tokens of its answer. */
export const renewal = (url: string, more: Partial<Step<Session>> = {}): Step<Session> => ({
  request: ({ session }) => setForm(newRequest('POST', `${url}/refresh`), { with: session.refresh ?? 'nothing' }),
  save: ({ body }) => ({
    token: savedText(read(body, 'token')) as string,
    refresh: savedText(read(body, 'refresh')),
  }),
  expiresAt: (_response, attempt) => attempt.now + 3_600_000,
  ...more,
});
export const connection = (url: string, environment: Environment, more: Partial<SessionPlan<Session>> = {}) =>
  connect<Session>(
    {
      scheme: 'shared',
      server: () => url,
      sign: (request, { session }) => setHeaders(request, { 'X-Session': session.token }),
      session: keepSession<Session>({ refresh: [renewal(url)], needs: ['token'], ...more }),
    },
    environment,
  );
export const now = 1_700_000_000_000;
/** A session as a slot keeps it: a minute old, an hour to live unless said. */
export const session = (name: string, expiresAt = now + 3_600_000): StoredSession => ({
  values: { token: `t-${name}`, refresh: `r-${name}` },
  obtainedAt: now - 60_000,
  expiresAt,
});
export async function slotWith(value: StoredSession): Promise<Slot> {
  const slot = memoryStore().of('me');
  await slot.write(value);
  return slot;
}
export const granted = (name: string): Answer => ({ body: { token: `t-${name}`, refresh: `r-${name}` } });
/** What was sent, in short: the refresh token of a renewal, the token of a call. */
export const sent = (received: readonly Received[]) =>
  received.map(({ target, headers, body }) => (target === '/refresh' ? String(body) : headers['x-session']));
