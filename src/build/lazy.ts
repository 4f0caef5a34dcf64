import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * Built-ins that cost milliseconds to load (they bring the network and streams along) and that most commands never call:
 * the bundle holds a stand-in with a getter per name, which loads the real one when it is first touched. `node:process`
 * is the global one.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'global' }));
    build.onLoad({ filter: /.*/, namespace: 'global' }, () => ({
      contents: 'module.exports = process;',
      loader: 'js',
    }));
    build.onResolve({ filter: /^(node:)?(child_process|crypto)$/ }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : { path: path.replace(/^node:/, ''), namespace: 'lazy' },
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
      const names = Object.keys(require(`node:${path}`) as object);
      const getters = names.map((name) => `get ${name}() { return require('node:${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };`, loader: 'js' };
    });
  },
};

/**
 * Of `yaml`, most runs need the lexer and nothing else: the rest is there, and loaded when it is first touched, which is
 * when a definition is not plainly right.
 */
export const lazyYaml: Plugin = {
  name: 'lazy-yaml',
  setup(build) {
    const index = require.resolve('yaml');
    const lexer = join(dirname(index), 'parse/lexer.js');
    build.onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, namespace: 'lazy-yaml' }));
    build.onLoad({ filter: /.*/, namespace: 'lazy-yaml' }, () => {
      const names = Object.keys(require('yaml') as object);
      const from = (name: string) => JSON.stringify(name === 'Lexer' ? lexer : index);
      const getters = names.map((name) => `get ${name}() { return require(${from(name)}).${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };`, loader: 'js', resolveDir: dirname(index) };
    });
  },
};

/**
 * ts-morph stays outside of the bundle and is loaded where the code gets to its `import()`: by `require`, and from
 * Node's own code cache where Node has one (22.1 and later: half of the time).
 *
 * It looks at a folder first: `fs.realpathSync` takes the last thing that was looked at for a part of its path, and when
 * that was a pipe (standard input or output), it leaves symbolic links as they are, of which pnpm makes `node_modules`.
 */
export const outsideTsMorph: Plugin = {
  name: 'outside-ts-morph',
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, ({ path, namespace }) =>
      namespace === 'outside' ? { path, external: true } : { path, namespace: 'outside' },
    );
    build.onLoad({ filter: /.*/, namespace: 'outside' }, ({ path }) => ({
      contents: `require('node:fs').statSync(__dirname);
        require('node:module').enableCompileCache?.(require('node:path').join(__dirname, '.cache', '${path}'));
        module.exports = require('${path}');`,
      loader: 'js',
    }));
  },
};

/** The language server is a bundle of its own beside the program's: no other command shares the protocol's weight. */
export const outsideServer: Plugin = {
  name: 'outside-server',
  setup(build) {
    build.onResolve({ filter: /\/lsp\/server\.ts$/ }, () => ({ path: 'lsp.cjs', namespace: 'server' }));
    build.onLoad({ filter: /.*/, namespace: 'server' }, ({ path }) => ({
      contents: `module.exports = require(require('node:path').join(__dirname, '${path}'));`,
      loader: 'js',
    }));
  },
};
