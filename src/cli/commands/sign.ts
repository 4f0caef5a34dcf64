import { Option } from 'commander';
import type { Command } from '../command.ts';
import { type Format, formats } from '../sign/formats.ts';
import { signRequest } from '../sign/sign.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export default {
  name: 'sign',
  summary: 'sign one request and print it, or send it',
  examples: [
    ['countersign sign acme.auth.yaml GET /me --field apiKey=k-123', 'prints the signed request as HTTP'],
    ["countersign sign acme.auth.yaml signed POST /orders --data '{}' --as curl | sh", 'lets curl send it'],
    [
      'COUNTERSIGN_FIELD_PASSWORD=… countersign sign acme.auth.yaml GET /me --send',
      'logs in, sends it, prints the answer',
    ],
    [
      'countersign sign acme.auth.yaml GET /me --now 2025-01-31T12:00:00Z --random 00ff --explain',
      'repeats one request exactly, and shows each step of its signature',
    ],
  ],
  declare: (command) =>
    command
      .usage('[options] <file> [scheme] <METHOD> <url>')
      .argument('<file>', 'an app definition; - reads standard input')
      .argument('<request...>', 'the scheme (if there are several), the method, and a path or URL')
      .option('--field <name=value>', 'what a person enters (also COUNTERSIGN_FIELD_<NAME>)', collect)
      .option('--client <name=value>', 'what the owner of the integration holds (COUNTERSIGN_CLIENT_<NAME>)', collect)
      .option('--session <name=value>', 'what a login has given (COUNTERSIGN_SESSION_<NAME>)', collect)
      .option('--call <name=value>', 'what the caller passes with this request (COUNTERSIGN_CALL_<NAME>)', collect)
      .option("--header <'Name: value'>", 'a header of the request', collect)
      .option('--data <text>', 'the body; @file reads a file as it is, @- standard input')
      .option('--variant <name>', 'a variant of the definition, such as its sandbox')
      .addOption(
        new Option('--as <format>', 'how the signed request is printed (default: http)').choices(Object.keys(formats)),
      )
      .option('--now <time>', 'the time of the signature: seconds or milliseconds since 1970, or ISO 8601')
      .option('--random <hex>', 'the random bytes that the signature takes, in order')
      .option('--counter <n>', 'the counter of the signature')
      .option('--explain', 'show every intermediate value on standard error, secrets hidden')
      .option('--send', 'send it, and print the answer (on standard error if --as prints the request)'),
  run: async ({ args, options, terminal }) => {
    const list = (name: string) => (options[name] ?? []) as readonly string[];
    const text = (name: string) => options[name] as string | undefined;
    return signRequest(
      {
        file: String(args[0]),
        request: (args[1] ?? []) as readonly string[],
        given: { field: list('field'), client: list('client'), session: list('session'), call: list('call') },
        headers: list('header'),
        data: text('data'),
        variant: text('variant'),
        as: text('as') as Format | undefined,
        now: text('now'),
        random: text('random'),
        counter: text('counter'),
        explain: Boolean(options.explain),
        send: Boolean(options.send),
      },
      terminal,
    );
  },
} satisfies Command;
