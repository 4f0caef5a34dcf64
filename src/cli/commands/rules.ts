import { Option } from 'commander';
import { ruleCatalogue } from '../../lint/catalogue.ts';
import type { Command } from '../command.ts';
import { status } from '../terminal.ts';

const groups = ['correctness', 'security', 'people', 'style', 'language'] as const;

export default {
  name: 'rules',
  summary: 'list every rule',
  examples: [
    ['countersign rules', 'all of them, by id'],
    ['countersign rules --group security', 'one group'],
    ['countersign rules --format json', 'as data'],
  ],
  declare: (command) =>
    command
      .addOption(new Option('--group <group>', 'only the rules of a group').choices(groups))
      .addOption(new Option('--format <format>', 'how they are shown').choices(['text', 'json']).default('text')),
  run: async ({ options, terminal }) => {
    const rules = ruleCatalogue().filter(({ group }) => options['group'] === undefined || group === options['group']);
    if (options['format'] === 'json') {
      const rows = rules.map(({ id, summary, why, severity, group }) => ({ id, summary, why, severity, group }));
      terminal.out(`${JSON.stringify({ version: 1, rules: rows }, null, 2)}\n`);
      return status.clean;
    }
    const width = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, severity, summary } of rules) {
      terminal.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
    }
    return status.clean;
  },
} satisfies Command;
