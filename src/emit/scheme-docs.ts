import type { ModulePlan, SchemePlan } from '../resolve/plan.ts';
import { type DocText, doc, tagged } from './doors.ts';
import type { Edit } from './entries.ts';
import { sentence } from './fields.ts';
import type { SchemeEmitter } from './scheme-emitter.ts';

/** `Ledgerly`, or `Ledgerly (Personal token)` where the module has several schemes. */
export function titleOf(module: ModulePlan, scheme: SchemePlan): string {
  if (scheme.title !== undefined) return `${module.title} (${scheme.title})`;
  return module.schemes.length > 1 ? `${module.title} (${scheme.name})` : module.title;
}

/** What a signing function sets, and by which standard. */
export function signDoc(scheme: SchemePlan, { standard }: SchemeEmitter, edits: readonly Edit[]): DocText {
  const parts = (['headers', 'cookies', 'query', 'params'] as const).flatMap((part) => {
    const entries = [...scheme.request[part], ...scheme.sign[part]].filter(({ value }) => !removes(value));
    const names = [...new Set(entries.map(({ name }) => name))];
    const [one, several] = partNames[part];
    return names.length > 0 ? [`the ${names.length > 1 ? several : one} ${names.join(', ')}`] : [];
  });
  const body = scheme.request.body !== undefined || scheme.sign.body !== undefined;
  const set = [...parts, ...(body ? ['entries of the body'] : [])];
  const sets = set.length > 0 ? `Sets ${set.join('; ')}.` : undefined;
  return doc(edits.length > 0 && standard ? `${standard}.` : undefined, sets);
}

const partNames = {
  headers: ['header', 'headers'],
  cookies: ['cookie', 'cookies'],
  query: ['query parameter', 'query parameters'],
  params: ['parameter', 'parameters'],
} as const;

function removes(value: SchemePlan['request']['headers'][number]['value']): boolean {
  return value.kind === 'literal' && value.value === null;
}

/** What a connection's function is for. */
export function factoryDoc(module: ModulePlan, scheme: SchemePlan): DocText {
  const text = doc(sentence(titleOf(module, scheme)), scheme.description);
  const docs = scheme.docs ?? module.docs;
  const seen = docs === undefined ? text : tagged(text, 'see', docs);
  return scheme.deprecated ? tagged(seen, 'deprecated') : seen;
}
