import { safeText } from '../../report/safe-text.ts';
import type { SchemePlan } from '../../resolve/plan.ts';
import { UsageError } from '../terminal.ts';
import type { Definition } from './definition.ts';
import { environmentName, savedValues, type Wanted } from './values.ts';

/** One message for all values that are missing, with the three ways to give them. */
export function missingValues({ plan }: Definition, scheme: SchemePlan, missing: readonly Wanted[]): UsageError {
  const count = missing.length === 1 ? 'a value that is' : `${missing.length} values that are`;
  return usage(
    `“${scheme.name}” of ${plan.title} needs ${count} not given:`,
    ...waysToGive(missing),
    'Give it on the command line, in the environment (better for a secret: others can read a command line), or run this',
    'in a terminal, which asks for it and does not show what is typed.',
  );
}

/** What to do where a session is needed and none was given. */
export function noSession({ plan }: Definition, scheme: SchemePlan, from: 'login' | 'person'): UsageError {
  const whole = `“${scheme.name}” of ${plan.title}`;
  const ways = waysToGive(savedValues(scheme.session.filter(({ optional }) => !optional)));
  if (from === 'person') {
    return usage(`${whole} signs with what it is given once a person has agreed. Give it here:`, ...ways);
  }
  return usage(
    `${whole} signs with what a login gives, and nothing is sent here. Give what a login has given:`,
    ...ways,
    'Or, where no person has to agree to it, add --send: then it logs in first and sends the request.',
  );
}

/** What to do where a signature answers what the server says first. */
export function noAnswer({ plan }: Definition, scheme: SchemePlan): UsageError {
  return usage(
    `“${scheme.name}” of ${plan.title} answers what the server says first, and nothing is sent here.`,
    'Add --send: then it asks, answers and prints what comes back; with --as it prints the signed request too.',
  );
}

function waysToGive(wanted: readonly Wanted[]): readonly string[] {
  const rows = wanted.map((each) => {
    const label = each.label === each.name ? '' : ` (${each.label})`;
    return [`${each.name}${label}`, `--${each.kind} ${each.name}=…`, environmentName(each)] as const;
  });
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([what, flag, name]) => `  ${what.padEnd(width(0))}   ${flag.padEnd(width(1))}   or ${name}`);
}

const usage = (...lines: readonly string[]) => new UsageError(safeText(lines.join('\n')));
