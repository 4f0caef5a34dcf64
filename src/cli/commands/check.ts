import { Option } from 'commander';
import { summary } from '../../report/summary.ts';
import { checkPaths } from '../checking.ts';
import type { Command } from '../command.ts';
import { status } from '../terminal.ts';

export default {
  name: 'check',
  summary: 'find what is wrong in app definitions',
  examples: [
    ['countersign check', 'checks all definitions below this folder'],
    ['countersign check apis/acme.auth.yaml apis/beta', 'a file and a folder'],
    ["countersign check 'apis/*.auth.yaml' --format json", 'a pattern, as data for another program'],
    ['cat acme.auth.yaml | countersign check -', 'what comes on standard input'],
  ],
  declare: (command) =>
    command
      .argument('[paths...]', 'files, folders or patterns; - reads standard input (default: all below this folder)')
      .addOption(
        new Option('--format <format>', 'how findings are shown').choices(['pretty', 'json']).default('pretty'),
      ),
  run: async ({ args, options, terminal }) => {
    const { diagnostics, quoted, count } = await checkPaths((args[0] ?? []) as readonly string[], terminal);
    if (options['format'] === 'json') {
      const { json } = await import('../../report/json.ts');
      terminal.out(json(diagnostics, quoted));
    } else {
      if (diagnostics.length > 0) {
        const { pretty } = await import('../../report/pretty.ts');
        terminal.out(`${pretty(diagnostics, quoted, terminal.color)}\n`);
      }
      terminal.out(summary(diagnostics, count));
    }
    return diagnostics.some(({ severity }) => severity === 'error') ? status.findings : status.clean;
  },
} satisfies Command;
