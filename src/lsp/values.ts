import type { Checked } from '../pipeline.ts';
import { pathOf, type Trail } from './trail.ts';

/** One of the values that may stand at a place, with its explanation in Markdown. */
export interface NamedValue {
  readonly value: string;
  readonly doc: string;
  /** A name of the author's, which the JSON Schema does not know. */
  readonly isOwn?: true;
}

/** The closed set of values for the innermost node of a trail: words of the language, or names of the author's. */
export function valuesFor(read: Pick<Checked, 'analysis'>, trail: Trail): readonly NamedValue[] {
  const schema = trail.steps.at(-1)?.schema;
  const own = (schema?.enum ?? []).map((value, index) => ({
    value: String(value),
    doc: schema?.markdownEnumDescriptions?.[index] ?? '',
  }));
  if (own.length > 0) return own;
  if ([schema?.type].flat().includes('boolean')) return [TRUE, FALSE];
  const path = pathOf(trail);
  const key = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
  const here = path[0] === 'schemes' ? String(path[1]) : undefined;
  if (key === 'as' || key === 'scheme' || (key === 'schemes' && path.length > 1)) {
    return read.analysis.app.schemes
      .filter(({ name }) => name.value !== here)
      .map(({ name, title, description }) => ({
        value: name.value,
        doc: String((description ?? title)?.value ?? ''),
        isOwn: true,
      }));
  }
  if (key === 'variant')
    return read.analysis.app.variants.map(({ name, title }) => ({
      value: name.value,
      doc: String(title?.value ?? ''),
    }));
  if (key === 'default' && path.includes('scopes'))
    return scopesOf(read.analysis.schemes.find(({ scheme }) => scheme.name.value === here));
  if (key === 'methods') return METHODS.map((value) => ({ value, doc: '' }));
  return key === 'method' ? METHODS.map((value) => ({ value, doc: '' })) : [];
}

const TRUE: NamedValue = { value: 'true', doc: '' };
const FALSE: NamedValue = { value: 'false', doc: '' };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

function scopesOf(scheme: Checked['analysis']['schemes'][number] | undefined): readonly NamedValue[] {
  const scopes = scheme?.scheme.keys.get('scopes');
  const available =
    scopes?.kind === 'map' ? scopes.entries.find(({ key }) => key.value === 'available')?.value : undefined;
  if (available?.kind !== 'map') return [];
  return available.entries.map(({ key, value }) => ({
    value: String(key.value),
    doc: value?.kind === 'scalar' ? String(value.value) : '',
    isOwn: true,
  }));
}
