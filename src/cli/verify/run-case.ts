import type { SchemePlan } from '../../resolve/plan.ts';
import type { Environment } from '../../runtime/connection.ts';
import { CountersignError } from '../../runtime/errors.ts';
import { formFaults } from '../../runtime/form.ts';
import { maskText } from '../../runtime/mask.ts';
import type { RequestParts } from '../../runtime/parts.ts';
import { knownVariant, namedScheme, schemeFor } from '../sign/choose.ts';
import { repeatedClock } from '../sign/clock.ts';
import { type Credentials, formOf, type Opened, openConnection, type PlainRequest } from '../sign/connection.ts';
import type { Given } from '../sign/credentials.ts';
import type { Definition } from '../sign/definition.ts';
import {
  callValues,
  formValues,
  givenValues,
  type Kind,
  savedValues,
  typed,
  type Values,
  type Wanted,
} from '../sign/values.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { type Case, CaseFault } from './case.ts';
import { type Difference, differences, sessionDifferences } from './compare.ts';
import { replay } from './replay.ts';

/** What came of one case. */
export interface CaseResult {
  /** Names it for a person, secrets hidden. */
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Why it could not be made at all. */
  readonly fault: string | undefined;
  /** Never shown. */
  readonly secrets: readonly string[];
}

/** Makes a request again, with the time, the randomness and the answers that were recorded; nothing is sent. */
export async function runCase(definition: Definition, of: Case, given: Given, terminal: Terminal): Promise<CaseResult> {
  let opened: Opened | undefined;
  let scheme: SchemePlan | undefined;
  const secrets = async () => (opened ? opened.secrets() : secretsIn(of));
  try {
    scheme = schemeOf(definition, of);
    const credentials = credentialsOf(definition, scheme, of, given, terminal);
    const recorded = of.steps && replay(of.steps, () => of.request !== undefined && opened?.learns === true);
    if (!recorded && credentials.session === undefined && (scheme.login ?? scheme.session[0]) !== undefined) {
      throw lacksSession(scheme);
    }
    const environment: Environment = {
      ...repeatedClock({ ...of.clock, random: of.clock.random ?? '' }),
      ...(of.variant !== undefined && { variant: knownVariant(definition.plan, of.variant) }),
    };
    opened = openConnection(definition, scheme, credentials, environment, recorded?.fetch ?? 'closed');
    const found = await made(opened, of);
    refuseGaps(opened, of);
    const title = titleOf(of, scheme, await secrets());
    return {
      title,
      differences: [...(recorded?.differences() ?? []), ...found],
      fault: undefined,
      secrets: await secrets(),
    };
  } catch (error) {
    const hidden = await secrets();
    return { title: titleOf(of, scheme, hidden), differences: [], fault: faultOf(error, opened), secrets: hidden };
  }
}

async function made(opened: Opened, of: Case): Promise<readonly Difference[]> {
  if (of.steps) await opened.connection.refresh();
  const kept = await opened.kept();
  const session = of.expect.session === undefined ? [] : sessionDifferences(kept as Values, of.expect.session);
  if (of.request === undefined) return session;
  const ours = of.steps && opened.learns ? await sent(opened, of.request) : await opened.sign(of.request);
  const asMade = of.isWhole ? of.request : undefined;
  return [...differences(ours, of.expect, asMade), ...session];
}

/** A request that answers what the server has said: as it goes out at last. */
async function sent(opened: Opened, request: PlainRequest): Promise<RequestParts> {
  await opened.send(request);
  const { signed } = opened.seen();
  if (signed === undefined) throw new CaseFault('the request was not signed.');
  return signed.body || !request.body ? signed : { ...signed, body: request.body };
}

function schemeOf({ plan }: Definition, { scheme, request }: Case): SchemePlan {
  if (scheme !== undefined) return namedScheme(plan, scheme);
  return schemeFor(plan, request?.method ?? 'GET', request?.url ?? '/');
}

/** What the case says counts more than what the command line and the environment say. */
function credentialsOf(
  definition: Definition,
  scheme: SchemePlan,
  of: Case,
  given: Given,
  terminal: Terminal,
): Credentials {
  const take = (kind: Kind, wanted: readonly Wanted[]): Values => {
    const recorded = Object.entries(of.values[kind]).map(([name, value]) => {
      const known = wanted.find((each) => each.name === name);
      if (known === undefined) throw new UsageError(unknownName(kind, name, wanted));
      return [name, typeof value === 'string' ? typed(value, known.type) : value] as const;
    });
    return { ...givenValues(kind, wanted, given[kind], terminal.env), ...Object.fromEntries(recorded) };
  };
  const [fields, client] = (['field', 'client'] as const).map((kind) => {
    const form = formOf(definition, scheme, kind);
    const values = take(kind, formValues(kind, form));
    const [fault] = formFaults(
      form.map((field) => ({ ...field, required: false })),
      values,
    );
    if (fault) throw new CaseFault(fault.message);
    return values;
  }) as [Values, Values];
  const session = take('session', savedValues(scheme.session));
  return {
    fields,
    client,
    session: Object.keys(session).length === 0 ? undefined : session,
    call: take('call', callValues(scheme)),
  };
}

const unknownName = (kind: Kind, name: string, wanted: readonly Wanted[]): string => {
  const key = { field: 'fields', client: 'client', session: 'session', call: 'call' }[kind];
  const quoted = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name) ? ` “${name}”` : ' a name';
  const names = wanted.map((each) => each.name).join(', ');
  return `\`${key}\` has${quoted}, which the scheme does not know. ${names === '' ? 'It takes none.' : `It takes: ${names}.`}`;
};

const lacksSession = ({ name }: SchemePlan) =>
  new CaseFault(
    `“${name}” signs with what a login gives: the case must hold it as \`session\`, or the login's exchanges as \`steps\`.`,
  );

/** What was read and not given: then the request proves nothing. */
function refuseGaps(opened: Opened, { clock }: Case): void {
  const { missing, read } = opened.seen();
  if (missing.size > 0) throw new CaseFault(`${[...missing].join(', ')} ${missing.size > 1 ? 'are' : 'is'} missing.`);
  if (read.has('now') && clock.now === undefined) throw new CaseFault('the signature reads the time: say it as `now`.');
  if (read.has('counter') && clock.counter === undefined && clock.now === undefined) {
    throw new CaseFault('the signature reads the counter: say it as `counter`.');
  }
}

/** In words; a missing value comes before what it has led to. */
function faultOf(error: unknown, opened: Opened | undefined): string {
  const missing = [...(opened?.seen().missing ?? [])];
  if (missing.length > 0) return `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing.`;
  if (error instanceof CaseFault || error instanceof UsageError || error instanceof CountersignError)
    return error.message;
  if (error instanceof TypeError && 'code' in error) return error.message;
  throw error;
}

function titleOf({ title, request }: Case, scheme: SchemePlan | undefined, secrets: readonly string[]): string {
  const what = request === undefined ? 'its login' : `${request.method} ${maskText(request.url, secrets)}`;
  return [scheme?.name, title ?? what].filter((each) => each !== undefined).join(', ');
}

/** Before the scheme is known, every text may be one. */
const secretsIn = ({ values }: Case): readonly string[] =>
  Object.values(values).flatMap((each) => Object.values(each).filter((value) => typeof value === 'string'));
