import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { generated } from './generated.ts';
import type { Row } from './report.ts';

/** Definition → the most that its pure signing function may weigh, minified and compressed. */
const limits = { key: 600, basic: 800, hmac: 4_000 } as const;

/** What a bundler leaves of the pure signing function of a standalone module. */
export async function sizes(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, atMost] of Object.entries(limits)) {
    const module = generated(folder, name, ['--standalone']);
    const { outputFiles } = await build({
      stdin: { contents: `export { signKey } from ${JSON.stringify(module)};`, resolveDir: resolve('.'), loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    });
    const size = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
    rows.push({
      group: 'Standalone signing functions, minified, gzip',
      name,
      value: size,
      unit: 'B',
      goal: { atMost },
    });
  }
  return rows;
}
