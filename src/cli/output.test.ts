import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isTerminal } from './output.ts';

const length = 1_500_000;
const output = new URL('./output.ts', import.meta.url).href;
const program = (write: string) => [
  '--import',
  import.meta.resolve('tsx'),
  '--input-type=module',
  '-e',
  `import { isTerminal, writeNow } from ${JSON.stringify(output)}; ${write}`,
];
const long = `writeNow(1, 'ä'.repeat(${length / 2})); writeNow(2, 'done');`;
const quoted = (args: readonly string[]) => args.map((each) => `'${each.replaceAll("'", "'\\''")}'`).join(' ');

test('all of a long text arrives, in UTF-8, before what is written next', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, program(long), { maxBuffer: 2 * length });
  assert.is(stdout.toString(), 'ä'.repeat(length / 2));
  assert.is(stderr.toString(), 'done');
  assert.is(status, 0);
});

test('a reader that goes early ends the program quietly', () => {
  const line = `(${quoted([process.execPath, ...program(long)])}; echo "status $?" >&2) | head -c 10`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  assert.is(stdout, 'äääää');
  assert.is(stderr, 'status 0\n');
});

test('a full pipe that does not block is waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-output-'));
  const fifo = join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
  const descriptor = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
  try {
    const writing = spawn(process.execPath, program(long), { stdio: ['ignore', descriptor, 'pipe'] });
    const reading = spawnSync('sh', ['-c', `sleep 0.5; head -c ${length} '${fifo}' | wc -c`], { encoding: 'utf8' });
    const [status] = writing.exitCode === null ? await once(writing, 'close') : [writing.exitCode];
    assert.is(Number(reading.stdout), length);
    assert.is(status, 0);
  } finally {
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
  }
});

test('a pipe and a file are no terminals, and a terminal is one', () => {
  const ask = 'writeNow(2, String([isTerminal(0), isTerminal(1)]));';
  const piped = spawnSync(process.execPath, program(ask), { encoding: 'utf8' });
  assert.is(piped.stderr, 'false,false');
  // script(1) gives its command a terminal.
  const shown = 'writeNow(1, String([isTerminal(0), isTerminal(1), isTerminal(2)]));';
  const line = quoted([process.execPath, ...program(shown)]);
  const inTerminal = spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8' });
  if (inTerminal.error === undefined) assert.match(inTerminal.stdout, /true,true,true/);
  assert.type(isTerminal(0), 'boolean');
});

test.run();
