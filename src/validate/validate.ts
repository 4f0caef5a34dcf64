import { validate as conforms, type SchemaError } from '../../generated/validate.js';
import type { Tree } from '../parse/tree.ts';
import { toValue } from '../parse/value.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { diagnosticOf, explain, type Mistake, meantKey } from './explain.ts';
import { locate } from './locate.ts';
import { traps } from './traps.ts';

/**
 * What the schema says against a definition: one finding for one mistake, at its exact place, sorted.
 *
 * A tree that is not whole says nothing about what is missing, so nothing is said about it.
 */
export function validate(tree: Tree): readonly Diagnostic[] {
  if (tree.root === undefined || !tree.whole) return [];
  const mistakes = conforms(toValue(tree.root)) ? [] : explained(tree, conforms.errors ?? []);
  const findings = mistakes.map((mistake) => diagnosticOf(tree, mistake));
  const places = new Set(findings.map(({ range }) => range.start));
  const more = traps(tree).filter(({ range }) => !places.has(range.start));
  return [...findings, ...more].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Who has this many mistakes in one file needs no more of them. */
const MAX_FINDINGS = 100;

function explained(tree: Tree, errors: readonly SchemaError[]): readonly Mistake[] {
  const first = new Map<string, SchemaError>();
  for (const error of named(errors)) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    const key = keyOf(error);
    // A value that is of the wrong kind is not also too short.
    if (error.keyword === 'type' || !first.has(key)) first.set(key, error);
  }
  const kept = [...first.values()].slice(0, MAX_FINDINGS);
  return kept
    .filter((error) => !isMisspelt(tree, error, kept))
    .map((error) => explain(error, locate(tree, error.instancePath), tree.source.text));
}

/** What is wrong with a name comes before the error that says which name it is. */
function named(errors: readonly SchemaError[]): readonly SchemaError[] {
  return errors.map((error, index) => {
    const next = errors[index + 1];
    const isOfName = next?.keyword === 'propertyNames' && next.instancePath === error.instancePath;
    return isOfName ? { ...error, propertyName: String(next.params.propertyName) } : error;
  });
}

/** Errors that can only be the same mistake have the same key. */
function keyOf({ keyword, instancePath, params, propertyName }: SchemaError): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${params.additionalProperty}`;
  if (keyword === 'required') return `${instancePath}\0${params.missingProperty}`;
  return propertyName === undefined ? instancePath : `${instancePath}/${propertyName}`;
}

/**
 * A key that is missing because it is misspelt, or stands at the wrong depth, is one mistake: the unknown key says it.
 * In the definition itself, which has many keys, an unknown one says nothing of another that is missing.
 */
function isMisspelt(tree: Tree, error: SchemaError, all: readonly SchemaError[]): boolean {
  if (error.keyword !== 'required') return false;
  return all.some(
    ({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' &&
      instancePath === error.instancePath &&
      (instancePath !== '' ||
        meantKey(locate(tree, instancePath), String(params.additionalProperty)) === error.params.missingProperty),
  );
}
