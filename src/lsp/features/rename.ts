import { RESERVED } from '../../analyse/reserved.ts';
import type { Checked } from '../../pipeline.ts';
import { schemeTypes } from '../../schemes/index.ts';
import type { Edit, Range } from '../../text/range.ts';
import type { Occurrence } from '../occurrences.ts';
import { namesAt } from './references.ts';

/** Why a name cannot be changed, as a sentence for the author. */
export interface Refusal {
  readonly refused: string;
}

/** The name at an offset that can be given another one; `undefined` where there is none. */
export function renameable(
  checked: Checked,
  offset: number,
): { readonly range: Range; readonly name: string } | Refusal {
  const found = namesAt(checked, offset);
  if (found === undefined) return { refused: 'No name of yours stands here.' };
  const refused = fixedBy(checked, found.all);
  return refused === undefined ? { range: found.one.range, name: found.one.name } : { refused };
}

/** The edits that give a name another one wherever it is declared and read. */
export function rename(checked: Checked, offset: number, name: string): readonly Edit[] | Refusal {
  const found = namesAt(checked, offset);
  if (found === undefined) return { refused: 'No name of yours stands here.' };
  const { one, all } = found;
  if (!NAME.test(name)) {
    return { refused: 'A name begins with a small letter and holds letters, digits and `_`, at most 64 of them.' };
  }
  if (RESERVED.has(name)) return { refused: `\`${name}\` is a reserved word.` };
  const refused = fixedBy(checked, all) ?? takenBy(checked, one, name);
  return refused === undefined ? all.map(({ range }) => ({ range, text: name })) : { refused };
}

/** As `schema/core.yaml` says of `name`. */
const NAME = /^[a-z][A-Za-z0-9_]{0,63}$/;

function fixedBy({ analysis }: Checked, all: readonly Occurrence[]): string | undefined {
  const [first] = all;
  if (first === undefined || first.kind === 'scheme') return undefined;
  const { kind, name } = first;
  if (!all.some(({ isDeclaration }) => isDeclaration)) return `\`${kind}.${name}\` is not declared in this file.`;
  const symbols = new Set(all.flatMap((each) => each.symbols));
  for (const { scheme, defaults } of analysis.schemes) {
    if (!symbols.has(`${kind} ${name} ${scheme.name.value}`) && !symbols.has(`${kind} ${name} `)) continue;
    const isRead = [...defaults.values()].some(({ reads }) =>
      reads.some(({ root, path }) => root === kind && path[0] === name),
    );
    const isKept = kind === 'session' && Object.hasOwn(schemeTypes.get(scheme.type.value)?.kept(scheme) ?? {}, name);
    if (isRead || isKept) {
      return `A scheme of type \`${scheme.type.value}\` uses \`${kind}.${name}\` by itself, under this name.`;
    }
  }
  return undefined;
}

/** Another of the same kind that has the name already, in a scheme that both would belong to. */
function takenBy({ analysis }: Checked, one: Occurrence, name: string): string | undefined {
  const { app, schemes } = analysis;
  if (name === one.name) return undefined;
  const taken = `There is another \`${one.kind === 'scheme' ? name : `${one.kind}.${name}`}\` already.`;
  if (one.kind === 'scheme') return app.schemes.some((each) => each.name.value === name) ? taken : undefined;
  const { kind } = one;
  const owners = new Set(one.symbols.map((symbol) => symbol.split(' ')[2] ?? ''));
  for (const scheme of schemes) {
    const concerned = kind === 'vars' || owners.has('') || owners.has(scheme.scheme.name.value);
    if (!concerned) continue;
    const names =
      kind === 'vars'
        ? [...scheme.vars, ...[...scheme.localVars.values()].flat()].map((each) => each.var.name.value)
        : scheme[kind].map((each) => each.name);
    if (names.includes(name)) return taken;
  }
  return undefined;
}
