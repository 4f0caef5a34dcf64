import { spawnSync } from 'node:child_process';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

test('npm start: all servers accept what is signed and refuse what is not, within a minute', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/test/start.ts'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.is(status, 0, stdout);
  assert.not.match(stdout, '✘');
  assert.is(stdout.match(/✔/g)?.length, 13);
  assert.match(stdout, '5 of 5 refused');
  assert.match(stdout, '50 of 50, 1 + 1 log-ins');
});

test.run();
