import type { Landing } from '../validate/shape.ts';
import type { Expr, ExpressionFinding } from './ast.ts';
import { append } from './inference.ts';
import { REMEDY, unencoded } from './join.ts';
import { describe } from './kinds.ts';
import { isLoose } from './mistakes.ts';
import { shown } from './print.ts';
import type { Kind, Type } from './type.ts';

/** What every place for text takes; numbers and booleans are written as JSON writes them. */
const TEXT: readonly Kind[] = ['text', 'number', 'boolean'];

/** What may stand in each place as a value by itself (LANGUAGE §5, the table of places). */
const KINDS: Readonly<Record<Landing, readonly Kind[]>> = {
  url: TEXT,
  host: TEXT,
  path: TEXT,
  // A list gives the parameter once for each item.
  query: [...TEXT, 'list'],
  form: [...TEXT, 'list'],
  header: TEXT,
  cookie: TEXT,
  json: [...TEXT, 'list', 'map'],
  xml: [...TEXT, 'list', 'map'],
  label: TEXT,
  message: TEXT,
  body: [...TEXT, 'bytes'],
  text: TEXT,
  plain: [...TEXT, 'list', 'map', 'bytes', 'time', 'duration', 'pairs'],
  key: ['text', 'bytes'],
};

const NEEDED: ReadonlySet<Landing> = new Set<Landing>(['text', 'key', 'body', 'plain']);

const NAMES: Readonly<Record<Landing, string>> = {
  url: 'a URL',
  host: 'a host',
  path: 'a path',
  query: 'a query',
  form: 'a form',
  header: 'a header',
  cookie: 'a cookie',
  json: 'JSON',
  xml: 'XML',
  label: 'a label',
  message: 'a message',
  body: 'a body',
  text: 'text',
  plain: 'text',
  key: 'a key',
};

/** Whether a value of this type can stand at a place at all. At most one finding. */
export function judgeText(expr: Expr, type: Type, lands: Landing): readonly ExpressionFinding[] {
  if (type.kind === 'any' || type.kind === 'hole') return [];
  // An entry that is missing is left out; what is no entry cannot be.
  if (type.kind === 'missing' && !NEEDED.has(lands)) return [];
  if (!KINDS[lands].includes(type.kind)) return [unfit(expr, type, lands)];
  const item = type.item?.kind;
  if ((lands === 'query' || lands === 'form') && item !== undefined && !TEXT.includes(item) && item !== 'any') {
    return [
      {
        range: expr.range,
        rule: 'expression/use-text-form',
        message: `The items of ${shown(expr)} are not text, so ${NAMES[lands]} cannot hold them.`,
      },
    ];
  }
  return [];
}

function unfit(expr: Expr, type: Type, lands: Landing): ExpressionFinding {
  if (type.kind === 'bytes' && type.digest) return unencoded(expr);
  const what = `${shown(expr)} is ${describe(type)}, and ${NAMES[lands]} cannot hold that.`;
  if (type.kind === 'bytes') {
    return {
      range: expr.range,
      rule: 'expression/use-encoding',
      message: what,
      help: 'Write `| base64` or `| hex` after it, or `| text` where the bytes are UTF-8.',
      ...(isLoose(expr) ? {} : { fix: append(expr, ' | base64', 'Write it as Base64', false) }),
    };
  }
  const help = REMEDY[type.kind];
  return {
    range: expr.range,
    rule: 'expression/use-text-form',
    message: what,
    ...(help === undefined ? {} : { help }),
  };
}
