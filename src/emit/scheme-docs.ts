import type { EntryPlan, ModulePlan, SchemePlan } from '../resolve/plan.ts';
import { type DocText, doc, tagged } from './doors.ts';
import { type Edit, isConstant } from './entries.ts';
import { sentence } from './fields.ts';
import type { SchemeEmitter } from './scheme-emitter.ts';

/** `Ledgerly`, or `Ledgerly (Personal token)` where the module has several schemes. */
export function titleOf(module: ModulePlan, scheme: SchemePlan): string {
  if (scheme.title !== undefined) return `${module.title} (${scheme.title})`;
  return module.schemes.length > 1 ? `${module.title} (${scheme.name})` : module.title;
}

/** What a signing function sets, what it gives where the request has none, and by which standard. */
export function signDoc(scheme: SchemePlan, { standard }: SchemeEmitter, edits: readonly Edit[]): DocText {
  const body = scheme.request.body !== undefined || scheme.sign.body !== undefined;
  const set = [...named(scheme, (entry) => !isConstant(entry)), ...(body ? ['entries of the body'] : [])];
  const given = named(scheme, isConstant);
  return doc(
    edits.length > 0 && standard ? `${standard}.` : undefined,
    set.length > 0 ? `Sets ${set.join('; ')}.` : undefined,
    given.length > 0 ? `Sets where the request has none: ${given.join('; ')}.` : undefined,
  );
}

/** `the headers X-Key, X-Time`, `the query parameter v`: the entries of a kind, part by part. */
function named(scheme: SchemePlan, wanted: (entry: EntryPlan) => boolean): readonly string[] {
  return (['headers', 'cookies', 'query', 'params'] as const).flatMap((part) => {
    const entries = [...scheme.request[part], ...scheme.sign[part]].filter(
      (entry) => !removes(entry.value) && wanted(entry),
    );
    const names = [...new Set(entries.map(({ name }) => name))];
    const [one, several] = partNames[part];
    return names.length > 0 ? [`the ${names.length > 1 ? several : one} ${names.join(', ')}`] : [];
  });
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

/**
 * What the function of a connection, or of a grant, is for, and what it throws.
 *
 * @param standard  What the connection follows, where no signing function says it: a protocol that answers challenges.
 */
export function factoryDoc(module: ModulePlan, scheme: SchemePlan, standard: string | undefined): DocText {
  const title = titleOf(module, scheme);
  const first = scheme.withPerson
    ? `Connects people to ${sentence(title)} Each of them agrees first: \`begin\`, \`complete\`, then \`connect\`.`
    : `A connection to ${sentence(title)}`;
  const docs = scheme.docs ?? module.docs;
  const forms = [...(scheme.fields.length > 0 ? ['fields'] : []), ...(scheme.client.length > 0 ? ['client'] : [])];
  const text = doc(first, standard && `${standard}.`, scheme.description);
  const warned =
    forms.length === 0
      ? text
      : tagged(
          text,
          'throws',
          `{CountersignError} \`FIELD_INVALID\` when a value of ${forms.join(' or ')} does not fit its form`,
        );
  const seen = docs === undefined ? warned : tagged(warned, 'see', docs);
  return scheme.deprecated ? tagged(seen, 'deprecated') : seen;
}
