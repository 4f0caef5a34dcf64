import { Option } from 'commander';
import type { Command } from '../command.ts';
import { initDefinition } from '../init/init.ts';
import { type Place, places } from '../init/schemes.ts';

export default {
  name: 'init',
  summary: 'write a new app definition, from a few questions',
  examples: [
    ['countersign init', 'asks, and writes <app>.auth.yaml here'],
    [
      "countersign init --title 'Acme' --server https://api.acme.example/v1 --type apiKey --in header --name X-Api-Key",
      'asks nothing',
    ],
    ['countersign init --out apis', 'writes into another folder'],
  ],
  declare: (command) =>
    command
      .option('--app <name>', 'a short name for files and code (default: made from the title)')
      .option('--title <title>', 'what the API is called')
      .option('--docs <url>', 'where it says how it authenticates')
      .option('--server <url>', 'the URL that its paths begin with; may hold {{ fields.<name> }}')
      .option('--type <type>', 'how it authenticates: a scheme type, such as apiKey, basic or session')
      .addOption(new Option('--in <place>', 'where an API key goes').choices(places))
      .option('--name <name>', 'the name of the header, parameter or cookie that holds an API key')
      .option('--test <path>', 'a request that tells whether a connection works')
      .option('--label <path>', "where that request's answer names the account, such as email")
      .option('--page <url>', 'the page where people find what they enter')
      .option('--out <path>', 'a folder, or a file that ends in .auth.yaml', '.'),
  run: async ({ options, terminal }) => {
    const text = (name: string) => options[name] as string | undefined;
    return initDefinition(
      {
        app: text('app'),
        title: text('title'),
        docs: text('docs'),
        server: text('server'),
        type: text('type'),
        in: text('in') as Place | undefined,
        name: text('name'),
        test: text('test'),
        label: text('label'),
        page: text('page'),
        out: text('out') ?? '.',
      },
      terminal,
    );
  },
} satisfies Command;
