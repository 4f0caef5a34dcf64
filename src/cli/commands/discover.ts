import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { definitionOf } from '../discover/definition.ts';
import { readMetadata } from '../discover/metadata.ts';
import { appName } from '../init/compose.ts';
import { status, type Terminal, UsageError } from '../terminal.ts';

export default {
  name: 'discover',
  summary: 'write a definition from what an authorization server says of itself',
  examples: [
    [
      "countersign discover https://login.acme.example --title 'Acme' --server https://api.acme.example/v1",
      'reads the metadata once, and writes acme.auth.yaml',
    ],
  ],
  declare: (command) =>
    command
      .argument('<issuer>', 'the issuer identifier: a URL')
      .requiredOption('--server <url>', 'the URL that the paths of the API begin with')
      .option('--title <title>', 'what the API is called (default: its host)')
      .option('--app <name>', 'a short name for files and code (default: made from the title)')
      .option('--docs <url>', 'where it says how it authenticates')
      .option('--out <path>', 'a folder, or a file that ends in .auth.yaml', '.'),
  async run({ args, options, terminal }) {
    const text = (name: string) => options[name] as string | undefined;
    const [issuer = ''] = args as readonly string[];
    const title = text('title') ?? hostOf(issuer);
    const app = text('app') ?? appName(title);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(app)) throw new UsageError('name the app by --app, in kebab-case.');
    const docs = text('docs');
    const metadata = await readMetadata(issuer);
    const definition = definitionOf(metadata, { app, title, server: text('server') ?? '', ...(docs && { docs }) });
    write(text('out') ?? '.', app, definition, terminal);
    return status.clean;
  },
} satisfies Command;

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).hostname : '';
}

/** Writes what is not there yet. */
function write(out: string, app: string, text: string, terminal: Terminal): void {
  const shown = /\.auth\.ya?ml$/.test(out) ? out : join(out, `${app}.auth.yaml`).replaceAll('\\', '/');
  const path = resolve(terminal.cwd, shown);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'is there already, and is left alone' : 'cannot be written';
    throw new UsageError(`${shown} ${why}: choose another --app or --out.`);
  }
  terminal.out(`wrote ${shown}\nNext: countersign check ${shown}\n`);
}
