import { wrongCall } from './errors.ts';

/**
 * What a definition says for the variant that the program has chosen; what it says for all when none is chosen.
 *
 * @param variants  All of them; undefined where one has nothing of its own.
 * @throws {TypeError} `INVALID_ARGUMENT` when there is no such variant: a misspelt `sandbox` must not reach production.
 */
export function ofVariant<T>(
  chosen: string | undefined,
  variants: Readonly<Record<string, T | undefined>>,
  otherwise: T,
): T {
  if (chosen === undefined) return otherwise;
  if (Object.hasOwn(variants, chosen)) return variants[chosen] ?? otherwise;
  throw wrongCall('INVALID_ARGUMENT', `There is no such variant; there are: ${Object.keys(variants).join(', ')}.`);
}
