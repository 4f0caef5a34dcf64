import type { SchemeAnalysis } from '../analyse/analysis.ts';
import type { Steps } from '../model/app.ts';
import type { Node } from '../parse/tree.ts';
import type { SchemePlan, StepsPlan, TreePlan } from './plan.ts';
import type { Values } from './values.ts';

/**
 * What one type of scheme knows beyond the common: the `protocol` of its plan. A plain value; the entries live in
 * `schemes/<type>/resolve.ts`, and `resolve` receives all of them as an argument.
 */
export interface SchemeResolver {
  readonly type: string;
  protocol(scheme: SchemeAnalysis, read: ProtocolReader): unknown;
  /** The plan with what the protocol itself does for login, renewal and logout. */
  complete(plan: SchemePlan): SchemePlan;
}

/** Reads the keys that only this type of scheme has. */
export interface ProtocolReader extends Values {
  /** What the author wrote under a key of the scheme, or the type's default; `undefined` when there is neither. */
  key(name: string): TreePlan | undefined;
  /** The text of a key that holds a constant. */
  text(name: string): string | undefined;
  /** What variants say in place of a key of the scheme, by variant. */
  variants(name: string): ReadonlyMap<string, Node>;
  /** An endpoint of the protocol, or other requests under a key of the scheme. */
  steps(name: string, steps: Steps): StepsPlan;
}

/** By the name that stands as `type` in a definition. */
export type SchemeResolvers = ReadonlyMap<string, SchemeResolver>;

/** A type that adds nothing but what is said. */
export function schemeResolver(
  type: string,
  protocol: SchemeResolver['protocol'] = () => undefined,
  complete: SchemeResolver['complete'] = (plan) => plan,
): SchemeResolver {
  return { type, protocol, complete };
}
