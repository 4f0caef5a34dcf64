import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Taken } from './interleave.ts';
import type { Row } from './report.ts';

/** Two packages that people use now, and our functions for the same request. */
const groups = {
  'digest-MD5': { title: 'Digest answer, MD5, challenge known', of: 'digest-fetch', atMost: 0.5 },
  'digest-SHA-256': { title: 'Digest answer, SHA-256, challenge known', of: 'digest-fetch', atMost: 0.5 },
  oauth1: { title: 'OAuth 1.0a, HMAC-SHA1, a header for a GET request', of: 'oauth-1.0a', atMost: 0.6 },
} as const;

/**
 * Each in a process of its own, as programs use them: an engine that has seen other hashes makes slower code for one. And
 * without tsx, which would wrap each of our closures.
 */
export function protocols(folder: string, quick: boolean): Row[] {
  const program = join(folder, 'protocol.mjs');
  buildSync({ entryPoints: ['bench/protocol.ts'], outfile: program, bundle: true, format: 'esm', platform: 'node' });
  return Object.entries(groups).flatMap(([name, { title: group, ...goal }]) => {
    const args = [program, name, quick ? '5' : '25'];
    const taken = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as [string, Taken][];
    return taken.map(([each, { median, least }]): Row => {
      return { group, name: each, value: median, least, unit: 'µs', goal: each === 'ours' ? goal : undefined };
    });
  });
}
