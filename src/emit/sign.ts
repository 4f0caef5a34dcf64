import type { SchemePlan } from '../resolve/plan.ts';
import { argument, argumentsOf, awaits, type Code, code, runtimeType } from './code.ts';
import { type ArgumentTypes, constant, type FunctionDeclaration, returned } from './declaration.ts';
import { type DocText, name } from './doors.ts';
import { type Edit, editsOf } from './entries.ts';
import { claim, type Names } from './names.ts';
import type { Place } from './place.ts';
import { flat } from './print.ts';
import { pathsOf, readsRoot, withNamed } from './reads.ts';
import { computed, explained, type Locals, locals, pending } from './vars.ts';

/** An edit, and what the request is called once it is done. */
interface Stage extends Edit {
  readonly called: string;
}

/** A request that stands nested in a call up to this width; a longer one gets a name. */
const longestNested = 72;

/**
 * The pure signing function of a scheme: the entries of `request`, then those of `sign`, then the scheme's own protocol;
 * undefined when there are none.
 */
export function signFunction(
  scheme: SchemePlan,
  protocol: readonly Edit[],
  identifier: string,
  text: DocText,
  types: ArgumentTypes,
  taken: Names,
  place: Place,
): FunctionDeclaration | undefined {
  const stages = stagesOf(scheme, protocol);
  if (stages.length === 0) return undefined;
  const vars = [...scheme.vars, ...scheme.request.vars, ...scheme.sign.vars];
  const statements = body(stages, locals(vars, taken, place));
  const parameters = argumentsOf(argument('request'), ...statements).map((name) => ({ name, type: types[name] }));
  const parts = runtimeType('RequestParts');
  const asynchronous = awaits(...statements);
  return {
    kind: 'function',
    name: identifier,
    doc: text,
    parameters,
    returns: asynchronous ? code`Promise<${parts}>` : parts,
    asynchronous,
    statements,
  };
}

function stagesOf(scheme: SchemePlan, protocol: readonly Edit[]): readonly Stage[] {
  const named = (edits: readonly Edit[], prefix: string, last: string): readonly Stage[] =>
    edits.map((edit, index) => ({
      ...edit,
      called: index === edits.length - 1 ? last : `${prefix}${edit.part[0]?.toUpperCase()}${edit.part.slice(1)}`,
    }));
  return [
    ...named(editsOf(scheme.request, 'request'), 'with', 'prepared'),
    ...named(editsOf(scheme.sign, 'request'), 'signed', 'signed'),
    ...named(protocol, 'signed', 'signed'),
  ];
}

/** Whether the body of a request must be in memory to sign it: because it is read, or because entries go into it. */
export function readsBody(scheme: SchemePlan, protocol: readonly Edit[], more: Place['more']): boolean {
  const stages = stagesOf(scheme, protocol);
  const vars = [...scheme.vars, ...scheme.request.vars, ...scheme.sign.vars];
  const plans = withNamed([...stages.flatMap((stage) => stage.plans), ...vars.map(({ value }) => value)], more);
  const read = plans.flatMap((plan) => [...pathsOf(plan)]).filter(({ root }) => root === 'request');
  return (
    stages.some(({ part }) => part === 'body' || part === 'params') ||
    read.some(({ segments }) => ['body', 'json', 'form'].includes(String(segments[0]?.key)))
  );
}

function body(stages: readonly Stage[], start: Locals): readonly Code[] {
  const statements: Code[] = [];
  let state = start;
  let request: Code = argument('request');
  let called = 'request';
  const settle = (): void => {
    if (request.kind === 'text' || request.kind === 'argument') return;
    const [names, identifier] = claim(state.names, called);
    statements.push(constant(name(identifier), request));
    state = { ...state, names };
    request = name(identifier);
  };
  for (const stage of stages) {
    const wanted = pending(stage.plans, state);
    const reading = readsRoot(
      withNamed([...stage.plans, ...wanted.map(({ value }) => value)], state.place.more),
      'request',
    );
    if (reading || width(request) > longestNested) settle();
    const [next, constants] = computed(wanted, { ...state, place: { ...state.place, request } });
    statements.push(...constants);
    state = next;
    request = stage.apply(request, { ...state.place, request });
    called = stage.called;
  }
  statements.push(...explained(state), returned(request));
  return statements;
}

function width(of: Code): number {
  return flat(of, ({ symbol }) => symbol).length;
}
