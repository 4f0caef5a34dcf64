import type { Command } from '../command.ts';
import { generateModules } from '../generating.ts';

export default {
  name: 'generate',
  summary: 'write one typed module for each definition',
  examples: [
    ['countersign generate --out src/auth', 'writes src/auth/<app>.ts for all definitions below this folder'],
    ['countersign generate apis/acme.auth.yaml --out src/auth --standalone', 'one file without imports'],
    ['countersign generate --out src/auth --check', 'for CI: fails and shows a diff if anything would change'],
    ['countersign generate --out src/auth --list-outputs', 'the files that would be written, for a build engine'],
  ],
  declare: (command) =>
    command
      .argument('[paths...]', 'files, folders or patterns (default: all below this folder)')
      .requiredOption('--out <dir>', 'the folder that the modules go to')
      .option('--standalone', 'one file without imports for each definition')
      .option('--check', 'write nothing; fail and show a diff if anything would change')
      .option('--list-outputs', 'print the files that belong to the definitions, and write nothing')
      .option('--force', 'also write over modules of ours that were edited by hand'),
  run: async ({ args, options, terminal }) =>
    generateModules(
      (args[0] ?? []) as readonly string[],
      {
        out: String(options['out']),
        target: options['standalone'] ? 'standalone' : 'typescript',
        mode: options['listOutputs'] ? 'list' : options['check'] ? 'compare' : 'write',
        force: Boolean(options['force']),
      },
      terminal,
    ),
} satisfies Command;
