/**
 * The program behind `countersign`: loads main.cjs, or the program of one command, from V8's code cache, which it keeps
 * in a folder beside itself. Compiling is most of a small command's time, and Node's own `enableCompileCache` (not in
 * Node 20) keeps the functions that were compiled while loading only, not those which the command went on to use.
 *
 * A cache belongs to one build, one Node and one command, all three in its name, since V8 compares no more of the source
 * than its length. It is made when a command has run without one and is written whole or not at all. V8 refuses one that
 * was made under other flags; then, too, it is made anew. Where nothing may be written, nothing is said.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Filled in by the build: a hash of the programs, the names of the commands, and of those with a program of their own. */
declare const BUILD: string;
declare const COMMANDS: readonly string[];
declare const ALONE: readonly string[];

const folder = join(__dirname, '.cache');
const command = COMMANDS.find((name) => name === process.argv[2]) ?? 'none';
const main = join(__dirname, ALONE.includes(command) ? `${command}.cjs` : 'main.cjs');
const name = `${BUILD}-${process.version}-${process.arch}-${command}`;

/**
 * `check` and `generate` are over before V8's best compiler has paid off: it is called for later than V8 would by
 * itself, which takes a third from the time for a thousand files. Each V8 has a word of its own for this and complains
 * of those it does not know. Not for files named one by one: loading `node:v8` costs more than a few of them give back.
 */
const later = { '20': '--interrupt-budget=1000000', '22': '--invocation-count-for-turbofan=30000' };
const flag = later[process.versions.node.split('.')[0] as keyof typeof later];
const named =
  process.argv.length > 3 && process.argv.slice(3).every((each) => /^(?:-|[^*?{[]+\.(?:ya?ml|json)$)/.test(each));
if ((command === 'check' || command === 'generate') && !named && flag !== undefined) {
  (require('node:v8') as typeof import('node:v8')).setFlagsFromString(flag);
}

/**
 * A sum over every 64th word, kept in front of a cache: V8 computes none, and would crash on a damaged cache. Damage
 * comes in blocks, and summing up all of a cache would take a tenth of a command's time.
 */
function sumOf(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = bytes.length | 0;
  for (let at = 0; at < words.length; at += 64) sum = ((sum ^ (words[at] as number)) + 0x9e3779b9) | 0;
  return sum;
}

/** The cache as it was written, or nothing: absent, unreadable, cut short, damaged, or switched off. */
function readCache(): Buffer | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const bytes = readFileSync(join(folder, name));
    const cached = bytes.subarray(8);
    return cached.length > 0 && bytes.readUInt32LE(4) === cached.length && bytes.readInt32LE(0) === sumOf(cached)
      ? cached
      : undefined;
  } catch {
    return undefined;
  }
}

/** Renaming is atomic: whoever reads meanwhile sees no cache or a whole one. What other builds have left is removed. */
function writeCache(cached: Buffer): void {
  const written = join(folder, `${name}.${process.pid}`);
  try {
    const head = Buffer.alloc(8);
    head.writeInt32LE(sumOf(cached), 0);
    head.writeUInt32LE(cached.length, 4);
    mkdirSync(folder, { recursive: true });
    writeFileSync(written, Buffer.concat([head, cached]), { flag: 'wx' });
    renameSync(written, join(folder, name));
    for (const other of readdirSync(folder)) {
      if (!other.startsWith(BUILD) && other !== 'ts-morph') rmSync(join(folder, other), { force: true });
    }
  } catch {
    try {
      unlinkSync(written);
    } catch {
      // It was never written.
    }
  }
}

const cachedData = readCache();
// The build writes one function and nothing but ASCII.
const script = new Script(readFileSync(main, 'latin1'), { filename: main, ...(cachedData && { cachedData }) });
if ((cachedData === undefined || script.cachedDataRejected) && !process.env.NODE_DISABLE_COMPILE_CACHE) {
  process.on('exit', () => writeCache(script.createCachedData()));
}
script.runInThisContext()(exports, require, module, main, __dirname, (name: string) => import(name));
