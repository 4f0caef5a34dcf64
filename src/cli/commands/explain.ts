import { type RuleEntry, ruleCatalogue } from '../../lint/catalogue.ts';
import { nearest } from '../../text/near.ts';
import type { Command } from '../command.ts';
import { status, UsageError } from '../terminal.ts';

export default {
  name: 'explain',
  summary: 'say what a rule is about, why, and what to do',
  examples: [['countersign explain url/no-free-host', 'explains the rule that a finding named']],
  declare: (command) => command.argument('<rule>', 'the id of a rule, as findings name it'),
  run: async ({ args, terminal }) => {
    const id = String(args[0]);
    const rules = ruleCatalogue();
    const rule = rules.find((entry) => entry.id === id);
    if (rule === undefined) throw new UsageError(unknown(id, rules));
    terminal.out(page(rule));
    return status.clean;
  },
} satisfies Command;

function unknown(id: string, rules: readonly RuleEntry[]): string {
  const near = nearest(
    id,
    rules.map((entry) => entry.id),
  );
  const hint = near === undefined ? 'See them all with: countersign rules' : `Did you mean ${near}?`;
  return `there is no rule “${id}”. ${hint}`;
}

function page({ id, summary, why, severity, group, source, help, examples }: RuleEntry): string {
  const parts = [
    `${id} (${severity}, ${group})`,
    summary,
    `Why: ${why}`,
    help === undefined ? '' : `Help: ${help}`,
    source === undefined ? '' : `Source: ${source}`,
    examples === undefined
      ? ''
      : `Reported:\n\n${indented(examples.bad)}\n\nNot reported:\n\n${indented(examples.good)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ');
