import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectConfig } from '../../../src/cli/project.ts';
import { version } from '../../../src/cli/version.ts';
import type { Schema } from '../../../src/lsp/schema.ts';
import { serveStdio } from '../../../src/lsp/server.ts';

/** `countersign lsp` without a command line around it: what the extension starts, with the schema that it brings. */
let schema: Schema | undefined;
void serveStdio({
  version,
  schema: () => {
    schema ??= JSON.parse(
      readFileSync(join(import.meta.dirname, '../schema/countersign.schema.json'), 'utf8'),
    ) as Schema;
    return schema;
  },
  settings: projectConfig,
});
