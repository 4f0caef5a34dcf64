/** The demonstration runs as it is shown to users: from the definitions to requests that servers accept and refuse. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const start = fileURLToPath(new URL('./start.ts', import.meta.url));

test('npm start ends with a table in which every scheme is right', () => {
  const args = ['--import', import.meta.resolve('tsx'), start];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  assert.match(output, /\n\d+ files checked, nothing wrong\.\n/);
  const rows = output.trimEnd().split('\n').slice(-4);
  for (const [index, scheme] of ['basic', 'key', 'session', 'signed'].entries()) {
    const renewed = scheme === 'session' ? ' +25 of 25, 1 log-in' : '';
    const row = `^${scheme} +200 +${scheme}@acme\\.example +401 +401, connect again${renewed}$`;
    assert.match(rows[index] ?? '', new RegExp(row));
  }
});

test.run();
