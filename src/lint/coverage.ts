import { visit } from '../analyse/condition.ts';
import { rangeIn } from '../analyse/locate.ts';
import type { Expr, FilterExpr } from '../expression/ast.ts';
import type { Entries } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';
import { looseJoins } from './loose.ts';
import type { RuleContext, SchemeView } from './rule.ts';

/** Filters that make a signature or a MAC, and the hashes that home-made ones are built of. */
const SIGNING = /^(?:hmac_|rsa_|ecdsa_|ed25519$|md5$|sha\d+$)/;
const KEYED = /^(?:hmac_|rsa_|ecdsa_|ed25519$)/;
const MOMENT: ReadonlySet<string> = new Set(['now', 'counter', 'uuid', 'nonce']);
/** Where `request` may put a moment, and the parts of the request that hold it there. */
const HOLDS: readonly (readonly [kind: 'headers' | 'query' | 'params' | 'body', parts: readonly string[]])[] = [
  ['headers', ['headers']],
  ['query', ['query', 'queryString', 'target', 'url']],
  ['params', ['query', 'queryString', 'target', 'url', 'body', 'json', 'form']],
  ['body', ['body', 'json', 'form']],
];

/** What the signatures of one scheme are made over, through all variables. */
export interface Coverage {
  /** Where the first of them is made. */
  readonly at: Range;
  /** Whether any of these parts of the request is signed. */
  covers(...parts: readonly string[]): boolean;
  /** Whether a signature that was overheard stops being good. */
  readonly hasMoment: boolean;
}

/** `undefined` for a scheme that signs nothing of the request, or all of it in a way that cannot be told. */
export function coverageOf(scheme: SchemeView, app: RuleContext['app']): Coverage | undefined {
  const reads = new Set<string>();
  const parts = new Set<string>();
  const visited = new Set<unknown>();
  const byName = new Map(
    [...scheme.vars, ...[...scheme.localVars.values()].flat()].map(({ var: each }) => [each.name.value, each.value]),
  );
  const read = (expr: Expr): void =>
    visit(expr, (each) => {
      if (each.kind === 'nonce') reads.add('nonce');
      if (each.kind !== 'path') return;
      const key = each.segments[0]?.key;
      if (each.root !== 'vars') reads.add(each.root);
      if (each.root === 'request') parts.add(String(key ?? '*'));
      if (each.root === 'vars' && !visited.has(key)) {
        visited.add(key);
        for (const inner of expressionsIn(byName.get(String(key)), scheme)) read(inner);
      }
    });
  let first: Range | undefined;
  let isKeyed = false;
  for (const { node, template, types } of scheme.values.values()) {
    for (const part of template.parts) {
      if (part.kind !== 'expr' || part.expr.kind === 'path') continue;
      // That a filter takes less than was meant is said already.
      for (const loose of looseJoins(part.expr, textOf(node))) read(loose);
      for (const filter of signingFilters(part.expr)) {
        // A hash of what everybody knows is no signature, and counts only as a part of one.
        if (!KEYED.test(filter.name) && types.get(filter.input)?.secrecy === 'open') continue;
        read(filter.input);
        // A hash may only be a part of what a MAC or a key then signs.
        if (first === undefined || (!isKeyed && KEYED.test(filter.name))) {
          first = rangeIn(node, filter.nameRange);
          isKeyed = KEYED.test(filter.name);
        }
      }
    }
  }
  if (first === undefined || parts.size === 0 || parts.has('*')) return undefined;
  const isSent = HOLDS.some(([kind, held]) => held.some((part) => parts.has(part)) && sendsMoment(kind, scheme, app));
  return {
    at: first,
    covers: (...wanted) => wanted.some((part) => parts.has(part)),
    hasMoment: isSent || [...MOMENT].some((name) => reads.has(name)),
  };
}

function signingFilters(expr: Expr): readonly FilterExpr[] {
  const found: FilterExpr[] = [];
  visit(expr, (each) => {
    if (each.kind === 'filter' && SIGNING.test(each.name)) found.push(each);
  });
  return found;
}

/** Whether something that differs from request to request goes with each of them, in one of its parts. */
function sendsMoment(
  kind: 'headers' | 'query' | 'params' | 'body',
  { scheme, values, vars }: SchemeView,
  app: RuleContext['app'],
): boolean {
  const moments = new Set(
    vars
      .filter(({ var: each }) => scalarsBelow(each.value).some((node) => readsMoment(node, values)))
      .map(({ var: each }) => each.name.value),
  );
  const entries = [app.request, scheme.request, scheme.sign].flatMap((each) => valuesOf(each, kind));
  return entries.flatMap(scalarsBelow).some((node) => {
    const reads = values.get(node)?.reads ?? [];
    return readsMoment(node, values) || reads.some(({ root, path }) => root === 'vars' && moments.has(String(path[0])));
  });
}

function readsMoment(node: ScalarNode, values: SchemeView['values']): boolean {
  const value = values.get(node);
  if (value === undefined) return false;
  return (
    value.reads.some(({ root }) => MOMENT.has(root)) ||
    value.template.parts.some((part) => part.kind === 'expr' && hasNonce(part.expr))
  );
}

function hasNonce(expr: Expr): boolean {
  let found = false;
  visit(expr, ({ kind }) => {
    found ||= kind === 'nonce';
  });
  return found;
}

function valuesOf(entries: Entries | undefined, kind: 'headers' | 'query' | 'params' | 'body'): readonly Node[] {
  if (entries === undefined) return [];
  const values = kind === 'body' ? [entries.body?.value] : entries[kind].map(({ value }) => value);
  return values.filter((value) => value !== undefined);
}

function expressionsIn(node: Node | undefined, { values }: SchemeView): readonly Expr[] {
  return scalarsBelow(node).flatMap((scalar) =>
    (values.get(scalar)?.template.parts ?? []).flatMap((part) => (part.kind === 'expr' ? [part.expr] : [])),
  );
}

export function scalarsBelow(node: Node | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsBelow);
  return node.entries.flatMap(({ value }) => scalarsBelow(value));
}
