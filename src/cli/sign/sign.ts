import { safeText } from '../../report/safe-text.ts';
import type { SchemePlan } from '../../resolve/plan.ts';
import type { Environment } from '../../runtime/connection.ts';
import { CountersignError } from '../../runtime/errors.ts';
import { explanationOf } from '../../runtime/explain.ts';
import type { RequestParts } from '../../runtime/parts.ts';
import { type Status, status, type Terminal, UsageError } from '../terminal.ts';
import { answerText } from './answer.ts';
import { knownVariant, namedScheme, schemeFor } from './choose.ts';
import { repeatedClock } from './clock.ts';
import { type Credentials, type Opened, openConnection, type PlainRequest, type Seen } from './connection.ts';
import { credentialsFrom, type Given } from './credentials.ts';
import { type Definition, loadDefinition } from './definition.ts';
import { tellFailure } from './failure.ts';
import { type Format, formats } from './formats.ts';
import { bodyFrom, headersFrom } from './input.ts';
import { noAnswer, noSession } from './missing.ts';

/** What one call of `countersign sign` asks for. */
export interface SignRequest {
  readonly file: string;
  /** The scheme if it is named, the method, the URL. */
  readonly request: readonly string[];
  readonly given: Given;
  readonly headers: readonly string[];
  readonly data: string | undefined;
  readonly variant: string | undefined;
  readonly as: Format | undefined;
  readonly now: string | undefined;
  readonly random: string | undefined;
  readonly counter: string | undefined;
  readonly explain: boolean;
  readonly send: boolean;
}

/**
 * Signs one request. The signed request alone goes to standard output, so that it can be piped; with `--send` it is the
 * answer, unless `--as` asks for the request.
 *
 * @returns 1 when the server refuses what was sent.
 */
export async function signRequest(asked: SignRequest, terminal: Terminal): Promise<Status> {
  const [url, method, named] = wordsOf(asked.request);
  const headers = headersFrom(asked.headers);
  // A recorded clock runs out: each try has its own. The first is made here, before anything is loaded.
  const environmentOf = (): Environment => ({
    ...repeatedClock(asked),
    ...(asked.variant !== undefined && { variant: asked.variant }),
  });
  environmentOf();
  if (asked.file === '-' && asked.data === '@-') {
    throw new UsageError('standard input is either the definition or the body: give one of them as a file.');
  }
  const definition = await loadDefinition(asked.file, terminal);
  if (definition === undefined) return status.findings;
  const { plan } = definition;
  if (asked.variant !== undefined) knownVariant(plan, asked.variant);
  const scheme = named === undefined ? schemeFor(plan, method, url) : namedScheme(plan, named);
  const request: PlainRequest = { method, url, headers, body: await bodyFrom(asked.data, terminal) };
  const credentials = await sufficient(definition, scheme, asked, request, environmentOf, terminal);
  const opened = openConnection(definition, scheme, credentials, environmentOf(), asked.send ? 'open' : 'closed');
  if (opened.needsPerson && credentials.session === undefined) throw noSession(definition, scheme, 'person');
  const outcome = await outcomeOf(opened, request, asked.send);
  if (opened.learns && !asked.send && isUnsupported(outcome)) throw noAnswer(definition, scheme);
  return show(outcome, opened, request, asked, terminal);
}

/** All that this signature reads: asked for again where a session is given and not all of the rest has to be there. */
async function sufficient(
  definition: Definition,
  scheme: SchemePlan,
  { given, send }: SignRequest,
  request: PlainRequest,
  environment: () => Environment,
  terminal: Terminal,
): Promise<Credentials> {
  for (let needed: ReadonlySet<string> = new Set(); ; ) {
    const credentials = await credentialsFrom(definition, scheme, { given, needed, send }, terminal);
    if (credentials.session === undefined) return credentials;
    const opened = openConnection(definition, scheme, credentials, environment(), 'closed');
    await outcomeOf(opened, request, false);
    const { missing } = opened.seen();
    if ([...missing].every((name) => needed.has(name))) return credentials;
    needed = new Set([...needed, ...missing]);
  }
}

type Outcome = { readonly response: Response | undefined } | { readonly error: unknown };

async function outcomeOf(opened: Opened, request: PlainRequest, send: boolean): Promise<Outcome> {
  try {
    if (send) return { response: await opened.send(request) };
    await opened.sign(request);
    return { response: undefined };
  } catch (error) {
    return { error };
  }
}

const isUnsupported = (outcome: Outcome): boolean =>
  'error' in outcome && outcome.error instanceof CountersignError && outcome.error.code === 'UNSUPPORTED';

async function show(
  outcome: Outcome,
  opened: Opened,
  request: PlainRequest,
  asked: SignRequest,
  terminal: Terminal,
): Promise<Status> {
  const { signed, steps } = opened.seen();
  const secrets = await opened.secrets();
  if (asked.explain && signed) terminal.err(explained(signed, steps, secrets));
  if ('error' in outcome) return tellFailure(outcome.error, terminal);
  const { response } = outcome;
  if (signed && (asked.as !== undefined || !response)) {
    print(formats[asked.as ?? 'http'](withBody(signed, request)), terminal);
  }
  if (!response) return status.clean;
  const answer = await answerText(response, secrets);
  if (asked.as === undefined) terminal.out(answer);
  else terminal.err(answer);
  return response.status >= 400 ? status.findings : status.clean;
}

/** A body that no signature reads is not in the parts that were signed. */
const withBody = (signed: RequestParts, { body }: PlainRequest): RequestParts =>
  signed.body === undefined && body !== undefined ? { ...signed, body } : signed;

function print(written: string | Uint8Array, terminal: Terminal): void {
  if (typeof written === 'string') terminal.out(written);
  else if (terminal.outBytes) terminal.outBytes(written);
  else terminal.out(new TextDecoder().decode(written));
}

/** Every intermediate value on a line of its own, in quotes, so that white space and line ends are seen. */
function explained(signed: RequestParts, steps: Seen['steps'], secrets: readonly string[]): string {
  const { values } = explanationOf(signed, steps, secrets);
  if (values.length === 0) return 'This signature has no intermediate values.\n';
  const width = Math.max(...values.map(({ name }) => name.length));
  return values.map(({ name, value }) => `${name.padEnd(width)}  ${safeText(JSON.stringify(value))}\n`).join('');
}

/** `[scheme] METHOD url`, backwards. */
function wordsOf(words: readonly string[]): readonly [url: string, method: string, scheme: string | undefined] {
  const [url, method, scheme, ...more] = [...words].reverse();
  if (url === undefined || method === undefined || more.length > 0) {
    throw new UsageError('a request is a method and a URL: countersign sign <file> [scheme] GET /path.');
  }
  if (!/^[A-Za-z]+$/.test(method)) {
    throw new UsageError('the method stands before the URL, and is one such as GET or POST.');
  }
  return [url, /^[a-z]+$/.test(method) ? method.toUpperCase() : method, scheme];
}
