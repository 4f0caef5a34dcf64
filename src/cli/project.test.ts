import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withFolder } from '../test/folder.ts';
import { projectConfig } from './project.ts';

const idle = 'vars/no-unused-variable';

/** The settings of a folder that holds these files, or what is said of them. */
const configIn = (files: Readonly<Record<string, string>>, below = '.') =>
  withFolder(files, async (cwd) => {
    try {
      return await projectConfig(join(cwd, below));
    } catch (error) {
      return (error as Error).message.replace(`${cwd}/`, '');
    }
  });

test('no file: nothing is set', async () => {
  assert.equal(await configIn({}), {});
});

test('scripts, and the severity of a rule', async () => {
  assert.equal(await configIn({ 'countersign.config.yaml': `scripts: allow\nrules: { ${idle}: off }\n` }), {
    scripts: 'allow',
    severities: { [idle]: 'off' },
  });
});

test('a file above counts, JSON as well', async () => {
  const files = { 'countersign.config.json': `{ "rules": { "${idle}": "error" } }`, 'apis/x.txt': '' };
  assert.equal(await configIn(files, 'apis'), { severities: { [idle]: 'error' } });
});

test('strict judges warnings as errors, and the file itself wins', async () => {
  const config = await configIn({
    'countersign.config.yaml': 'extends: [strict, ./more.yaml]\nrules:\n  session/use-save: info\n',
    'more.yaml': 'rules: { fields/no-unused-field: off }\n',
  });
  const { severities = {} } = config as { severities?: Record<string, string> };
  assert.is(severities[idle], 'error');
  assert.is(severities['fields/no-unused-field'], 'off');
  assert.is(severities['session/use-save'], 'info');
});

for (const [text, message] of [
  ['script: allow', 'countersign.config.yaml:1:1: there is no setting “script”. Did you mean “scripts”?'],
  ['scripts: yes', 'countersign.config.yaml:1:10: `scripts` can be set to `allow`, and nothing else.'],
  [
    'rules:\n  vars/no-unused-variabel: off',
    `countersign.config.yaml:2:3: there is no rule “vars/no-unused-variabel” that could be set. Did you mean “${idle}”?`,
  ],
  [`rules: { ${idle}: warn }`, 'countersign.config.yaml:1:35: a severity is one of off, info, warning, error.'],
  ['extends: stict', 'countersign.config.yaml:1:10: there is no preset and no file “stict”. Did you mean “strict”?'],
  [
    'extends: ./countersign.config.yaml',
    'countersign.config.yaml:1:10: “./countersign.config.yaml” leads back to this file.',
  ],
  ['- a', 'countersign.config.yaml:1:1: settings are a map.'],
  ['a: [', 'countersign.config.yaml:1:4'],
] as const) {
  test(`a wrong file: ${JSON.stringify(text)}`, async () => {
    const said = await configIn({ 'countersign.config.yaml': text });
    assert.ok(typeof said === 'string' && said.startsWith(message), String(said));
  });
}

test.run();
