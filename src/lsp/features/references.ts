import type { Checked } from '../../pipeline.ts';
import type { Range } from '../../text/range.ts';
import { type Occurrence, occurrencesIn, sameName } from '../occurrences.ts';
import { touches } from '../trail.ts';

/** The author's own name at an offset, and every place where it means the same. */
export function namesAt(
  { analysis }: Pick<Checked, 'analysis'>,
  offset: number,
): { readonly one: Occurrence; readonly all: readonly Occurrence[] } | undefined {
  const occurrences = occurrencesIn(analysis);
  const one = occurrences.find(({ range }) => touches(range, offset));
  return one === undefined ? undefined : { one, all: sameName(occurrences, one) };
}

/** Where the name at an offset is declared: more than once where several requests save it. */
export function definition(checked: Pick<Checked, 'analysis'>, offset: number): readonly Range[] {
  const { one, all } = namesAt(checked, offset) ?? { all: [] };
  // A name that the app reads may tie others to it, which this place does not mean.
  const isMeant = ({ symbols }: Occurrence) => symbols.some((symbol) => one?.symbols.includes(symbol));
  return all.filter((each) => each.isDeclaration && isMeant(each)).map(({ range }) => range);
}

/** Every place of the name at an offset. */
export function references(
  checked: Pick<Checked, 'analysis'>,
  offset: number,
  withDeclarations: boolean,
): readonly Range[] {
  const all = namesAt(checked, offset)?.all ?? [];
  return all.filter(({ isDeclaration }) => withDeclarations || !isDeclaration).map(({ range }) => range);
}
