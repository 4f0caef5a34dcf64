import type { SavedPlan, SchemePlan } from '../../resolve/plan.ts';
import type { FormField } from '../../runtime/connection.ts';
import { nearest } from '../../text/near.ts';
import { UsageError } from '../terminal.ts';

/** Where a value comes in: `--field`, `--client`, `--session`, `--call`. */
export type Kind = 'field' | 'client' | 'session' | 'call';
export type Scalar = string | number | boolean;
export type Values = Readonly<Record<string, Scalar>>;

/** One value that a scheme may be given. */
export interface Wanted {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string;
  /** A field's type; `number`, `boolean` or `string` for what a session keeps. */
  readonly type: string;
  readonly secret: boolean;
}

/** What a session keeps, as values that may be given. */
export function savedValues(saved: readonly SavedPlan[]): readonly Wanted[] {
  return saved.map(({ name, type, secret }) => ({ kind: 'session', name, label: name, type, secret }));
}

/** What the caller passes with a request. */
export function callValues(scheme: SchemePlan): readonly Wanted[] {
  return scheme.call.map(({ name, label, type, secret }) => ({ kind: 'call', name, label, type, secret }));
}

/** The fields of a form; notes are text, not values. */
export function formValues(kind: 'field' | 'client', form: readonly FormField[]): readonly Wanted[] {
  return form
    .filter(({ type }) => type !== 'note')
    .map(({ name, label, type, secret }) => ({ kind, name, label, type, secret }));
}

/**
 * Values of one kind: from the command line, `name=value` each, else from the environment.
 *
 * @param given  Later ones count more.
 * @throws {UsageError} When one is not of that form or its name is not known. Values are never quoted, nor what may be one.
 */
export function givenValues(
  kind: Kind,
  wanted: readonly Wanted[],
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Values {
  const values: Record<string, Scalar> = {};
  for (const each of wanted) {
    const text = environment[environmentName(each)];
    if (text !== undefined && text !== '') values[each.name] = typed(text, each.type);
  }
  for (const assignment of given) {
    const [name, text] = assigned(kind, assignment);
    const known = wanted.find((each) => each.name === name);
    if (known === undefined) throw unknownValue(kind, name, text, wanted);
    values[name] = typed(text, known.type);
  }
  return values;
}

/** `COUNTERSIGN_FIELD_API_KEY` for the field `apiKey`. */
export function environmentName({ kind, name }: Pick<Wanted, 'kind' | 'name'>): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return `COUNTERSIGN_${kind.toUpperCase()}_${words}`;
}

/** Text as the field's type; what is not of that type stays as it is, for the form's own check to refuse. */
export function typed(text: string, type: string): Scalar {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const isNumber = (type === 'number' || type === 'integer') && /^-?\d{1,17}(?:\.\d{1,17})?$/.test(text);
  return isNumber ? Number(text) : text;
}

function assigned(kind: Kind, assignment: string): readonly [name: string, value: string] {
  const equals = assignment.indexOf('=');
  if (equals < 1) throw new UsageError(`--${kind} takes a name and a value: --${kind} name=value.`);
  return [assignment.slice(0, equals), assignment.slice(equals + 1)];
}

/** What stands before the equals sign is quoted only where it can't be the head of a value in Base64. */
function unknownValue(kind: Kind, name: string, text: string, wanted: readonly Wanted[]): UsageError {
  const names = wanted.map((each) => each.name);
  const near = nearest(name, names);
  const isName = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name) && !/^=*$/.test(text);
  const quoted = isName ? ` “${name}”` : ' of this name';
  const what = { field: 'field', client: 'client value', session: 'session value', call: 'call constant' }[kind];
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  const list = names.length === 0 ? `It has no ${what} at all.` : `It has: ${names.join(', ')}.`;
  return new UsageError(`the scheme has no ${what}${quoted}.${hint} ${list}`);
}
