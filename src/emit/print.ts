import {
  type ArrowCode,
  type AssignedCode,
  array,
  type Code,
  code,
  type ListCode,
  type SymbolCode,
  type TemplateCode,
  templatePieces,
} from './code.ts';
import { literal } from './doors.ts';

/** What a symbol of the runtime is called in this module. */
export type NameOf = (symbol: SymbolCode) => string;

/** The width of a line, and one step of indentation. */
export const width = 120;
const step = '  ';

/** Where a piece of code is laid out. */
interface Place {
  readonly nameOf: NameOf;
  /** Of the line that the piece begins on: what is broken goes one step further in. */
  readonly indent: string;
  /** The column it begins at. */
  readonly column: number;
  /** How many characters at least follow it on its last line. */
  readonly after: number;
}

/**
 * Lays code out as the common formatters do: on one line what fits, else broken; a last argument in brackets stays with
 * its call.
 *
 * @param indent  What the line is indented by already; the first line is given back without it.
 * @param before  How many characters stand before the code on its first line.
 */
export function print(of: Code, nameOf: NameOf, indent = '', before = 0): string {
  return laid(of, { nameOf, indent, column: indent.length + before, after: 0 });
}

/** All on one line, however long. */
export function flat(of: Code, nameOf: NameOf): string {
  const each = (parts: readonly Code[], separator = '') => parts.map((part) => flat(part, nameOf)).join(separator);
  switch (of.kind) {
    case 'text':
      return of.text;
    case 'symbol':
      return nameOf(of);
    case 'argument':
      return of.name;
    case 'sequence':
      return each(of.parts);
    case 'list': {
      const items = each(of.items, ', ');
      return of.brackets === 'call'
        ? `(${items})`
        : of.brackets === 'array'
          ? `[${items}]`
          : (items && `{ ${items} }`) || '{}';
    }
    case 'chain':
      return each(of.operands, ` ${of.operator} `);
    case 'union':
      return each(of.members, ' | ');
    case 'assigned':
      return flat(of.to, nameOf) + of.by + flat(of.value, nameOf);
    case 'conditional':
      return `${flat(of.condition, nameOf)} ? ${flat(of.then, nameOf)} : ${flat(of.otherwise, nameOf)}`;
    case 'arrow':
      return arrowHead(of, nameOf) + (isObject(of.body) ? `(${flat(of.body, nameOf)})` : flat(of.body, nameOf));
    case 'block':
      return of.statements.length === 0 ? '{}' : `{ ${each(of.statements, ' ')} }`;
    case 'template':
      return `\`${each(templatePieces(of.parts))}\``;
  }
}

function arrowHead(of: ArrowCode, nameOf: NameOf): string {
  return `${of.async ? 'async ' : ''}(${of.parameters.map((parameter) => flat(parameter, nameOf)).join(', ')}) => `;
}

function laid(of: Code, at: Place): string {
  if (!mustBreak(of)) {
    const line = flat(of, at.nameOf);
    if (at.column + line.length + at.after <= width) return line;
  }
  switch (of.kind) {
    case 'text':
    case 'symbol':
    case 'argument':
      return flat(of, at.nameOf);
    case 'sequence':
      return side(of.parts, at);
    case 'list':
      return of.brackets === 'call' ? (hugging(of, at) ?? listed(of, at)) : listed(of, at);
    case 'chain':
      return rows(of.operands, of.operator, at);
    case 'union': {
      const indent = at.indent + step;
      return of.members.map((member) => `\n${indent}| ${flat(member, at.nameOf)}`).join('');
    }
    case 'assigned':
      return assigned(of, at);
    case 'conditional': {
      const inner = { ...at, indent: at.indent + step };
      const branch = (mark: string, part: Code, after: number) =>
        `\n${inner.indent}${mark} ${laid(part, { ...inner, column: inner.indent.length + 2, after })}`;
      const condition = laid(of.condition, { ...at, after: 0 });
      return condition + branch('?', of.then, 0) + branch(':', of.otherwise, at.after);
    }
    case 'arrow':
      return arrowLaid(of, at);
    case 'block':
      return braced(of.statements, at);
    case 'template':
      return lines(of, at);
  }
}

/** Pieces side by side: each may break within itself. */
function side(parts: readonly Code[], at: Place): string {
  let text = '';
  let column = at.column;
  parts.forEach((part, index) => {
    const piece = laid(part, { ...at, column, after: head(parts.slice(index + 1), at) });
    text += piece;
    const end = piece.lastIndexOf('\n');
    column = end < 0 ? column + piece.length : piece.length - end - 1;
  });
  return text;
}

/** The width up to the first place where the pieces may break. */
function head(parts: readonly Code[], at: Place): number {
  let size = 0;
  for (const part of parts.flatMap(flattened)) {
    if (part.kind === 'list' || part.kind === 'block') return size + 1;
    size += flat(part, at.nameOf).length;
  }
  return size + at.after;
}

function flattened(of: Code): readonly Code[] {
  return of.kind === 'sequence' ? of.parts.flatMap(flattened) : [of];
}

/** One item on a line, with a comma after each. */
function listed(of: ListCode, at: Place): string {
  const [open, close] = of.brackets === 'call' ? '()' : of.brackets === 'array' ? '[]' : '{}';
  if (of.items.length === 0) return `${open}${close}`;
  const indent = at.indent + step;
  const items = of.items.map((item) => `${indent}${laid(item, { ...at, indent, column: indent.length, after: 1 })},\n`);
  return `${open}\n${items.join('')}${at.indent}${close}`;
}

/** `call(first, {` … `})`: all arguments but the last on the first line, the last broken. */
function hugging(of: ListCode, at: Place): string | undefined {
  const last = of.items.at(-1);
  const others = of.items.slice(0, -1);
  const before = others.at(-1);
  const bracketed = last?.kind === 'list' && last.brackets !== 'call' && last.items.length > 0;
  if (!(last?.kind === 'arrow' || bracketed) || others.some(mustBreak)) return undefined;
  if (before?.kind === last.kind && (before.kind === 'arrow' || before.kind === 'list')) return undefined;
  const first = `(${others.map((other) => `${flat(other, at.nameOf)}, `).join('')}`;
  const column = at.column + first.length;
  const inner = { ...at, column, after: at.after + 1 };
  if (last.kind === 'arrow') {
    // Operands that go below the arrow take it along.
    if (last.body.kind === 'chain') return undefined;
    const text = arrowLaid(last, inner);
    const end = staysBeside(last.body) || isObject(last.body) ? ')' : `,\n${at.indent})`;
    return fits(text, column) && last.body.kind !== 'template' ? first + text + end : undefined;
  }
  const text = listed(last, inner);
  return fits(text, column) ? `${first}${text})` : undefined;
}

/** Whether the first of several lines does not go beyond the width. */
function fits(text: string, column: number): boolean {
  const end = text.indexOf('\n');
  return end >= 0 && column + end <= width;
}

/** The body stays beside the arrow if it can break within itself, else it goes to a line of its own. */
function arrowLaid(of: ArrowCode, at: Place): string {
  const start = arrowHead(of, at.nameOf);
  const beside = { ...at, column: at.column + start.length };
  if (isObject(of.body))
    return `${start}(${laid(of.body, { ...beside, column: beside.column + 1, after: at.after + 1 })})`;
  if (staysBeside(of.body)) return start + laid(of.body, beside);
  return `${start.trimEnd()}\n${below(of.body, at)}`;
}

/** What asks before it gives, and operands, go below; everything else begins beside what it is assigned to. */
function assigned({ to, by, value }: AssignedCode, at: Place): string {
  const start = flat(to, at.nameOf) + by;
  const asks = value.kind === 'chain' || (value.kind === 'conditional' && value.condition.kind === 'chain');
  if (!asks) return start + laid(value, { ...at, column: at.column + start.length });
  const beside = at.column + start.length + flat(value, at.nameOf).length + at.after;
  if (beside <= width && !mustBreak(value)) return start + flat(value, at.nameOf);
  return `${start.trimEnd()}\n${below(value, at)}`;
}

/** One step further in, on lines of its own. */
function below(of: Code, at: Place): string {
  const indent = at.indent + step;
  const inner = { ...at, indent, column: indent.length };
  return indent + (of.kind === 'chain' ? rows(of.operands, of.operator, inner, indent) : laid(of, inner));
}

/** Operands one below the other, the operator behind each but the last; on one line if they fit. */
function rows(operands: readonly Code[], operator: string, at: Place, indent = at.indent + step): string {
  const whole = operands.map((operand) => flat(operand, at.nameOf)).join(` ${operator} `);
  if (at.column + whole.length + at.after <= width && !operands.some(mustBreak)) return whole;
  return operands
    .map((operand, index) => {
      const after = index === operands.length - 1 ? at.after : operator.length + 1;
      return laid(operand, index === 0 ? { ...at, after } : { ...at, indent, column: indent.length, after });
    })
    .join(` ${operator}\n${indent}`);
}

function braced(statements: readonly Code[], at: Place): string {
  if (statements.length === 0) return '{}';
  const indent = at.indent + step;
  const each = statements.map(
    (statement) => indent + laid(statement, { ...at, indent, column: indent.length, after: 0 }),
  );
  return `{\n${each.join('\n')}\n${at.indent}}`;
}

/** A long template literal as a list of its lines; one without line ends stays long. */
function lines(of: TemplateCode, at: Place): string {
  const split = linesOf(of.parts);
  if (split.length < 2) return flat(of, at.nameOf);
  const items = split.map((parts): Code => {
    const [only] = parts;
    if (only === undefined) return literal('');
    if (parts.length === 1) return typeof only === 'string' ? literal(only) : only;
    return { kind: 'template', parts };
  });
  return laid(code`${array(items)}.join(${literal('\n')})`, at);
}

function linesOf(parts: TemplateCode['parts']): (string | Code)[][] {
  const split: (string | Code)[][] = [[]];
  for (const part of parts) {
    const pieces = typeof part === 'string' ? part.split('\n') : [part];
    pieces.forEach((piece, index) => {
      if (index > 0) split.push([]);
      if (piece !== '') split.at(-1)?.push(piece);
    });
  }
  return split;
}

function isObject(of: Code): boolean {
  return of.kind === 'list' && of.brackets === 'object';
}

/** Statements, an array or another function begin beside the arrow; anything else that breaks goes below it. */
function staysBeside(of: Code): boolean {
  return of.kind === 'block' || of.kind === 'arrow' || (of.kind === 'list' && of.brackets === 'array');
}

/** Several objects, or lists, of several entries each: rows of a table. */
function isTable({ brackets, items }: ListCode): boolean {
  const [first] = items;
  return (
    brackets === 'array' &&
    items.length > 1 &&
    first?.kind === 'list' &&
    items.every((item) => item.kind === 'list' && item.brackets === first.brackets && item.items.length > 1)
  );
}

/** Whether code holds statements, which are never put on one line. */
function mustBreak(of: Code): boolean {
  switch (of.kind) {
    case 'block':
      return of.statements.length > 0;
    case 'sequence':
      return of.parts.some(mustBreak);
    case 'list':
      return of.items.some(mustBreak) || isTable(of);
    case 'assigned':
      return mustBreak(of.value);
    case 'arrow':
      return mustBreak(of.body);
    case 'conditional':
      return mustBreak(of.then) || mustBreak(of.otherwise);
    case 'chain':
      return of.operands.some(mustBreak);
    default:
      return false;
  }
}
