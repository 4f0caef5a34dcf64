import { readFileSync } from 'node:fs';
import type { Schema } from '../../lsp/schema.ts';
import { serveStdio } from '../../lsp/server.ts';
import type { Command } from '../command.ts';
import { packageFile } from '../package-file.ts';
import { projectConfig } from '../project.ts';
import { status } from '../terminal.ts';
import { version } from '../version.ts';

export default {
  name: 'lsp',
  summary: 'serve an editor by the Language Server Protocol',
  examples: [['countersign lsp --stdio', 'what an editor starts: see docs/editors.md']],
  declare: (command) => command.option('--stdio', 'speak on standard input and output (there is no other way)'),
  run: async () => {
    let schema: Schema | undefined;
    await serveStdio({
      version,
      schema: () => {
        schema ??= JSON.parse(readFileSync(packageFile('schema/countersign.schema.json'), 'utf8')) as Schema;
        return schema;
      },
      settings: projectConfig,
    });
    return status.clean;
  },
} satisfies Command;
