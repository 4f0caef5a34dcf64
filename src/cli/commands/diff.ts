import { Option } from 'commander';
import { check } from '../../pipeline.ts';
import { framed } from '../../report/pretty.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Command } from '../command.ts';
import type { Change } from '../diff/change.ts';
import { compare } from '../diff/compare.ts';
import { projectConfig } from '../project.ts';
import { readSource } from '../read.ts';
import { status, type Terminal, UsageError } from '../terminal.ts';

export default {
  name: 'diff',
  summary: 'what changed for people who are connected already',
  examples: [
    [
      'countersign diff acme.old.auth.yaml acme.auth.yaml',
      'compares two versions; status 1 when people must connect again',
    ],
    ['git show main:acme.auth.yaml | countersign diff - acme.auth.yaml', 'compares with what is on main'],
  ],
  declare: (command) =>
    command
      .argument('<old>', 'the definition as it was; - reads standard input')
      .argument('<new>', 'the definition as it is')
      .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'json']).default('text')),
  run: async ({ args, options, terminal }) => {
    const [before, after] = [await analysed(String(args[0]), terminal), await analysed(String(args[1]), terminal)];
    const changes = compare(before, after);
    const again = changes.some(({ effect }) => effect === 'connect again');
    if (options['format'] === 'json') {
      terminal.out(`${JSON.stringify({ version: 1, connectAgain: again, changes }, null, 2)}\n`);
    } else {
      for (const change of changes) terminal.out(`${shown(change)}\n`);
      terminal.out(closing(changes, again));
    }
    return again ? status.findings : status.clean;
  },
} satisfies Command;

async function analysed(path: string, terminal: Terminal) {
  const source = await readSource(path, terminal).catch(() => {
    throw new UsageError(`“${path}” cannot be read: look whether it is there, and at its permissions.`);
  });
  const { analysis, tree, diagnostics } = check(source, await projectConfig(terminal.cwd));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return analysis;
  terminal.err(framed(errors, new Map([[path, { text: source.text, lines: tree.lines }]]), terminal.color));
  throw new UsageError(`${path} has errors, so it cannot be compared.`);
}

const shown = ({ scheme, message, effect }: Change): string =>
  safeText(`${effect.padEnd(15)}  ${scheme === undefined ? '' : `${scheme}: `}${message}`);

function closing(changes: readonly Change[], again: boolean): string {
  if (changes.length === 0) return 'Nothing changed for people who are connected.\n';
  return again ? 'People who are connected must connect again.\n' : 'People who are connected need do nothing.\n';
}
