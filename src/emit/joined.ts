import type { Expr } from '../expression/ast.ts';
import type { Type } from '../expression/type.ts';
import { type Code, call, template } from './code.ts';
import { type Compiling, type Escape, textOf } from './compiling.ts';
import { literal } from './doors.ts';
import { combined, level, type Value } from './value.ts';

/** Text, or bytes, side by side: templates and `a ~ b`. */
export function joined(
  parts: readonly (string | Expr)[],
  type: Type,
  { value, place }: Compiling,
  escaped?: Escape,
): Value {
  const holes = parts.filter((part) => typeof part !== 'string');
  const values = holes.map((hole) => textOf(value(hole), place));
  return combined(values, type, (given) => {
    let next = 0;
    let before = '';
    const pieces = parts.map((part): string | Code => {
      if (typeof part === 'string') {
        before += part;
        return part;
      }
      const hole = given[next++] as Value;
      if (escaped) return escaped(hole.code, before);
      return type.kind === 'bytes' && isNumeric(hole) ? call('toText', hole.code) : hole.code;
    });
    return { code: type.kind === 'bytes' ? bytes(pieces) : template(pieces.flatMap(opened)), level: level.primary };
  });
}

/** What a template literal writes as text and `concatBytes` does not take. */
function isNumeric({ type }: Value): boolean {
  return type.kind === 'number' || type.kind === 'boolean';
}

/** A template literal inside another is part of it. */
function opened(piece: string | Code): readonly (string | Code)[] {
  return typeof piece !== 'string' && piece.kind === 'template' ? piece.parts : [piece];
}

function bytes(pieces: readonly (string | Code)[]): Code {
  return call('concatBytes', ...pieces.map((piece) => (typeof piece === 'string' ? literal(piece) : piece)));
}
