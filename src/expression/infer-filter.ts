import { nearest } from '../text/near.ts';
import type { Expr, ExpressionFinding, FilterExpr } from './ast.ts';
import type { Filter, Parameter } from './filter.ts';
import { signature } from './filter.ts';
import { filterNamed, filters, filtersFor } from './filters.ts';
import { append, type Inference, replace } from './inference.ts';
import { checkKey } from './keys.ts';
import {
  describe,
  describeKinds,
  HOLE,
  isUnknown,
  kindOfUnknown,
  moreMissing,
  moreSecret,
  oneKind,
  TEXT,
  unite,
} from './kinds.ts';
import { filterMeant } from './mistakes.ts';
import { print, shorten, shown } from './print.ts';
import type { Kind, Type } from './type.ts';

/** Filters that do something with a missing input other than passing it on (LANGUAGE §3). */
const TAKES_MISSING: ReadonlySet<string> = new Set(['default', 'merge']);

/** The type of a value passed through a filter; the input and the arguments have their types already. */
export function inferFilter(expr: FilterExpr, input: Type, args: readonly Type[], inference: Inference): Type {
  if (expr.name === '') return HOLE;
  const filter = filterNamed(expr.name);
  if (filter === undefined) {
    inference.findings.push(unknownFilter(expr, input));
    return HOLE;
  }
  if (filter.name === 'text' && input.digest) {
    inference.findings.push(digestAsText(expr));
    return { ...TEXT, secrecy: input.secrecy };
  }
  const before = inference.findings.length;
  const accepted = acceptsInput(filter, expr, input, inference) && acceptsArguments(filter, expr, args, inference);
  if (!accepted || inference.findings.length > before) return failed(filter, input, args);
  if (input.kind === 'missing' && !TAKES_MISSING.has(filter.name)) return input;
  if (filter.name === 'default' && unite(input, args[0] ?? input) === undefined) {
    inference.findings.push(mixedDefault(expr, input, args[0] as Type));
    return HOLE;
  }
  if (filter.name === 'at' && input.repeated) return combined(filter, listed(input), args);
  return combined(filter, input.kind === 'any' ? { ...input, kind: kindOfUnknown(filter.input) } : input, args);
}

/** A name that stands in a query several times gives a list to `at`. */
function listed(input: Type): Type {
  return { kind: 'list', secrecy: input.secrecy, missing: input.missing, item: { ...TEXT, secrecy: input.secrecy } };
}

function combined(filter: Filter, input: Type, args: readonly Type[]): Type {
  const result = filter.result(input, args);
  const values = args.filter((_, index) => parameterAt(filter, index)?.key === undefined);
  const secrecy = result.secrecy ?? values.reduce((sum, arg) => moreSecret(sum, arg.secrecy), input.secrecy);
  const passed = moreMissing(result.missing ?? input.missing, TAKES_MISSING.has(filter.name) ? 'never' : input.missing);
  // A missing argument is never a reason to leave an entry out (LANGUAGE §3).
  const lacking = !TAKES_MISSING.has(filter.name) && args.some((arg) => arg.missing !== 'never');
  return { ...result, secrecy, missing: lacking ? 'error' : passed };
}

/** After a mistake: what the filter would have given, as far as that does not depend on the mistake. */
function failed(filter: Filter, input: Type, args: readonly Type[]): Type {
  if (filter.name === 'default' || filter.name === 'map' || filter.name === 'at') return HOLE;
  const { kind, digest } = filter.result({ ...input, kind: 'hole' }, args);
  return { kind, secrecy: input.secrecy, missing: 'never', ...(digest ? { digest } : {}) };
}

function acceptsInput(filter: Filter, expr: FilterExpr, input: Type, inference: Inference): boolean {
  if (isUnknown(input) || input.kind === 'missing' || filter.input.includes(input.kind)) {
    if (filter.keyInput) checkKey(expr.input, input, filter.keyInput, filter.name, inference.findings);
    return true;
  }
  if (filter.name === 'at' && input.repeated) return true;
  inference.findings.push(wrongInput(filter, expr, input));
  return false;
}

function acceptsArguments(filter: Filter, expr: FilterExpr, args: readonly Type[], inference: Inference): boolean {
  const { parameters } = filter;
  const least = parameters.filter(({ optional }) => !optional).length;
  const most = parameters.some(({ rest }) => rest) ? Number.POSITIVE_INFINITY : parameters.length;
  if (args.length < least || args.length > most) {
    inference.findings.push(wrongCount(filter, expr, args.length, least, most));
    return false;
  }
  args.forEach((type, index) => {
    const parameter = parameterAt(filter, index);
    const arg = expr.args[index];
    if (parameter !== undefined && arg !== undefined) checkArgument(filter, expr, parameter, arg, type, inference);
  });
  return true;
}

function parameterAt(filter: Filter, index: number): Parameter | undefined {
  return filter.parameters[index] ?? filter.parameters.find(({ rest }) => rest);
}

function checkArgument(
  filter: Filter,
  expr: FilterExpr,
  parameter: Parameter,
  arg: Expr,
  type: Type,
  inference: Inference,
): void {
  const { findings } = inference;
  if (type.kind === 'hole') return;
  const { range } = arg;
  if (type.kind === 'missing' && filter.name !== 'default') {
    if (parameter.key !== undefined) checkKey(arg, type, parameter.key, filter.name, findings);
    else findings.push({ range, rule: 'expression/use-argument', message: `\`${filter.name}\` needs a value here.` });
    return;
  }
  if (type.kind !== 'any' && type.kind !== 'missing' && !parameter.kinds.includes(type.kind)) {
    findings.push({
      range,
      rule: 'expression/use-argument',
      message: `The argument \`${parameter.name}\` of \`${filter.name}\` is ${describeKinds(parameter.kinds)}, and ${shown(arg)} is ${describe(type)}.`,
      ...(parameter.kinds[0] === 'duration' && arg.kind === 'number'
        ? { help: `A duration has a unit: \`${print(arg)}s\`, \`${print(arg)}m\` …` }
        : { help: `It is written \`| ${signature(filter)}\`, for example \`${filter.example[0]}\`.` }),
    });
    return;
  }
  if (parameter.literal && arg.kind !== 'string' && arg.kind !== 'map') {
    findings.push({
      range,
      rule: 'expression/use-argument',
      message: `The argument \`${parameter.name}\` of \`${filter.name}\` must be written out, not computed.`,
    });
    return;
  }
  if (parameter.values !== undefined && arg.kind === 'string' && !parameter.values.includes(arg.value)) {
    const near = nearest(arg.value, parameter.values);
    findings.push({
      range,
      rule: 'expression/use-argument',
      message: `\`${filter.name}\` does not know '${shorten(arg.value)}'.`,
      help: `It knows ${parameter.values.map((value) => `'${value}'`).join(', ')}.`,
      ...(near === undefined ? {} : { fix: replace(range, `'${near}'`, `Use '${near}'`, false) }),
    });
  }
  const judged = arg.kind === 'string' ? parameter.judge?.(arg.value) : undefined;
  if (judged !== undefined && arg.kind === 'string') {
    const { message, help, mended } = judged;
    // Between the quotes, of whichever kind they are.
    const inside = { start: range.start + 1, end: range.end - 1 };
    const fix = mended === undefined ? {} : { fix: replace(inside, mended, `Write \`${mended}\``, false) };
    findings.push({ range, rule: 'expression/use-argument', message, help, ...fix });
  }
  const algorithm = filter.name === 'jwt' && expr.args[0]?.kind === 'string' ? expr.args[0].value : '';
  if (parameter.key !== undefined) {
    checkKey(arg, type, algorithm.startsWith('HS') ? 'mac' : parameter.key, filter.name, findings);
  }
}

/** What other languages have a function for, and this one an operator. */
const OPERATORS: Readonly<Record<string, string>> = {
  contains: "Whether one text stands in another is asked by `in`: `'expired' in response.text`.",
  includes: "Whether one text stands in another is asked by `in`: `'expired' in response.text`.",
  startswith: "Take its beginning, and compare: `response.text | slice(0, 5) == 'Error'`.",
  exists: 'Whether something is there is asked by `!= missing`.',
  defined: 'Whether something is there is asked by `!= missing`.',
  not: '`not` stands before what it turns round: `not response.body.ok`.',
};

function unknownFilter(expr: FilterExpr, input: Type): ExpressionFinding {
  const names = filters.map(({ name }) => name);
  const meant = filterMeant(expr.name);
  const near = meant === expr.name ? nearest(expr.name, names) : meant;
  const message = `There is no filter \`${shorten(expr.name)}\`.`;
  const fitting = filtersFor(input).map(({ name }) => `\`${name}\``);
  const operator = Object.hasOwn(OPERATORS, expr.name.toLowerCase()) ? OPERATORS[expr.name.toLowerCase()] : undefined;
  if (operator !== undefined) {
    return { range: expr.nameRange, rule: 'expression/no-unknown-filter', message, help: operator };
  }
  return {
    range: expr.nameRange,
    rule: 'expression/no-unknown-filter',
    message: near === undefined ? message : `${message} Did you mean \`${near}\`?`,
    ...(near === undefined
      ? {
          help: `For ${describe(input)} there are ${fitting.slice(0, 12).join(', ')}${fitting.length > 12 ? ' and more' : ''}.`,
        }
      : { fix: replace(expr.nameRange, near, `Use \`${near}\``, false) }),
  };
}

/** What turns a value of one kind into another that is wanted. */
const CONVERSIONS: readonly (readonly [from: Kind, to: Kind, filter: string])[] = [
  ['bytes', 'text', 'hex'],
  ['number', 'text', 'text'],
  ['boolean', 'text', 'text'],
  ['time', 'text', 'iso8601'],
  ['time', 'number', 'unix'],
  ['list', 'text', "join(',')"],
  ['map', 'text', 'json'],
  ['pairs', 'text', 'query'],
  ['text', 'list', "split(',')"],
];

function wrongInput(filter: Filter, expr: FilterExpr, input: Type): ExpressionFinding {
  const conversion = CONVERSIONS.find(([from, to]) => from === input.kind && filter.input.includes(to));
  const fitting = filtersFor(input).map(({ name }) => `\`${name}\``);
  const help =
    conversion === undefined
      ? `For ${describe(input)} there are ${fitting.slice(0, 12).join(', ')}.`
      : `Convert it first, for example with \`| ${conversion[2]}\`.`;
  return {
    range: expr.nameRange,
    rule: 'expression/use-fitting-filter',
    message: `\`${filter.name}\` takes ${describeKinds(filter.input)}, and ${shown(expr.input)} is ${describe(input)}.`,
    help,
    ...(conversion === undefined
      ? {}
      : { fix: append(expr.input, ` | ${conversion[2]}`, `Add \`| ${conversion[2]}\``, false) }),
  };
}

function wrongCount(filter: Filter, expr: FilterExpr, count: number, least: number, most: number): ExpressionFinding {
  const wanted =
    most === Number.POSITIVE_INFINITY ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
  const noun = wanted === '1' || wanted === 'at least 1' ? 'argument' : 'arguments';
  return {
    range: count < least ? expr.nameRange : { start: expr.nameRange.start, end: expr.range.end },
    rule: 'expression/use-argument',
    message: `\`${filter.name}\` takes ${wanted === '0' ? 'no' : wanted} ${noun}, not ${count}.`,
    help: `It is written \`| ${signature(filter)}\`.`,
  };
}

function mixedDefault(expr: FilterExpr, input: Type, value: Type): ExpressionFinding {
  return {
    range: expr.range,
    rule: 'expression/no-mixed-kinds',
    message: `${shown(expr.input)} is ${describe(input)}, and its default is ${describe(value)}.`,
    help: oneKind(input, value),
  };
}

/** `| sha256 | text`: bytes of a digest are hardly ever UTF-8. */
function digestAsText(expr: FilterExpr): ExpressionFinding {
  return {
    range: expr.nameRange,
    rule: 'expression/use-encoding',
    message: `${shown(expr.input)} is a digest: bytes that are no text, and cannot be read as such.`,
    help: 'Write `| hex` or `| base64`.',
    fix: replace(expr.nameRange, 'hex', 'Write it as hexadecimal', false),
  };
}
