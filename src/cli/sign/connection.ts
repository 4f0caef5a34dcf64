import type { SchemePlan } from '../../resolve/plan.ts';
import { callOf, requestOf } from '../../runtime/connect-call.ts';
import { placesOf, secretsOf } from '../../runtime/connect-environment.ts';
import type {
  CallInit,
  Connection,
  Environment,
  FormField,
  Protocol,
  SessionValues,
  Slot,
} from '../../runtime/connection.ts';
import { CountersignError } from '../../runtime/errors.ts';
import type { Header, RequestParts } from '../../runtime/parts.ts';
import { keepSession } from '../../runtime/session-keep.ts';
import { memoryStore } from '../../runtime/store.ts';
import type { Definition } from './definition.ts';
import type { AnySpec, WatchedEnvironment } from './module.ts';
import type { Values } from './values.ts';
import { type ClockReading, observed, savedStandIns, standIns, watched } from './watch.ts';

/** What a scheme is given, by kind. `session` is undefined where nothing is kept yet. */
export interface Credentials {
  readonly fields: Values;
  readonly client: Values;
  readonly session: Values | undefined;
  readonly call: Values;
}

/** A request as a program makes it: the URL may be a path. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | undefined;
}

/** Where requests go: out, to recorded answers, or nowhere. */
export type Network = 'open' | 'closed' | Environment['fetch'];

/** What signatures have seen. */
export interface Seen {
  /** The request as it goes out, of the last signature. */
  readonly signed: RequestParts | undefined;
  /** Named values of the signature, in the order computed. */
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  /** Values that were read and not there: `field.secret`, `session.token`. Then what came of it means nothing. */
  readonly missing: ReadonlySet<string>;
  readonly read: ReadonlySet<ClockReading>;
}

/** A generated connection, and a view of what happens inside. */
export interface Opened {
  readonly connection: Connection<unknown>;
  /** Whether the server must have said something before a request can be signed: then only sending shows it. */
  readonly learns: boolean;
  /** Whether a person has to agree before there is a session. */
  readonly needsPerson: boolean;
  readonly seen: () => Seen;
  /** Signs the raw parts of a request, as they are: with a body whatever the method. */
  readonly sign: (request: PlainRequest) => Promise<RequestParts>;
  /** The platform's own way, with renewal. */
  readonly send: (request: PlainRequest) => Promise<Response>;
  /** What is kept now. */
  readonly kept: () => Promise<SessionValues>;
  /** All that is never shown. */
  readonly secrets: () => Promise<readonly string[]>;
}

/** The form of a scheme, from its module: conditions on fields are functions there. */
export function formOf({ module, names }: Definition, scheme: SchemePlan, kind: 'field' | 'client') {
  const own = names.schemes.get(scheme.name);
  const name = kind === 'field' ? own?.form : own?.clientForm;
  return ((name === undefined ? undefined : module[name]) ?? []) as readonly FormField[];
}

/**
 * Opens the connection of one scheme.
 *
 * Where a session is given, what only a login needs may be missing. Then the scheme does not log in unless the answers are
 * recorded, and a missing value that a signature does read is found in {@link Seen.missing}.
 */
export function openConnection(
  definition: Definition,
  scheme: SchemePlan,
  credentials: Credentials,
  environment: Environment,
  network: Network,
): Opened {
  const missing = new Set<string>();
  const steps: Readonly<Record<string, unknown>>[] = [];
  const read = new Set<ClockReading>();
  let signed: RequestParts | undefined;
  let spec: AnySpec | undefined;
  let isOpen = false;
  const note = (name: string) => {
    if (isOpen) missing.add(name);
  };
  const fields = watched(credentials.fields, standIns(scheme.fields), (name) => note(`field.${name}`));
  const client = watched(credentials.client, standIns(scheme.client), (name) => note(`client.${name}`));
  const keepsSteps = typeof network === 'function' || [fields, client].every((each) => each.isWhole);
  const explain = (values: Readonly<Record<string, unknown>>) => void steps.push(values);

  const watchProtocol = (protocol: Protocol): Protocol => ({
    async prepare(request, context) {
      signed = await protocol.prepare(request, { ...context, attempt: observed(context.attempt, read, explain) });
      // Nothing has been learnt of the server, and nothing will be.
      if (signed === request && network === 'closed') throw sendsNothing();
      return signed;
    },
    learn: (response, request) => protocol.learn(response, request),
    ...(protocol.keep && { keep: (session) => protocol.keep?.(session) ?? {} }),
  });
  const watch = (given: AnySpec): AnySpec => {
    // What was entered has been judged before, as far as it is needed.
    const { session, protocol, sign, client: _, ...rest } = given;
    if (given.scheme !== scheme.name) return { ...given, form: [], client: { form: [], values: {} } };
    spec = given;
    return {
      ...rest,
      form: [],
      async sign(request, context) {
        const kept = watched(context.session as Values, savedStandIns(scheme), (name) => note(`session.${name}`));
        const attempt = observed(context.attempt, read, explain);
        signed = await sign(request, { ...context, session: kept.values, attempt });
        return signed;
      },
      ...(protocol && { protocol: watchProtocol(protocol) }),
      ...(session && {
        session: credentials.session ? sessionWith(session, credentials.session, keepsSteps) : session,
      }),
    };
  };

  const slot = slotWith(credentials.session);
  const fetch = network === 'closed' ? async () => Promise.reject(sendsNothing()) : network;
  const given: WatchedEnvironment = {
    ...environment,
    store: slot,
    watch,
    ...(typeof fetch === 'function' && { fetch }),
  };
  const made = factoryOf(definition, scheme)(
    ...(scheme.fields.length > 0 ? [fields.values] : []),
    ...(scheme.client.length > 0 ? [client.values] : []),
    given,
  );
  const connection = 'fetch' in made ? made : made.connect(slot);
  isOpen = true;

  const kept = async (): Promise<SessionValues> => (await slot.read())?.value.values ?? {};
  const initOf = ({ method, headers, body }: PlainRequest): CallInit<unknown> => ({
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body && { body: body as BodyInit }),
    ...(scheme.call.length > 0 && { call: credentials.call }),
  });
  return {
    connection,
    learns: spec?.protocol !== undefined,
    needsPerson: connection !== made,
    seen: () => ({ signed, steps, missing, read }),
    async sign(request) {
      const { body, ...init } = initOf(request);
      const parts = requestOf(callOf(request.url, init), placesOf(spec as AnySpec)(await kept()));
      return connection.sign({ ...parts, ...(request.body && { body: request.body }) }, init.call);
    },
    send: (request) => connection.fetch(request.url, initOf(request)),
    kept,
    secrets: async () => secretsOf(spec as AnySpec, await kept()),
  };
}

/** A connection, or where a person has to agree first what opens one once that is done. */
type Made = Connection<unknown> | { connect(slot: Slot): Connection<unknown> };

function factoryOf({ module, names }: Definition, scheme: SchemePlan): (...args: unknown[]) => Made {
  return module[names.schemes.get(scheme.name)?.connect ?? ''] as (...args: unknown[]) => Made;
}

function sendsNothing(): CountersignError {
  return new CountersignError('UNSUPPORTED', 'The server would have to be asked first, and nothing is sent here.');
}

/** A session that was given is used as it is; without what a login needs, none follows it. */
function sessionWith(
  session: NonNullable<AnySpec['session']>,
  given: Values,
  canLogIn: boolean,
): NonNullable<AnySpec['session']> {
  const { login, refresh, logout, needs, open, expired } = session;
  const steps = { ...(login && { login }), ...(refresh && { refresh }), ...(logout && { logout }) };
  return keepSession({
    ...(canLogIn && steps),
    ...(expired && { expired }),
    ...(open && { open }),
    needs: needs.filter((name) => Object.hasOwn(given, name)),
  });
}

/** A place in memory that holds what was given. */
function slotWith(session: Values | undefined): Slot {
  const slot = memoryStore().of('command');
  // In memory it is written at once.
  if (session !== undefined) void slot.write({ values: session, obtainedAt: 0 });
  return slot;
}
