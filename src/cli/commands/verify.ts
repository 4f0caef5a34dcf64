import type { Command } from '../command.ts';
import { verifyDefinition } from '../verify/verify.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export default {
  name: 'verify',
  summary: 'compare what a definition signs with known requests, byte by byte',
  examples: [
    ['countersign verify acme.auth.yaml', "runs the definition's own examples"],
    ['countersign verify acme.auth.yaml --recorded requests.jsonl', 'makes the requests of an existing client again'],
    [
      'COUNTERSIGN_FIELD_API_KEY=… countersign verify acme.auth.yaml --recorded requests.jsonl',
      'keeps the secret out of the recording',
    ],
  ],
  declare: (command) =>
    command
      .argument('<file>', 'an app definition; - reads standard input')
      .option('--recorded <file>', 'requests as they went out, one JSON value a line (may be given again)', collect)
      .option('--field <name=value>', 'a value for cases that hold none (also COUNTERSIGN_FIELD_<NAME>)', collect)
      .option('--client <name=value>', 'the same for what the owner holds (COUNTERSIGN_CLIENT_<NAME>)', collect)
      .option('--session <name=value>', 'the same for what a login has given (COUNTERSIGN_SESSION_<NAME>)', collect),
  run: async ({ args, options, terminal }) => {
    const list = (name: string) => (options[name] ?? []) as readonly string[];
    return verifyDefinition(
      {
        file: String(args[0]),
        recorded: list('recorded'),
        given: { field: list('field'), client: list('client'), session: list('session'), call: [] },
      },
      terminal,
    );
  },
} satisfies Command;
