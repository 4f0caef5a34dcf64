import type { SchemeAnalysis } from '../analyse/analysis.ts';
import type { App, Located } from '../model/app.ts';
import { located } from '../model/read.ts';
import type { Tree } from '../parse/tree.ts';
import type { Severity } from '../text/diagnostic.ts';
import type { Fix } from '../text/fix.ts';
import type { Range } from '../text/range.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Written, writtenIn } from './written.ts';

export type RuleGroup = 'correctness' | 'security' | 'people' | 'style';

/**
 * One rule: a plain value that knows nothing of who runs it, prints nothing and opens nothing. Its own text is its
 * documentation, and its examples are run by a test.
 */
export interface Rule {
  /** `<area>/<no|use>-<concept>`; also the name of its file and of its folder of fixtures. */
  readonly id: `${string}/${'no' | 'use'}-${string}`;
  /** What holds when the rule is kept, as a sentence. */
  readonly summary: string;
  /** What goes wrong otherwise. */
  readonly why: string;
  /** RFC and section, or where else it comes from. */
  readonly source: string;
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** Silent while anything is wrong with the definition: what a mistake leaves unused is no mistake of its own. */
  readonly soundOnly?: true;
  /** Definitions; what every definition begins with may be left out. `bad` has exactly this one finding, `good` none. */
  readonly examples: { readonly bad: string; readonly good: string };
  check(context: RuleContext): Iterable<Found>;
}

/** What a rule looks at: the definition, and each scheme with everything that is known of it. */
export interface RuleContext {
  readonly app: App;
  readonly tree: Tree;
  readonly schemes: Schemes;
  /** Every scalar with what it is written for, in file order; gathered once for all rules. */
  readonly written: readonly Written[];
}

export interface Found {
  readonly at: Range;
  readonly message: string;
  readonly help?: string | undefined;
  readonly fix?: Fix | undefined;
}

export interface Schemes extends Iterable<SchemeView> {
  readonly length: number;
  ofType(type: string): readonly SchemeView[];
}
export interface SchemeView extends SchemeAnalysis {
  readonly name: string;
  readonly type: string;
  /** The scalar under a key that only this type of scheme has. */
  key(name: string): Located<string> | undefined;
  /** What its signatures are made over; found once for all rules. */
  coverage(): Coverage | undefined;
}

/** Says that a value is a rule, and lets the compiler say what is missing in it. */
export const rule = (rule: Rule): Rule => rule;

/** A fix that writes something else in a place. */
export function replace(range: Range, text: string, safety: 'safe' | 'unsafe', title = `Write \`${text}\``): Fix {
  return { title, safe: safety === 'safe', edits: [{ range, text }] };
}

export function contextOf(app: App, schemes: readonly SchemeAnalysis[]): RuleContext {
  const views = schemes.map((analysis): SchemeView => {
    const { scheme, fields, client, call, vars, localVars, session, values, defaults, sound } = analysis;
    let covered: { readonly coverage: Coverage | undefined } | undefined;
    const view: SchemeView = {
      scheme,
      fields,
      client,
      call,
      vars,
      localVars,
      session,
      values,
      defaults,
      sound,
      name: scheme.name.value,
      type: scheme.type.value,
      key: (name) => located(scheme.keys.get(name)),
      coverage: () => {
        covered ??= { coverage: coverageOf(view, app) };
        return covered.coverage;
      },
    };
    return view;
  });
  return {
    app,
    tree: app.tree,
    written: writtenIn(app.tree.root),
    schemes: {
      length: views.length,
      [Symbol.iterator]: () => views[Symbol.iterator](),
      ofType: (type) => views.filter((view) => view.type === type),
    },
  };
}
