import type { App, Scheme } from '../model/app.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { contains, type Range } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { assemble } from './assemble.ts';
import { bindScheme } from './bind-scheme.ts';
import { checkApp, checkScheme } from './check.ts';
import { circularSchemes, overlappingServes } from './check-schemes.ts';
import { type Declarations, declarations } from './declared.ts';
import { diagnosticOf, type Finding } from './finding.ts';
import { type Outline, outline } from './outline.ts';
import type { SchemeTypes } from './scheme-type.ts';
import { type Site, sitesOf } from './sites.ts';

/** More schemes than any API has; each is judged with every value of the app. */
const MOST_SCHEMES = 64;

export interface AnalyseOptions {
  /** Whether the project's configuration lets definitions name modules of their own; refused unless said. */
  readonly scripts?: 'allow' | undefined;
  /** What parsing and validating have found: it makes schemes unsound, and is not said again in other words. */
  readonly earlier?: readonly Diagnostic[];
}

/**
 * Parses every template and expression, binds the names in them once for each scheme, infers types, and says what the
 * language forbids. A fault in one scheme silences nothing about another; what is wrong with the app as a whole concerns
 * them all.
 */
export function analyse(whole: App, types: SchemeTypes, options: AnalyseOptions = {}): Analysis {
  const app =
    whole.schemes.length <= MOST_SCHEMES ? whole : { ...whole, schemes: whole.schemes.slice(0, MOST_SCHEMES) };
  const { tree } = app;
  const { earlier = [], scripts } = options;
  const outlined = outline(app, types);
  const sites = sitesOf(tree, exchangeTest(outlined));
  const declared = declarations(outlined);
  const live = liveVars(sites);
  const circular = circularSchemes(outlined);
  const overlapping = overlappingServes(app);
  const ofApp = [...checkApp(outlined, declared, scripts === 'allow'), ...crowd(whole)];
  const shared = ofApp.map((finding) => diagnosticOf(finding, tree));
  const diagnostics: Diagnostic[] = [...shared];
  const schemes = app.schemes.map((scheme) => {
    const own = declared.get(scheme) ?? NO_DECLARATIONS;
    const bound = bindScheme(outlined, scheme, sites, declared, live);
    const assembled = assemble(outlined, bound, own);
    const found = checkScheme(outlined, bound, assembled, own);
    for (const between of [circular.get(scheme), overlapping.get(scheme)]) {
      if (between !== undefined) found.push(diagnosticOf(between, tree));
    }
    diagnostics.push(...found);
    const isSound =
      tree.whole &&
      types.has(scheme.type.value) &&
      !found.some(isError) &&
      !shared.some((each) => isError(each) && concerns(app, scheme, each.range)) &&
      !earlier.some((each) => isError(each) && concerns(app, scheme, each.range));
    return isSound ? assembled : { ...assembled, sound: false };
  });
  return { app, schemes, diagnostics: once(diagnostics, earlier, tree.source.text) };
}

function crowd({ schemes }: App): readonly Finding[] {
  const first = schemes[MOST_SCHEMES];
  if (first === undefined) return [];
  return [
    {
      rule: 'schemes/no-crowd',
      range: first.name.range,
      message: `This is scheme number ${MOST_SCHEMES + 1} of ${schemes.length}.`,
      help: 'Split the app into several definitions.',
    },
  ];
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What is found in a scheme concerns that scheme; elsewhere it concerns all, but for examples, which nothing is made from. */
function concerns(app: App, scheme: Scheme, range: Range): boolean {
  const owner = app.schemes.find(({ name, node }) =>
    isIn({ ...name.range, end: node?.range.end ?? name.range.end }, range),
  );
  if (owner !== undefined) return owner === scheme;
  return !app.examples.some(({ node }) => isIn(node.range, range));
}

const isIn = (outer: Range, inner: Range): boolean => contains(outer, { start: inner.start, end: inner.start });

/** One finding for one place, in file order; what an earlier phase has said of it stands. */
function once(diagnostics: readonly Diagnostic[], earlier: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const errors = earlier.filter(({ severity }) => severity === 'error');
  const seen = new Set<string>();
  const following = new Set(
    earlier.flatMap(({ rule }) => (Object.hasOwn(FOLLOWING, rule) ? (FOLLOWING[rule] ?? []) : [])),
  );
  return diagnostics
    .filter(({ rule, range }) => {
      if (following.has(rule)) return false;
      const key = `${range.start} ${range.end}`;
      if (seen.has(key) || errors.some((error) => contains(error.range, range) || isUnder(error, range, text)))
        return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Whether a value stands under a key that does not belong there: what is wrong with it goes with the key. */
function isUnder({ rule, range: key }: Diagnostic, range: Range, text: string): boolean {
  return (
    rule === 'schema/no-unknown-key' && key.end <= range.start && /^\s*:\s*$/.test(text.slice(key.end, range.start))
  );
}

/** What is right as soon as an earlier finding is mended: a name that cannot be one, a block's line end in a header. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  'schema/use-name': ['expression/no-unknown-name', 'expression/use-brackets', 'expression/no-arithmetic'],
  'yaml/no-trailing-line-end': ['expression/no-unsafe-header', 'expression/no-unsafe-cookie'],
};

function exchangeTest({ schemes, byName }: Outline): (scheme: string, key: string) => boolean {
  return (name, key) => {
    const scheme = byName.get(name);
    const lists = scheme === undefined ? undefined : schemes.get(scheme)?.lists;
    return lists?.some(({ of, isExchange }) => isExchange && of === key) === true;
  };
}

/** Variables that something else than a variable reads, in some scheme, directly or through others. */
function liveVars(sites: readonly Site[]): ReadonlySet<string> {
  const readBy = new Map<string, string[]>();
  const live = new Set<string>();
  const open: string[] = [];
  for (const site of sites) {
    const names = site.vars;
    const { stage, entry } = site.place;
    const known = entry === undefined ? undefined : readBy.get(entry);
    if (stage.kind !== 'vars' || entry === undefined) open.push(...names);
    else if (known === undefined) readBy.set(entry, [...names]);
    else known.push(...names);
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (live.has(name)) continue;
    live.add(name);
    open.push(...(readBy.get(name) ?? []));
  }
  return live;
}

const NO_DECLARATIONS: Declarations = { fields: new Map(), client: new Map(), call: new Map(), findings: [] };
