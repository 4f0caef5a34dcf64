import type { SchemePlan, StepPlan } from '../resolve/plan.ts';
import type { Code } from './code.ts';
import type { Declaration } from './declaration.ts';
import type { Edit } from './entries.ts';
import type { Named, Place } from './place.ts';
import type { StepContext } from './step.ts';
import type { RuntimeType, RuntimeValue } from './symbols.ts';

/** What one type of scheme adds to generated modules. The entries live in `schemes/<type>/emit.ts`. */
export interface SchemeEmitter {
  readonly type: string;
  /** The standard that the scheme follows, for documentation: `HTTP Basic (RFC 7617)`. */
  readonly standard: string | undefined;
  /** What the protocol itself puts on a request, after `request` and `sign`. */
  edits(scheme: SchemePlan): readonly Edit[];
  /** What it puts on steps that are marked as `signed`. */
  signature(scheme: SchemePlan, by: NonNullable<StepPlan['signed']>): Edit | undefined;
  /** Names of its own that expressions may read: `jwt`. */
  names(scheme: SchemePlan, endpoint: EndpointCode, variants: readonly string[]): ReadonlyMap<string, Named>;
  /** A protocol with a memory; steps that are marked for it are given the same one. */
  protocol(scheme: SchemePlan, place: Place): Code | undefined;
  /** What sends the requests, where `fetch` alone cannot: a client certificate's transport. */
  transport(scheme: SchemePlan, place: Place): Code | undefined;
  /** A grant in which a person takes part: what is called in place of `connect`. */
  grant(scheme: SchemePlan, context: GrantContext): GrantCode | undefined;
  /** A request by which a client comes to be, before there is anything to connect with. */
  registration(scheme: SchemePlan, context: GrantContext): Code | undefined;
}

/** The whole URL of an endpoint. */
export type EndpointCode = (step: Pick<StepPlan, 'url' | 'urls'>, place: Place) => Code;

export interface GrantContext extends StepContext {
  readonly endpoint: EndpointCode;
  /** What the type of the scopes is called. */
  readonly scope: string;
}
export interface GrantCode {
  readonly callee: RuntimeValue;
  /** What the function gives back: generic over the scopes and what the caller passes. */
  readonly returns: RuntimeType;
  /** Said where the person is not asked for scopes, whose type is otherwise a type argument. */
  readonly scopes?: false;
  /** The second argument, after what a connection is made of. */
  readonly spec: Code;
  /** The type of the scopes, if they are known. */
  readonly declarations: readonly Declaration[];
}

/** By the name that stands as `type` in a definition. */
export type SchemeEmitters = ReadonlyMap<string, SchemeEmitter>;

/** A type that adds nothing but what the definition says. */
export function schemeEmitter(type: string, more: Partial<Omit<SchemeEmitter, 'type'>> = {}): SchemeEmitter {
  return {
    type,
    standard: undefined,
    edits: () => [],
    signature: () => undefined,
    names: () => new Map(),
    protocol: () => undefined,
    transport: () => undefined,
    grant: () => undefined,
    registration: () => undefined,
    ...more,
  };
}
