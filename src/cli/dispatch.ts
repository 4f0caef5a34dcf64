import { Command as Commander, CommanderError } from 'commander';
import type { Listed } from './commands/index.ts';
import { type Status, status, type Terminal, UsageError } from './terminal.ts';
import { version } from './version.ts';

/** Some commands as a function: arguments and a terminal in, an exit status out; never throws. */
export async function runOneOf(
  commands: readonly Listed[],
  argv: readonly string[],
  terminal: Terminal,
): Promise<Status> {
  try {
    return await dispatch(commands, argv, terminal);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? status.clean : status.usage;
    if (error instanceof UsageError) {
      terminal.err(`countersign: ${error.message}\n`);
      return status.usage;
    }
    terminal.err(`countersign: ${described(error)}\n`);
    return status.failure;
  }
}

/** A failure of the tool itself. The stack helps whoever reports it, and only on demand. */
function described(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && process.env.COUNTERSIGN_DEBUG ? `\n${error.stack ?? ''}` : '';
  return `something went wrong inside the tool: ${message}\nRun it again with COUNTERSIGN_DEBUG=1 for details.${stack}`;
}

async function dispatch(commands: readonly Listed[], argv: readonly string[], terminal: Terminal): Promise<Status> {
  let result: Status = status.clean;
  const program = new Commander('countersign')
    .description('Say once how an API authenticates; check it, and generate the TypeScript that does it.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain this command')
    .helpCommand('help [command]', 'explain a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      // What stands behind the equals sign of a misspelt option may be a secret.
      outputError: (text, write) => write(text.replace(/('--?[\w-]+=)[^\n]*'/, "$1…'")),
      getOutHasColors: () => terminal.color,
      getErrHasColors: () => terminal.color,
    });
  for (const { name, summary, load } of commands) {
    const wanted = argv[0] === name || (argv[0] === 'help' && argv[1] === name);
    const command = program.command(name).summary(summary).description(summary);
    command.copyInheritedSettings(program);
    if (!wanted) continue;
    const { declare, examples, run: work } = await load();
    declare(command)
      .addHelpText('after', examplesText(examples))
      .action(async (...given: unknown[]) => {
        const args = given.slice(0, -2) as (string | string[] | undefined)[];
        result = await work({ args, options: command.opts(), terminal });
      });
  }
  program.addHelpText(
    'after',
    '\nStart with: countersign init, then countersign check, then countersign generate --out src/auth',
  );
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return status.usage;
  }
  await program.parseAsync(argv as string[], { from: 'user' });
  return result;
}

function examplesText(examples: readonly (readonly [string, string])[]): string {
  return `\nExamples:\n${examples.map(([line, what]) => `  $ ${line}\n      ${what}`).join('\n')}`;
}
