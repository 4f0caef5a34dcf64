import type { BinaryExpr, Expr } from './ast.ts';
import { append, type Inference } from './inference.ts';
import { joinTypes } from './join.ts';
import { BOOLEAN, describe, isUnknown, MISSING_TYPE } from './kinds.ts';
import { print, shown } from './print.ts';
import type { Kind, Type } from './type.ts';

/** What can be compared for equality; lists, maps and pairs cannot. */
const EQUATABLE: ReadonlySet<Kind> = new Set(['text', 'number', 'boolean', 'time', 'duration', 'bytes']);
const ORDERED: ReadonlySet<Kind> = new Set(['text', 'number', 'time', 'duration']);

/** The type of two values and an operator between them. */
export function inferBinary(expr: BinaryExpr, left: Type, right: Type, inference: Inference): Type {
  switch (expr.operator) {
    case '~':
      return joinTypes(
        [
          { expr: expr.left, type: left },
          { expr: expr.right, type: right },
        ],
        inference.findings,
      );
    case 'and':
    case 'or':
      checkCondition(expr.left, left, inference);
      checkCondition(expr.right, right, inference);
      return BOOLEAN;
    case 'in':
      checkSecrecy(expr, left, right, inference);
      checkMembership(expr, left, right, inference);
      return BOOLEAN;
    default:
      if (checkSecrecy(expr, left, right, inference)) checkComparison(expr, left, right, inference);
      return BOOLEAN;
  }
}

/** Says so when a value stands where a condition should: only true and false are conditions. */
export function checkCondition(expr: Expr, type: Type, inference: Inference): void {
  if (type.kind === 'boolean' || isUnknown(type)) return;
  const simple = type.missing !== 'never' && (expr.kind === 'path' || expr.kind === 'filter');
  inference.findings.push({
    range: expr.range,
    rule: 'expression/use-condition',
    message: `${shown(expr)} is ${describe(type)}, not a condition.`,
    help: 'Compare it with something, such as `!= missing` or `== "x"`.',
    ...(simple ? { fix: append(expr, ' != missing', 'Ask whether it is there', false) } : {}),
  });
}

/** Comparing tells something about a secret, in the result and in the time it takes. */
function checkSecrecy(expr: BinaryExpr, left: Type, right: Type, inference: Inference): boolean {
  const equality = expr.operator === '==' || expr.operator === '!=';
  if (equality && (left.kind === 'missing' || right.kind === 'missing')) return false;
  const secret = left.secrecy !== 'open' ? expr.left : right.secrecy !== 'open' ? expr.right : undefined;
  if (secret === undefined) return true;
  inference.findings.push({
    range: expr.range,
    rule: 'expression/no-secret-comparison',
    message: `${shown(secret)} is secret, so it cannot be compared.`,
    why: 'What depends on the comparison would show something of the secret.',
    help: 'Whether it is there at all may be asked: `!= missing`.',
  });
  return false;
}

const NUMERAL = /^(?:0|[1-9]\d{0,14})$/;

function checkComparison(expr: BinaryExpr, left: Type, right: Type, inference: Inference): void {
  const allowed = expr.operator === '==' || expr.operator === '!=' ? EQUATABLE : ORDERED;
  for (const [side, type] of [
    [expr.left, left],
    [expr.right, right],
  ] as const) {
    if (isUnknown(type) || allowed.has(type.kind)) continue;
    inference.findings.push({
      range: side.range,
      rule: 'expression/no-unlike-comparison',
      message: `${shown(side)} is ${describe(type)}, which \`${expr.operator}\` cannot compare.`,
      ...(type.kind === 'list' || type.kind === 'map' || type.kind === 'pairs'
        ? { help: 'Compare an item of it or its `length`, or ask with `in`.' }
        : {}),
    });
    return;
  }
  if (isUnknown(left) || isUnknown(right)) return;
  if (left.kind === right.kind) {
    if (expr.operator === '==' || expr.operator === '!=') checkKnown(expr, left, right, inference);
    return;
  }
  const [literal, other] = expr.right.kind === 'number' ? [expr.right, left] : [expr.left, right];
  const quotable = literal.kind === 'number' && other.kind === 'text';
  const numeral = [[expr.left, right] as const, [expr.right, left] as const].flatMap(([side, type]) =>
    side.kind === 'string' && type.kind === 'number' && NUMERAL.test(side.value) ? [side] : [],
  )[0];
  inference.findings.push({
    range: expr.range,
    rule: 'expression/no-unlike-comparison',
    message: `${shown(expr.left)} is ${describe(left)} and ${shown(expr.right)} is ${describe(right)}: they are never equal.`,
    ...(left.digest || right.digest ? { help: 'Give the digest a text form first: `| hex` or `| base64`.' } : {}),
    ...(numeral === undefined
      ? {}
      : {
          help: `Write the number without quotes: \`${numeral.value}\`.`,
          fix: { title: 'Compare with a number', safe: true, edits: [{ range: numeral.range, text: numeral.value }] },
        }),
    ...(quotable
      ? {
          fix: {
            title: 'Compare with text',
            safe: true,
            edits: [{ range: literal.range, text: `'${print(literal)}'` }],
          },
        }
      : {}),
  });
}

/** Two values that are known, and not the same. What a field's choices are is asked elsewhere. */
function checkKnown(expr: BinaryExpr, left: Type, right: Type, inference: Inference): void {
  const [these, those] = [knownValues(expr.left, left), knownValues(expr.right, right)];
  if (these === undefined || those === undefined || these.some((value) => those.includes(value))) return;
  if (isSelect(expr.left) || isSelect(expr.right)) return;
  inference.findings.push({
    range: expr.range,
    rule: 'expression/no-unlike-comparison',
    message: `${shown(expr.left)} and ${shown(expr.right)} have no value in common: they are never equal.`,
  });
}

function knownValues(expr: Expr, { choices }: Type): readonly unknown[] | undefined {
  if (expr.kind === 'number' || expr.kind === 'boolean') return [expr.value];
  return expr.kind === 'duration' ? [expr.milliseconds] : choices;
}

function isSelect(expr: Expr): boolean {
  return expr.kind === 'path' && (expr.root === 'fields' || expr.root === 'client' || expr.root === 'call');
}

/** What can be looked for: a list, a map or bytes are equal to nothing. */
const FINDABLE: ReadonlySet<Kind> = new Set(['text', 'number', 'boolean', 'any', 'hole']);
const CONTAINERS: ReadonlySet<Kind> = new Set(['list', 'text', 'map', 'pairs', 'any', 'hole']);

/** `in`: an item of a list, a part of a text, a name among pairs or in a map. */
function checkMembership(expr: BinaryExpr, left: Type, right: Type, inference: Inference): void {
  if (!CONTAINERS.has(right.kind)) {
    inference.findings.push({
      range: expr.right.range,
      rule: 'expression/no-unlike-comparison',
      message: `\`in\` looks in a list, text, map or pairs, and ${shown(expr.right)} is ${describe(right)}.`,
    });
    return;
  }
  if (left.kind === 'hole' || right.kind === 'hole') return;
  // Of a list the items, of anything else text or names.
  const wanted =
    right.kind === 'list' ? itemKinds(expr.right, right, inference) : [right.kind === 'any' ? 'any' : 'text'];
  const isOpen = left.kind === 'any' || wanted.some((kind) => kind === 'any' || kind === 'hole' || kind === left.kind);
  if (FINDABLE.has(left.kind) && isOpen) return;
  inference.findings.push({
    range: expr.range,
    rule: 'expression/no-unlike-comparison',
    message: `${shown(expr.left)} is ${describe(left)}, which is never in ${shown(expr.right)}.`,
    ...(left.kind === 'missing' ? { help: `Ask \`== ${MISSING_TYPE.kind}\`.` } : {}),
  });
}

/** What the items of a list are: each of one that is written out. */
function itemKinds(list: Expr, type: Type, { types }: Inference): readonly Kind[] {
  if (list.kind !== 'list') return [type.item?.kind ?? 'any'];
  return list.items.map((item) => types.get(item)?.kind ?? 'any');
}
