import { Option } from 'commander';
import { type Format, formats, reportIn } from '../../report/formats.ts';
import { summary } from '../../report/summary.ts';
import { checkPaths } from '../checking.ts';
import type { Command } from '../command.ts';
import { status } from '../terminal.ts';
import { version } from '../version.ts';

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
      .addOption(new Option('--format <format>', 'how findings are shown').choices(formats).default('pretty')),
  run: async ({ args, options, terminal }) => {
    const format = options['format'] as Format;
    const { diagnostics, quoted, count } = await checkPaths((args[0] ?? []) as readonly string[], terminal);
    if (format === 'pretty' && diagnostics.length === 0) {
      // The usual case: nothing to quote, so nothing is loaded that could quote it.
      terminal.out(summary(diagnostics, count));
      return status.clean;
    }
    const report = await reportIn(format);
    terminal.out(report(diagnostics, { quoted, files: count, version, color: terminal.color }));
    return diagnostics.some(({ severity }) => severity === 'error') ? status.findings : status.clean;
  },
} satisfies Command;
