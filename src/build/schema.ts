import { readFileSync, writeFileSync } from 'node:fs';
import { assemble } from './schema/assemble.ts';
import { readParts } from './schema/parts.ts';
import { shapesModule, shapesOf } from './schema/shapes.ts';
import { typesModule } from './schema/types.ts';
import { validatorModule, validatorTypes } from './schema/validator.ts';

// Writes all that follows from schema/: the assembled document, types, validator, table of positions.
// With --check nothing is written, and a difference is a failure.

const { schema } = assemble(readParts('schema'));
const outputs: Record<string, string> = {
  'schema/countersign.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  'generated/definition.ts': await typesModule(schema),
  'generated/validate.js': await validatorModule(schema),
  'generated/validate.d.ts': validatorTypes,
  'generated/shapes.ts': shapesModule(shapesOf(schema)),
};

const differing = Object.entries(outputs).filter(([path, text]) => contentOf(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of differing) console.error(`${path} differs from what schema/ says; run: npm run generate`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of differing) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
