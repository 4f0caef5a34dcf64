import type { FieldPlan, SchemePlan } from '../../resolve/plan.ts';
import type { Attempt } from '../../runtime/attempt.ts';
import type { Scalar, Values } from './values.ts';

/** A reading of an attempt's clock. */
export type ClockReading = 'now' | 'counter';

/** An attempt that tells what is read of its clock, and what the signature says of its steps. */
export function observed(
  attempt: Attempt,
  read: Set<ClockReading>,
  explain: (values: Readonly<Record<string, unknown>>) => void,
): Attempt {
  return Object.create(attempt, {
    explain: { value: explain },
    now: {
      get() {
        read.add('now');
        return attempt.now;
      },
    },
    counter: {
      get() {
        read.add('counter');
        return attempt.counter;
      },
    },
  }) as Attempt;
}

/** Values that tell when one is read which should be there and is not; something of its kind is read in its place. */
export function watched(values: Values, required: Values, note: (name: string) => void) {
  const absent = Object.keys(required).filter((name) => !Object.hasOwn(values, name));
  const proxy = new Proxy(values, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      if (Object.hasOwn(target, name)) return target[name];
      if (!absent.includes(name)) return undefined;
      note(name);
      return required[name];
    },
  });
  return { values: proxy, isWhole: absent.length === 0 };
}

/** In place of missing values: such as let a signature go on, so that all that is missing is found at once. */
export function standIns(fields: readonly FieldPlan[]): Values {
  const needed = fields.filter((field) => field.required && field.default === undefined && field.type !== 'note');
  return Object.fromEntries(
    needed.map(({ name, type, choices }): [string, Scalar] => {
      if (type === 'integer' || type === 'number') return [name, 1];
      if (type === 'boolean') return [name, false];
      if (type === 'url') return [name, 'https://missing.example.com'];
      return [name, choices[0]?.value ?? (type === 'host' ? 'missing.example.com' : 'missing')];
    }),
  );
}

/** The same for what a login gives. */
export const savedStandIns = ({ session }: SchemePlan): Values =>
  Object.fromEntries(session.flatMap(({ name, type, optional }) => (optional ? [] : [[name, standInOf[type]]])));
const standInOf = { text: 'missing', number: 1, boolean: false } as const;
