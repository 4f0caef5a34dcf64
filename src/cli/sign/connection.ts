import type { FieldPlan, SchemePlan } from '../../resolve/plan.ts';
import type { Attempt } from '../../runtime/attempt.ts';
import { callOf, requestOf } from '../../runtime/connect-call.ts';
import { placesOf, secretsOf } from '../../runtime/connect-environment.ts';
import type { CallInit, Connection, Environment, FormField, SessionValues, Slot } from '../../runtime/connection.ts';
import { CountersignError } from '../../runtime/errors.ts';
import type { Header, RequestParts } from '../../runtime/parts.ts';
import { memoryStore } from '../../runtime/store.ts';
import type { Definition } from './definition.ts';
import type { AnySpec, WatchedEnvironment } from './module.ts';
import type { Scalar, Values } from './values.ts';

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

/** What one signature has seen. */
export interface Seen {
  /** The request as it goes out. */
  readonly signed: RequestParts | undefined;
  /** Named values of the signature, in the order computed. */
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  /** Values that were read and not there: `field.secret`, `session.token`. Then what came of it means nothing. */
  readonly missing: ReadonlySet<string>;
  /** Readings of the clock, by name. */
  readonly read: ReadonlySet<'now' | 'counter'>;
}

/** A generated connection, and a view of what happens inside. */
export interface Opened {
  readonly connection: Connection<unknown>;
  readonly slot: Slot;
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
 * Where a session is given, what only a login needs may be missing: then the scheme can't log in, and a missing value that
 * a signature does read is found in {@link Seen.missing}.
 *
 * @param mayLogIn  Whether it may log in even so: where answers are recorded, and nothing is sent.
 */
export function openConnection(
  definition: Definition,
  scheme: SchemePlan,
  credentials: Credentials,
  environment: Environment,
  mayLogIn = false,
): Opened {
  const missing = new Set<string>();
  const steps: Readonly<Record<string, unknown>>[] = [];
  const read = new Set<'now' | 'counter'>();
  let signed: RequestParts | undefined;
  let spec: AnySpec | undefined;
  let isOpen = false;
  const note = (name: string) => {
    if (isOpen) missing.add(name);
  };
  const fields = watched(credentials.fields, standIns(scheme.fields), (name) => note(`field.${name}`));
  const client = watched(credentials.client, standIns(scheme.client), (name) => note(`client.${name}`));
  const keepsSteps = mayLogIn || [fields, client].every((each) => each.isWhole);

  const watch = (given: AnySpec): AnySpec => {
    // What was entered has been judged before, as far as it is needed.
    const { session, protocol, sign, client: _, ...rest } = given;
    if (given.scheme !== scheme.name) return { ...given, form: [], client: { form: [], values: {} } };
    spec = given;
    return {
      ...rest,
      form: [],
      sign: async (request, context) => {
        const { attempt } = context;
        const seen = observed(attempt, read, (values) => steps.push(values));
        const kept = watched(context.session as Values, savedStandIns(scheme), (name) => note(`session.${name}`));
        signed = await sign(request, { ...context, session: kept.values, attempt: seen });
        return signed;
      },
      ...(protocol && {
        protocol: {
          prepare: async (request, context) => {
            signed = await protocol.prepare(request, context);
            // Nothing has been learnt of the server, and nothing will be.
            if (signed === request && environment.fetch === sendsNothing) return sendsNothing();
            return signed;
          },
          learn: (response, request) => protocol.learn(response, request),
          ...(protocol.keep && { keep: () => protocol.keep?.() ?? {} }),
        },
      }),
      ...(session && {
        session: credentials.session ? sessionWith(session, credentials.session, keepsSteps) : session,
      }),
    };
  };

  const slot = slotWith(credentials.session);
  const given: WatchedEnvironment = { ...environment, store: slot, watch };
  const args = [
    ...(scheme.fields.length > 0 ? [fields.values] : []),
    ...(scheme.client.length > 0 ? [client.values] : []),
    given,
  ];
  const factory = definition.module[definition.names.schemes.get(scheme.name)?.connect ?? ''];
  const connection = (factory as (...args: unknown[]) => Connection<unknown>)(...args);
  isOpen = true;

  const keptValues = async (): Promise<SessionValues> => (await slot.read())?.value.values ?? {};
  const initOf = ({ method, headers, body }: PlainRequest): CallInit<unknown> => ({
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body && { body: body as BodyInit }),
    ...(scheme.call.length > 0 && { call: credentials.call }),
  });
  return {
    connection,
    slot,
    seen: () => ({ signed, steps, missing, read }),
    async sign(request) {
      const { body, ...init } = initOf(request);
      const places = placesOf(spec as AnySpec)(await keptValues());
      const parts = requestOf(callOf(request.url, init), places);
      return connection.sign({ ...parts, ...(request.body && { body: request.body }) }, init.call);
    },
    send: (request) => connection.fetch(request.url, initOf(request)),
    kept: keptValues,
    secrets: async () => secretsOf(spec as AnySpec, await keptValues()),
  };
}

/** Nothing may be sent. */
export async function sendsNothing(): Promise<never> {
  throw new CountersignError('UNSUPPORTED', 'A request would have to be sent first, and nothing is sent here.');
}

/** A session that was given is used as it is; without what a login needs, none follows it. */
function sessionWith(
  session: NonNullable<AnySpec['session']>,
  given: Values,
  canLogIn: boolean,
): NonNullable<AnySpec['session']> {
  const { login, refresh, logout, needs, open } = session;
  const steps = { ...(login && { login }), ...(refresh && { refresh }), ...(logout && { logout }) };
  return { ...(canLogIn && steps), needs: needs.filter((name) => Object.hasOwn(given, name)), open };
}

/** An attempt that tells what is read of its clock, and what the signature says of its steps. */
function observed(
  attempt: Attempt,
  read: Set<'now' | 'counter'>,
  explain: (values: Readonly<Record<string, unknown>>) => void,
): Attempt {
  return Object.create(attempt, {
    explain: { value: explain },
    now: {
      get() {
        read.add('now');
        return attempt.now;
      },
    },
    counter: {
      get() {
        read.add('counter');
        return attempt.counter;
      },
    },
  }) as Attempt;
}

/** Values that tell when one is read which should be there and is not; something of its kind is read in its place. */
function watched(values: Values, required: Values, note: (name: string) => void) {
  const absent = Object.keys(required).filter((name) => !Object.hasOwn(values, name));
  const proxy = new Proxy(values, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      if (Object.hasOwn(target, name)) return target[name];
      if (!absent.includes(name)) return undefined;
      note(name);
      return required[name];
    },
  });
  return { values: proxy, isWhole: absent.length === 0 };
}

/** In place of missing values: such as let a signature go on, so that all that is missing is found at once. */
function standIns(fields: readonly FieldPlan[]): Values {
  const needed = fields.filter((field) => field.required && field.default === undefined && field.type !== 'note');
  return Object.fromEntries(
    needed.map(({ name, type, choices }): [string, Scalar] => {
      if (type === 'integer' || type === 'number') return [name, 1];
      if (type === 'boolean') return [name, false];
      if (type === 'url') return [name, 'https://missing.example.com'];
      return [name, choices[0]?.value ?? (type === 'host' ? 'missing.example.com' : 'missing')];
    }),
  );
}

const savedStandIns = ({ session }: SchemePlan): Values =>
  Object.fromEntries(session.flatMap(({ name, type, optional }) => (optional ? [] : [[name, standInOf[type]]])));
const standInOf = { text: 'missing', number: 1, boolean: false } as const;

/** A place in memory that holds what was given. */
function slotWith(session: Values | undefined): Slot {
  const slot = memoryStore().of('command');
  // In memory it is written at once.
  if (session !== undefined) void slot.write({ values: session, obtainedAt: 0 });
  return slot;
}
