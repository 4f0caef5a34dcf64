import type { SchemePlan } from '../resolve/plan.ts';
import type { Edit } from './entries.ts';

/** What one type of scheme adds to generated modules. The entries live in `schemes/<type>/emit.ts`. */
export interface SchemeEmitter {
  readonly type: string;
  /** The standard that the scheme follows, for documentation: `HTTP Basic (RFC 7617)`. */
  readonly standard: string | undefined;
  /** What the protocol itself puts on a request, after `request` and `sign`. */
  edits(scheme: SchemePlan): readonly Edit[];
}

/** By the name that stands as `type` in a definition. */
export type SchemeEmitters = ReadonlyMap<string, SchemeEmitter>;

/** A type that adds nothing but what the definition says. */
export function schemeEmitter(type: string, more: Partial<Omit<SchemeEmitter, 'type'>> = {}): SchemeEmitter {
  return { type, standard: undefined, edits: () => [], ...more };
}
