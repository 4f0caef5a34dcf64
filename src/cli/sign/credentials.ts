import type { SchemePlan } from '../../resolve/plan.ts';
import type { FormField } from '../../runtime/connection.ts';
import { type FieldFault, formFaults } from '../../runtime/form.ts';
import { ask } from '../ask.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { type Credentials, formOf } from './connection.ts';
import type { Definition } from './definition.ts';
import { missingValues, noSession } from './missing.ts';
import {
  callValues,
  formValues,
  givenValues,
  type Kind,
  type Scalar,
  savedValues,
  typed,
  type Values,
  type Wanted,
} from './values.ts';

/** `name=value` each, as they stand on the command line. */
export type Given = Readonly<Record<Kind, readonly string[]>>;

/** What is wanted of the credentials for one request. */
export interface Demand {
  readonly given: Given;
  /** Values (`field.secret`, `session.token`) that must be there even with a session, since a signature has read them. */
  readonly needed: ReadonlySet<string>;
  /** Whether a login may be made; otherwise a scheme with one must be given a session. */
  readonly send: boolean;
}

/**
 * What a scheme is given: from the command line, from the environment, and what is still missing from the person at the
 * terminal, where there is one. With a session at hand, what only a login needs may be missing.
 *
 * @throws {UsageError} When a value is missing or not what its field takes; never with a value in it.
 */
export async function credentialsFrom(
  definition: Definition,
  scheme: SchemePlan,
  { given, needed, send }: Demand,
  terminal: Terminal,
): Promise<Credentials> {
  const take = (kind: Kind, wanted: readonly Wanted[]) => givenValues(kind, wanted, given[kind], terminal.env);
  const saved = savedValues(scheme.session);
  const session = take('session', saved);
  const hasSession = Object.keys(session).length > 0;
  if (!hasSession && !send && (scheme.login ?? scheme.session[0]) !== undefined) {
    throw noSession(definition, scheme, 'login');
  }
  const parts = [
    ...(['field', 'client'] as const).map((kind) => {
      const form = formOf(definition, scheme, kind);
      return { kind, form, values: take(kind, formValues(kind, form)) };
    }),
    { kind: 'session' as const, form: [], values: session },
  ];
  const isNeeded = (kind: Kind, name: string) => needed.has(`${kind}.${name}`);
  const lacking = parts.flatMap(({ kind, form, values }): readonly Lacking[] => {
    if (kind === 'session') {
      return saved
        .filter(({ name }) => isNeeded(kind, name) && !Object.hasOwn(values, name))
        .map((wanted) => ({ wanted, field: undefined }));
    }
    return form
      .filter((field) => lacks(field, form, values) && (!hasSession || isNeeded(kind, field.name)))
      .flatMap((field) => formValues(kind, [field]).map((wanted) => ({ wanted, field })));
  });
  if (lacking.length > 0 && !terminal.interactive) {
    throw missingValues(
      definition,
      scheme,
      lacking.map(({ wanted }) => wanted),
    );
  }
  const answers = new Map<string, Scalar>();
  for (const each of lacking) answers.set(`${each.wanted.kind}.${each.wanted.name}`, await answerTo(each, terminal));
  const [fields = {}, client = {}, kept = {}] = parts.map(({ kind, values }) => withAnswers(values, kind, answers));
  refuse('field', formOf(definition, scheme, 'field'), fields, hasSession);
  refuse('client', formOf(definition, scheme, 'client'), client, hasSession);
  return { fields, client, session: hasSession ? kept : undefined, call: take('call', callValues(scheme)) };
}

/** A value that is still needed; a session's has no field. */
interface Lacking {
  readonly wanted: Wanted;
  readonly field: FormField | undefined;
}

/** Whether a field must be given and is not. */
function lacks(field: FormField, form: readonly FormField[], values: Values): boolean {
  if (!field.required || field.default !== undefined || field.type === 'note') return false;
  if (Object.hasOwn(values, field.name)) return false;
  const entered = Object.fromEntries(form.map(({ name, default: value }) => [name, values[name] ?? value]));
  return field.when?.(entered) ?? true;
}

async function answerTo({ wanted, field }: Lacking, terminal: Terminal): Promise<Scalar> {
  const faultOf = (answer: string): string | undefined => {
    if (field === undefined) return answer === '' ? `“${wanted.label}” is missing.` : undefined;
    const alone = { ...field, required: true };
    return formFaults([alone], { [field.name]: typed(answer, field.type) })[0]?.message;
  };
  const { label, secret, type } = wanted;
  return typed(await ask({ message: label, secret, placeholder: field?.placeholder, fault: faultOf }, terminal), type);
}

function withAnswers(values: Values, kind: Kind, answers: ReadonlyMap<string, Scalar>): Values {
  const added = [...answers].filter(([key]) => key.startsWith(`${kind}.`));
  return { ...values, ...Object.fromEntries(added.map(([key, value]) => [key.slice(kind.length + 1), value])) };
}

/** With a session at hand, a missing value is found when it is read. */
function refuse(kind: 'field' | 'client', form: readonly FormField[], values: Values, hasSession: boolean): void {
  const judged = hasSession ? form.map((field) => ({ ...field, required: false })) : form;
  const faults = formFaults(judged, values);
  if (faults.length === 0) return;
  const line = ({ name, message }: FieldFault) => `${message} (--${kind} ${name})`;
  throw new UsageError(faults.map(line).join('\n'));
}
