import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the corpus stands, and its files. */
export interface Corpus {
  readonly folder: string;
  readonly one: string;
  readonly lines: number;
  /** As many OpenAPI descriptions with the same names, for linters that read nothing else. */
  readonly openapi: string;
}

/**
 * Writes `count` definitions: those of fixtures/apps, again and again under other names.
 *
 * @param folder  An empty folder.
 */
export function writeCorpus(folder: string, count: number): Corpus {
  const names = readdirSync('fixtures/apps')
    .filter((name) => name.endsWith('.auth.yaml'))
    .sort();
  const [definitions, openapi] = [join(folder, 'definitions'), join(folder, 'openapi')];
  for (const path of [definitions, openapi]) mkdirSync(path, { recursive: true });
  let lines = 0;
  let one = '';
  for (let index = 0; index < count; index++) {
    const fixture = names[index % names.length] ?? '';
    const app = `${fixture.replace(/\.auth\.yaml$/, '')}-${Math.floor(index / names.length)}`;
    const text = readFileSync(join('fixtures/apps', fixture), 'utf8')
      .replace(/^app: .*$/m, `app: ${app}`)
      // ajv-cli reads YAML 1.1, in which this is no text.
      .replace(/\bnow: (\d{4}-\d\d-\d\dT[\d:.]+Z)/g, 'now: "$1"');
    lines += text.split('\n').length - 1;
    one ||= join(definitions, `${app}.auth.yaml`);
    writeFileSync(join(definitions, `${app}.auth.yaml`), text);
    writeFileSync(join(openapi, `${app}.yaml`), description(app));
  }
  return { folder: definitions, one, lines, openapi };
}

/** A small, clean OpenAPI description with one security scheme. */
const description = (app: string) => `openapi: 3.1.0
info:
  title: ${app}
  version: 1.0.0
  description: An API with one key.
  contact: { name: The maintainers, email: api@example.org }
  license: { name: MIT, identifier: MIT }
tags:
  - { name: account, description: The account. }
servers:
  - url: https://${app}.com/v1
security:
  - key: []
paths:
  /account:
    get:
      operationId: getAccount
      tags: [account]
      summary: The account that the key belongs to.
      description: Shows whose key it is.
      responses:
        "200":
          description: The account.
          content:
            application/json:
              schema: { type: object, properties: { email: { type: string, format: email } } }
        "401":
          description: The key is not valid.
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Api-Key
      description: Found under Settings.
`;
