import type { Filter } from './filter.ts';
import { hashFilters, macFilters, publicKeyFilters } from './filters-crypto.ts';
import { pairsFilters } from './filters-pairs.ts';
import { encodingFilters, textFilters } from './filters-text.ts';
import { timeFilters } from './filters-time.ts';
import { isUnknown } from './kinds.ts';
import type { Type } from './type.ts';

/** Every filter of the language (LANGUAGE §4), by group. The checker, the emitter, completion and the documentation read this table. */
export const filters: readonly Filter[] = [
  ...encodingFilters,
  ...textFilters,
  ...hashFilters,
  ...macFilters,
  ...publicKeyFilters,
  ...timeFilters,
  ...pairsFilters,
];

const BY_NAME: ReadonlyMap<string, Filter> = new Map(filters.map((filter) => [filter.name, filter]));

export function filterNamed(name: string): Filter | undefined {
  return BY_NAME.get(name);
}

/** The filters that take a value of this type. */
export function filtersFor(type: Type): readonly Filter[] {
  if (isUnknown(type)) return filters;
  return filters.filter(
    ({ input, name }) => input.includes(type.kind) || (type.kind === 'missing' && name === 'default'),
  );
}
