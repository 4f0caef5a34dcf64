import type { Expr, Template } from '../expression/ast.ts';
import type { Type } from '../expression/type.ts';
import type { App, Field, Scheme, Var } from '../model/app.ts';
import type { MapNode, ScalarNode } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range } from '../text/range.ts';
import type { Position } from '../validate/shape.ts';

/** Expressions parsed; names bound; type, secrecy and landing place of every value known. */
export interface Analysis {
  readonly app: App;
  readonly schemes: readonly SchemeAnalysis[];
  /** Findings of the language itself, sorted, one for one mistake. `scheme` findings also stand in the scheme's list. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One scheme with everything it takes over from the app. App-level values are bound once for each scheme. */
export interface SchemeAnalysis {
  readonly scheme: Scheme;
  /** App and scheme declarations (and implied ones) together: what the person, the owner and the caller give. */
  readonly fields: readonly DeclaredField[];
  readonly client: readonly DeclaredField[];
  readonly call: readonly DeclaredField[];
  /** Of app and scheme, in the order in which they can be computed. */
  readonly vars: readonly BoundVar[];
  /** Of one `request`, `sign` or step alone, by its node, in the same order. */
  readonly localVars: ReadonlyMap<MapNode, readonly BoundVar[]>;
  readonly session: readonly Saved[];
  /** Every template and expression that this scheme puts to use, by its node. */
  readonly values: ReadonlyMap<ScalarNode, BoundValue>;
  /** Templates that the scheme's type puts where the author wrote none, by the scheme's key. */
  readonly defaults: ReadonlyMap<string, DefaultValue>;
  /** False when a finding of severity error concerns it: then nothing is generated from it. */
  readonly sound: boolean;
}

export interface DeclaredField {
  /** An implied one (`username` of `basic`) has no declaration in the file. */
  readonly field: Field | undefined;
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly required: boolean;
  readonly secret: boolean;
  /** The scheme that it was taken over from, by `as` or `all`. */
  readonly from: string | undefined;
  /** Where this scheme reads it; one taken over is read by the other scheme. */
  readonly uses: readonly Range[];
}
export interface BoundVar {
  readonly var: Var;
  readonly type: Type;
  /** The parts of the request it reads, directly or through other variables: decides when it is computed. */
  readonly readsRequest: ReadonlySet<string>;
  /** Where this scheme reads it. */
  readonly uses: readonly Range[];
}
export interface Saved {
  readonly name: string;
  readonly type: Type;
  readonly range: Range;
  readonly within: readonly string[];
  /** Read with `default`, or never read: may be absent after a login. */
  readonly optional: boolean;
  /** Where this scheme reads it. */
  readonly uses: readonly Range[];
}
export interface BoundValue {
  readonly node: ScalarNode;
  readonly position: Position;
  /** A bare expression is a template of one part. */
  readonly template: Template;
  readonly types: ReadonlyMap<Expr, Type>;
  readonly type: Type;
  readonly reads: readonly Read[];
}
/** A template that is not in the file; `expr` ranges are offsets into its text. */
export interface DefaultValue {
  readonly text: string;
  readonly template: Template;
  readonly types: ReadonlyMap<Expr, Type>;
  readonly type: Type;
  readonly reads: readonly Read[];
}
export interface Read {
  readonly root: string;
  readonly path: readonly (string | number)[];
  /** In the file. */
  readonly range: Range;
}
