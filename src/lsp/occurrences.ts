import type { Analysis, BoundValue, SchemeAnalysis } from '../analyse/analysis.ts';
import { rangeIn } from '../analyse/locate.ts';
import type { Expr, PathExpr } from '../expression/ast.ts';
import { partsOf } from '../expression/completions.ts';
import type { Field, Located, Scheme, Step, Var } from '../model/app.ts';
import { asMap, asScalar, entriesOf, locatedKey, valueAt } from '../model/read.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';
import { varsOf } from './scope.ts';

export type NameKind = 'fields' | 'client' | 'call' | 'session' | 'vars' | 'scheme';

/** One place where a name of the author's stands: the name alone, without what it is read from. */
export interface Occurrence {
  readonly kind: NameKind;
  readonly name: string;
  readonly range: Range;
  readonly isDeclaration: boolean;
  /** What it means; a value of the app can mean something else in each scheme. */
  readonly symbols: readonly string[];
}

type Record3 = 'fields' | 'client' | 'call';
const DECLARED: readonly Record3[] = ['fields', 'client', 'call'];

/** Every place where a field, client value, call constant, saved value, variable or scheme is declared or named. */
export function occurrencesIn(analysis: Analysis): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  const add = (kind: NameKind, name: string, range: Range, isDeclaration: boolean, symbol: string): void => {
    const key = `${range.start} ${range.end}`;
    const known = found.get(key);
    const symbols = [...new Set([...(known?.symbols ?? []), symbol])];
    found.set(key, { kind, name, range, isDeclaration, symbols });
  };
  const located = (kind: NameKind, { value, range }: Located<string>, isDeclaration: boolean, symbol: string): void =>
    add(kind, value, withoutQuotes(range, value), isDeclaration, symbol);

  for (const scheme of analysis.schemes) {
    const symbolOf = symbolsOf(analysis, scheme);
    for (const kind of DECLARED) {
      for (const field of declarationsOf(analysis, scheme, kind)) {
        located(kind, field.name, true, symbolOf(kind, field.name.value));
      }
    }
    for (const variable of varsIn(analysis, scheme)) located('vars', variable.name, true, symbolOfVar(variable));
    for (const { name } of savesIn(analysis, scheme.scheme))
      located('session', name, true, symbolOf('session', name.value));
    for (const value of scheme.values.values()) {
      for (const path of pathsIn(value)) {
        const segment = path.segments[0];
        if (segment === undefined || segment.hole || typeof segment.key !== 'string') continue;
        const range = nameIn(value.node, segment.range, segment.key);
        if (range === undefined) continue;
        if (path.root === 'vars') {
          const read = varsOf(scheme, value).findLast(({ var: { name } }) => name.value === segment.key);
          if (read !== undefined) add('vars', segment.key, range, false, symbolOfVar(read.var));
        } else if (path.root === 'session' || DECLARED.some((kind) => kind === path.root)) {
          const kind = path.root as Record3 | 'session';
          add(kind, segment.key, range, false, symbolOf(kind, segment.key));
        }
      }
    }
  }
  for (const [symbol, name, isDeclaration] of schemeNames(analysis)) located('scheme', name, isDeclaration, symbol);
  for (const [kind, name, scheme] of exampleNames(analysis)) {
    located(kind, name, false, symbolsOf(analysis, scheme)(kind, name.value));
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

/** All that means the same as an occurrence, in file order. */
export function sameName(all: readonly Occurrence[], one: Occurrence): readonly Occurrence[] {
  const symbols = new Set(one.symbols);
  const same = new Set<Occurrence>([one]);
  // A value of the app ties what several schemes declare into one name.
  for (let before = -1; before < same.size; ) {
    before = same.size;
    for (const each of all) {
      if (!each.symbols.some((symbol) => symbols.has(symbol))) continue;
      same.add(each);
      for (const symbol of each.symbols) symbols.add(symbol);
    }
  }
  return all.filter((each) => same.has(each));
}

/** Every name that a value reads. */
export function pathsIn({ template }: Pick<BoundValue, 'template'>): readonly PathExpr[] {
  const paths: PathExpr[] = [];
  const visit = (expr: Expr): void => {
    if (expr.kind === 'path') paths.push(expr);
    for (const part of partsOf(expr)) visit(part);
  };
  for (const part of template.parts) if (part.kind === 'expr') visit(part.expr);
  return paths;
}

/** Names need no escapes: what is longer by two stands in quotes. */
function withoutQuotes({ start, end }: Range, name: string): Range {
  return end - start === name.length + 2 ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The name inside of `.name` or `["name"]`; `undefined` where it is escaped and so looks otherwise. */
function nameIn(node: ScalarNode, segment: Range, name: string): Range | undefined {
  const text = typeof node.value === 'string' ? node.value : node.raw;
  const at = text.slice(segment.start, segment.end).indexOf(name);
  if (at < 0) return undefined;
  const start = segment.start + at;
  return rangeIn(node, { start, end: start + name.length });
}

/** What a name means in a scheme. One that was taken over belongs to where it is declared. */
function symbolsOf(analysis: Analysis, scheme: SchemeAnalysis): (kind: Record3 | 'session', name: string) => string {
  return (kind, name) => {
    const owner = kind === 'session' ? scheme.scheme.name.value : ownerOf(analysis, scheme, kind, name);
    return `${kind} ${name} ${owner}`;
  };
}

function ownerOf(analysis: Analysis, scheme: SchemeAnalysis, kind: Record3, name: string): string {
  const { app, schemes } = analysis;
  if (kind !== 'call' && app[kind].some((field) => field.name.value === name)) return '';
  let at = scheme;
  for (let steps = 0; steps < schemes.length; steps += 1) {
    const from = at[kind].find((field) => field.name === name)?.from;
    const next = from === undefined ? undefined : schemes.find((each) => each.scheme.name.value === from);
    if (next === undefined) break;
    at = next;
  }
  return at.scheme.name.value;
}

const symbolOfVar = ({ name }: Var): string => `vars ${name.range.start}`;

function declarationsOf({ app }: Analysis, { scheme }: SchemeAnalysis, kind: Record3): readonly Field[] {
  return kind === 'call' ? scheme.call : [...app[kind], ...scheme[kind]];
}

function varsIn({ app }: Analysis, { scheme, localVars }: SchemeAnalysis): readonly Var[] {
  const local = [...localVars.values()].flat().map((bound) => bound.var);
  return [...app.vars, ...scheme.vars, ...local];
}

/** Every `save` of a scheme, wherever its requests stand: under `login`, `test`, or a key of its own protocol. */
function savesIn({ app }: Analysis, scheme: Scheme): readonly { readonly name: Located<string> }[] {
  const ofSteps = [scheme.login, scheme.refresh, scheme.logout, scheme.test ?? app.test].flatMap(
    (steps) => steps?.requests.flatMap((step: Step) => step.save) ?? [],
  );
  const ofProtocol = [...scheme.keys.values()].flatMap((node: Node) =>
    node.kind === 'list' ? node.items.flatMap(savedBy) : savedBy(node),
  );
  return [...ofSteps, ...ofProtocol];
}

const savedBy = (node: Node): readonly { readonly name: Located<string> }[] => {
  const map = asMap(node);
  return map === undefined ? [] : entriesOf(valueAt(map, 'save')).map((entry) => ({ name: locatedKey(entry) }));
};

function* schemeNames({ app }: Analysis): Generator<readonly [string, Located<string>, boolean]> {
  const symbol = (name: string) => `scheme ${name}`;
  for (const { name } of app.schemes) yield [symbol(name.value), name, true];
  const steps = [app, ...app.schemes].flatMap((each) => [
    each.test,
    ...('login' in each ? [each.login, each.refresh, each.logout] : []),
  ]);
  for (const step of steps.flatMap((each) => each?.requests ?? [])) {
    if (step.as !== undefined) yield [symbol(step.as.value), step.as, false];
  }
  for (const scheme of app.schemes) for (const name of scheme.schemes) yield [symbol(name.value), name, false];
  for (const variant of app.variants) {
    for (const entry of entriesOf(variant.node && valueAt(variant.node, 'schemes'))) {
      yield [symbol(locatedKey(entry).value), locatedKey(entry), false];
    }
  }
  for (const { scheme } of app.examples) if (scheme !== undefined) yield [symbol(scheme.value), scheme, false];
}

/** The keys of an example's `fields`, `client`, `session` and `call`. */
function* exampleNames({
  app,
  schemes,
}: Analysis): Generator<readonly [Record3 | 'session', Located<string>, SchemeAnalysis]> {
  for (const { node, scheme } of app.examples) {
    const map = asMap(node);
    const owner = schemes.find((each) => each.scheme.name.value === scheme?.value);
    if (map === undefined || owner === undefined) continue;
    for (const kind of [...DECLARED, 'session'] as const) {
      const values = valueAt(map, kind);
      if (asScalar(values) !== undefined) continue;
      for (const entry of entriesOf(values)) yield [kind, locatedKey(entry), owner];
    }
  }
}
