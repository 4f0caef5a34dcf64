import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of one export and of what it calls, bundled, minified and compressed. */
export async function sizeOf(name: string, path: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from ${JSON.stringify(path)};`, resolveDir: process.cwd() },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' },
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
