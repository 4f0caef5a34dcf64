import { identifierOf } from '../analyse/identifier.ts';
import { argument, argumentsOf, arrow, type Code, code, conditional, nodesOf, type SequenceCode } from './code.ts';
import { constant } from './declaration.ts';
import { name } from './doors.ts';
import { claim, type Names } from './names.ts';
import { flat } from './print.ts';

/** Code in which what stood in it more than once has a name, and the constants that hold it. */
export interface Hoisted {
  readonly constants: readonly Code[];
  readonly code: Code;
}

/** What is worth a name: what it should be called, what holds it, and how it is then read. */
interface Candidate {
  readonly wish: string;
  held(): Code;
  read(name: Code): Code;
}

/**
 * Names what a connection asks for more than once, so that it is written once: an endpoint that depends on the variant (a
 * token endpoint is asked for the exchange and for the renewal), and the guard of a host that steps share.
 *
 * @param session  The type of what is kept, for a host that was learnt at login.
 * @param taken    Names that the constants keep clear of.
 */
export function hoisted(of: Code, session: Code, taken: Names): Hoisted {
  const found = new Map<string, { readonly candidate: Candidate; readonly count: number }>();
  for (const node of nodesOf(of, 'sequence')) {
    const candidate = endpoint(node) ?? guard(node, session);
    if (candidate === undefined) continue;
    const key = JSON.stringify(node);
    found.set(key, { candidate, count: (found.get(key)?.count ?? 0) + 1 });
  }
  const repeated = [...found].filter(([, { count }]) => count > 1);
  if (repeated.length === 0) return { constants: [], code: of };
  // A constant inside of a step may bear the name already, and would hide ours.
  let names: Names = { ...taken, added: [...taken.added, ...namesIn(of)] };
  const called = new Map<string, Code>();
  const constants: Code[] = [];
  for (const [key, { candidate }] of repeated) {
    const [next, identifier] = claim(names, candidate.wish);
    names = next;
    called.set(key, candidate.read(name(identifier)));
    constants.push(constant(name(identifier), candidate.held()));
  }
  return { constants, code: replaced(of, called) };
}

/** `ofVariant(environment.variant, { … }, 'https://…')` with texts alone. */
function endpoint(node: SequenceCode): Candidate | undefined {
  const path = endpointPath(node);
  return path === undefined ? undefined : { wish: wishFor(path), held: () => node, read: (name) => name };
}

const guards: ReadonlySet<string> = new Set(['within', 'hostWithin', 'host', 'serverUrl', 'choice']);
/** A guard up to this width reads well where it stands. */
const longestGuard = 60;

/** `within(…, ['*.acme.example'], 'session.host')`, which reads nothing but what is kept or was given. */
function guard(node: SequenceCode, session: Code): Candidate | undefined {
  const [callee, given] = node.parts;
  if (callee?.kind !== 'symbol' || !guards.has(callee.symbol) || given?.kind !== 'list') return undefined;
  const read = argumentsOf(node);
  const outside = read.some((each) => each !== 'session' && each !== 'fields' && each !== 'client');
  if (outside || readsLocal(given) || flat(node, ({ symbol }) => symbol).length <= longestGuard) return undefined;
  const kept = read.includes('session');
  return {
    wish:
      nodesOf(node, 'text')
        .map(guardedName)
        .findLast((wish) => wish !== undefined) ?? 'guarded',
    // A function, since a value that does not fit is to be told when it is used.
    held: () => arrow(kept ? [code`session: Partial<${session}>`] : [], node),
    read: (name) => (kept ? code`${name}(${argument('session')})` : code`${name}()`),
  };
}

/** `tenant` of `'session.tenant'`, as which a guard speaks of its value. */
function guardedName({ text }: { readonly text: string }): string | undefined {
  return /^['"](?:session|fields|client)\.([a-z][A-Za-z0-9]*)['"]$/.exec(text)?.[1];
}

/** Whether a constant of the function around it is read. */
function readsLocal(of: Code): boolean {
  return namesIn(of).some((each) => !/^(?:true|false|null|undefined)$/.test(each));
}

/** The words of some code that are no keys of an object. */
function namesIn(of: Code): readonly string[] {
  const keys = new Set<Code>(nodesOf(of, 'assigned').flatMap(({ to, by }) => (by === ': ' ? [to] : [])));
  const others = nodesOf(of, 'text').filter((each) => !keys.has(each));
  return others.flatMap(({ text }) => (/^[A-Za-z_$][\w$]*$/.test(text) ? [text] : []));
}

/** The path of the usual one. */
function endpointPath({ parts: [callee, given] }: SequenceCode): string | undefined {
  if (callee?.kind !== 'symbol' || callee.symbol !== 'ofVariant' || given?.kind !== 'list') return undefined;
  const [, variants, usual] = given.items;
  if (variants?.kind !== 'list' || usual?.kind !== 'text') return undefined;
  const isText = (each: Code): boolean =>
    each.kind === 'assigned' && each.value.kind === 'text' && /^(?:['"]|undefined$)/.test(each.value.text);
  return variants.items.every(isText) ? /^['"]https?:\/\/[^/]+\/(.*)['"]$/.exec(usual.text)?.[1] : undefined;
}

/** `tokenUrl` for `…/oauth2/token`. */
function wishFor(path: string): string {
  const last = path
    .split(/[?#]/)[0]
    ?.split('/')
    .findLast((segment) => /^[A-Za-z]/.test(segment));
  const word = identifierOf((last ?? '').replace(/[^A-Za-z0-9]+/g, '_'));
  return /^[a-z][A-Za-z0-9]*$/.test(word) ? `${word}Url` : 'endpointUrl';
}

function replaced(of: Code, called: ReadonlyMap<string, Code>): Code {
  const each = (node: Code): Code => replaced(node, called);
  switch (of.kind) {
    case 'text':
    case 'symbol':
    case 'argument':
      return of;
    case 'sequence':
      return called.get(JSON.stringify(of)) ?? { ...of, parts: of.parts.map(each) };
    case 'list':
      return { ...of, items: of.items.map(each) };
    case 'chain':
      return { ...of, operands: of.operands.map(each) };
    case 'union':
      return { ...of, members: of.members.map(each) };
    case 'assigned':
      return { ...of, to: each(of.to), value: each(of.value) };
    case 'conditional':
      return conditional(each(of.condition), each(of.then), each(of.otherwise));
    case 'arrow':
      return { ...of, parameters: of.parameters.map(each), body: each(of.body) };
    case 'block':
      return { ...of, statements: of.statements.map(each) };
    case 'template':
      return { ...of, parts: of.parts.map((part) => (typeof part === 'string' ? part : each(part))) };
  }
}
