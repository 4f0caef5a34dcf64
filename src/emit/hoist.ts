import { identifierOf } from '../analyse/identifier.ts';
import { type Code, conditional, nodesOf, type SequenceCode } from './code.ts';
import { constant } from './declaration.ts';
import { name } from './doors.ts';
import { claim, type Names } from './names.ts';

/** Code whose endpoints have names, and the constants that hold them. */
export interface Hoisted {
  readonly constants: readonly Code[];
  readonly code: Code;
}

/**
 * Names each endpoint that depends on the variant and is asked more than once (a token endpoint is, for the exchange and
 * for the renewal), so that it is written once.
 *
 * @param taken  Names that the constants keep clear of.
 */
export function hoisted(of: Code, taken: Names): Hoisted {
  const places = new Map<string, { readonly node: SequenceCode; readonly path: string; readonly count: number }>();
  for (const node of nodesOf(of, 'sequence')) {
    const path = endpointPath(node);
    if (path === undefined) continue;
    const key = JSON.stringify(node);
    places.set(key, { node, path, count: (places.get(key)?.count ?? 0) + 1 });
  }
  // A constant inside of a step may bear the name already, and would hide ours.
  let names: Names = { ...taken, added: [...taken.added, ...nodesOf(of, 'text').map(({ text }) => text)] };
  const called = new Map<string, Code>();
  const constants: Code[] = [];
  for (const [key, { node, path, count }] of places) {
    if (count < 2) continue;
    const [next, identifier] = claim(names, wishFor(path));
    names = next;
    called.set(key, name(identifier));
    constants.push(constant(name(identifier), node));
  }
  return constants.length === 0 ? { constants, code: of } : { constants, code: replaced(of, called) };
}

/** The path of the usual one, where a node is `ofVariant(environment.variant, { … }, 'https://…')` with texts alone. */
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
