import type { Range } from '../text/range.ts';
import type { BinaryExpr, Expr, FilterExpr, PathExpr, Template } from './ast.ts';
import { signature } from './filter.ts';
import { filters, filtersFor } from './filters.ts';
import { inferTemplate } from './infer.ts';
import { describe } from './kinds.ts';
import { printSegment } from './print.ts';
import { READABLE, type Scope } from './scope.ts';
import type { Type } from './type.ts';

/** Something that can be written at a place in a template. */
export interface Completion {
  readonly kind: 'name' | 'member' | 'filter' | 'choice' | 'constant';
  readonly label: string;
  /** What takes the place of {@link Completions.replace}. */
  readonly text: string;
  /** In a few words: a type, or how a filter is called. */
  readonly detail: string;
  readonly doc: string;
}

export interface Completions {
  readonly replace: Range;
  readonly items: readonly Completion[];
}

/** What can be written at `offset`; `undefined` outside of expressions and inside text in quotes. */
export function completionsAt(template: Template, scope: Scope, offset: number): Completions | undefined {
  const part = template.parts.find(({ kind, range }) => kind === 'expr' && range.start < offset && offset <= range.end);
  if (part?.kind !== 'expr') return undefined;
  const { types } = inferTemplate(template, scope);
  const chain = chainAt(part.expr, offset);
  const expr = chain.at(-1);
  if (expr === undefined) return undefined;
  switch (expr.kind) {
    case 'path':
      return inPath(expr, offset, scope);
    case 'filter':
      // Behind the name is the place of an argument.
      return offset <= expr.nameRange.end ? inFilter(expr, offset, types) : inserted(offset, namesIn(scope));
    case 'hole':
    case 'list':
      return inserted(offset, namesIn(scope));
    case 'string':
      return inString(expr, chain.at(-2), types);
    default:
      return undefined;
  }
}

function inserted(offset: number, items: readonly Completion[]): Completions {
  return { replace: { start: offset, end: offset }, items };
}

/** Everything that can be read by name, and the constants. */
export function namesIn(scope: Scope): readonly Completion[] {
  const names = scope.names().map((name): Completion => {
    const root = scope.root(name);
    return {
      kind: 'name',
      label: name,
      text: name === 'nonce' ? 'nonce(16)' : root?.kind === 'record' ? `${name}.` : name,
      detail: root?.kind === 'value' ? describe(root.type) : '',
      doc: READABLE[name] ?? '',
    };
  });
  const constants = ['true', 'false', 'missing'].map((word): Completion => {
    return { kind: 'constant', label: word, text: word, detail: '', doc: '' };
  });
  return [...names, ...constants];
}

function inPath(path: PathExpr, offset: number, scope: Scope): Completions | undefined {
  if (offset <= path.rootRange.end) return { replace: path.rootRange, items: namesIn(scope) };
  const at = path.segments.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const segment = path.segments[at];
  if (segment === undefined) return undefined;
  const members = membersBefore(path, at, scope);
  // From the end of what stands before, so that brackets can take the place of the dot.
  const start = at === 0 ? path.rootRange.end : (path.segments[at - 1]?.range.end ?? segment.range.start);
  const end = segment.hole ? Math.max(offset, segment.range.start) : segment.range.end;
  const items = members.map(([name, type]): Completion => {
    return { kind: 'member', label: name, text: printSegment(name), detail: detailOf(type), doc: '' };
  });
  return { replace: { start, end }, items };
}

function membersBefore(path: PathExpr, at: number, scope: Scope): readonly (readonly [string, Type])[] {
  const root = scope.root(path.root);
  if (root?.kind === 'record' && at === 0) return [...root.members];
  let type = root?.kind === 'value' ? root.type : root?.members.get(String(path.segments[0]?.key));
  for (const { key } of path.segments.slice(root?.kind === 'value' ? 0 : 1, at)) {
    type = type?.keys !== undefined && Object.hasOwn(type.keys, key) ? type.keys[key] : undefined;
  }
  return Object.entries(type?.keys ?? {});
}

function inFilter(expr: FilterExpr, offset: number, types: ReadonlyMap<Expr, Type>): Completions {
  const input = types.get(expr.input);
  const fitting = input === undefined ? filters : filtersFor(input);
  const isEmpty = expr.name === '';
  const space = isEmpty && offset === expr.nameRange.start ? ' ' : '';
  const items = fitting.map((filter): Completion => {
    const called = filter.parameters.length > 0 && expr.args.length === 0;
    return {
      kind: 'filter',
      label: filter.name,
      text: `${space}${filter.name}${called ? '()' : ''}`,
      detail: signature(filter),
      doc: filter.doc,
    };
  });
  return isEmpty ? inserted(offset, items) : { replace: expr.nameRange, items };
}

/** One of the choices of what it is compared with. */
function inString(expr: Expr, parent: Expr | undefined, types: ReadonlyMap<Expr, Type>): Completions | undefined {
  if (parent?.kind !== 'binary' || !isEquality(parent)) return undefined;
  const choices = types.get(parent.left === expr ? parent.right : parent.left)?.choices;
  if (choices === undefined) return undefined;
  const items = choices.map((choice): Completion => {
    return { kind: 'choice', label: choice, text: `'${choice}'`, detail: '', doc: '' };
  });
  return { replace: expr.range, items };
}

function isEquality(expr: BinaryExpr): boolean {
  return expr.operator === '==' || expr.operator === '!=';
}

function detailOf(type: Type): string {
  const secrecy = type.secrecy === 'open' ? '' : `${type.secrecy} `;
  return `${secrecy}${describe(type)}${type.missing === 'never' ? '' : ', may be missing'}`;
}

/** From the outermost expression to the innermost one that the offset lies in or at. */
function chainAt(expr: Expr, offset: number): readonly Expr[] {
  if (expr.kind === 'filter' && expr.nameRange.start <= offset && offset <= expr.nameRange.end) return [expr];
  const part = partsOf(expr).find(({ range }) => range.start <= offset && offset <= range.end);
  return part === undefined ? [expr] : [expr, ...chainAt(part, offset)];
}

/** The expressions directly inside another, in the order of the text. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'list':
      return expr.items;
    case 'map':
      return expr.entries.flatMap(({ key, value }) => [key, value]);
    case 'filter':
      return [expr.input, ...expr.args];
    case 'binary':
      return [expr.left, expr.right];
    case 'not':
      return [expr.operand];
    case 'if':
      return expr.otherwise === undefined ? [expr.then, expr.condition] : [expr.then, expr.condition, expr.otherwise];
    default:
      return [];
  }
}
