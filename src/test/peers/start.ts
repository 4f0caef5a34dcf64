import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import type { Start } from '../peers.ts';

/** Where a program stands, the system's own folders included, which a user's PATH often lacks. */
export function find(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** A port of the loopback that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket.destroy() && true));
    socket.on('error', () => done(false));
  });
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** How long a peer may take to start, and to stop before it is killed. */
const patience = 30_000;
const grace = 3_000;

/** Starts a program that dies with us and waits until it accepts connections. */
export async function start(
  name: string,
  recipe: Start,
  folder: string,
): Promise<{ port: number; end(): Promise<void> }> {
  // The kernel ends the peer when this process ends, even when it is killed: no orphans.
  const setpriv = find('setpriv');
  const [program, ...args] =
    setpriv === undefined ? recipe.command : ([setpriv, '--pdeathsig', 'KILL', ...recipe.command] as const);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...recipe.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  child.once('error', () => {});
  const end = async () => {
    process.removeListener('exit', kill);
    if (running(child)) {
      child.kill('SIGTERM');
      await Promise.race([gone, pause(grace)]);
      if (running(child)) child.kill('SIGKILL');
    }
    await gone;
  };

  for (const deadline = Date.now() + patience; Date.now() < deadline && running(child); await pause(25)) {
    const port = recipe.port ?? Number(/^ready (\d+)$/m.exec(output)?.[1] ?? 0);
    if (port > 0 && (await accepts(port))) return { port, end };
  }
  await end();
  throw new Error(`${name} did not start:\n${output}`);
}

const running = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;
