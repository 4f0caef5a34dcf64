/** Nothing but reading and parsing: what checking is measured against. `node parse-only.cjs <file or folder>` */
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { parseDocument } = require('yaml');

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
for (const file of files) {
  const { errors } = parseDocument(readFileSync(file, 'utf8'));
  if (errors.length > 0) throw errors[0];
}
