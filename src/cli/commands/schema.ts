import { readFileSync } from 'node:fs';
import type { Command } from '../command.ts';
import { packageFile } from '../package-file.ts';
import { status } from '../terminal.ts';

const schemaPath = 'schema/countersign.schema.json';

export default {
  name: 'schema',
  summary: 'print the JSON Schema of the language, or its path',
  examples: [
    ['countersign schema > countersign.schema.json', 'writes the schema to a file'],
    ['countersign schema --path', "prints where it lies, for an editor's settings"],
  ],
  declare: (command) => command.option('--path', 'print the path of the schema file instead of its text'),
  run: async ({ options, terminal }) => {
    const path = packageFile(schemaPath);
    terminal.out(options.path ? `${path}\n` : readFileSync(path, 'utf8'));
    return status.clean;
  },
} satisfies Command;
