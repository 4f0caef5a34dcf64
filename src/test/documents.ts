import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { typescript } from '../emit/emit.ts';
import { type Checked, check, generator } from '../pipeline.ts';

/** A fenced example of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Of the fence, from 1. */
  readonly line: number;
  /** What its first line says it is called: `// server.ts`, `# acme.auth.yaml`. */
  readonly name: string | undefined;
}

export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: body = '', index }) => ({
    language,
    text: body,
    line: text.slice(0, index).split('\n').length,
    name: /^(?:\/\/|#) ([\w-]+(?:\.[\w-]+)+)\n/.exec(body)?.[1],
  }));
}

/** The whole definitions of a page; what begins with `schemes:` stands beside the schemes of the first of them. */
export function definitionsOf(blocks: readonly Block[]): readonly string[] {
  const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
  const [first, ...others] = yaml.filter((text) => /^countersign: 1$/m.test(text));
  const more = yaml.filter((text) => text.startsWith('schemes:\n')).map((text) => text.replace('schemes:\n', ''));
  return first === undefined ? [] : [first.replace(/^schemes:\n/m, (found) => `${found}${more.join('')}`), ...others];
}

export const checkedOf = (text: string): Checked => check({ path: 'acme.auth.yaml', text, format: 'yaml' });

/** Imports of the package lead to its source, those of `packages` to where they lie. */
export function linked(text: string, packages: readonly string[] = []): string {
  const own = text.replace(/'countersign\/([\w/]+)'/g, (_, path: string) => JSON.stringify(resolve(`src/${path}.ts`)));
  return packages.reduce((all, name) => all.replaceAll(`'${name}'`, `'${import.meta.resolve(name)}'`), own);
}

/**
 * Writes what a reader of a page would have in front of them: the modules of its definitions below `auth`, and the
 * examples that have a name.
 *
 * @param change  What is different for this reader: where the servers are.
 */
export async function unpack(
  folder: string,
  blocks: readonly Block[],
  change: (text: string) => string = (text) => text,
): Promise<void> {
  const write = await generator(typescript);
  mkdirSync(join(folder, 'auth'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const definition of definitionsOf(blocks)) {
    for (const { path, text } of write(checkedOf(change(definition)), { runtime: resolve('src/runtime/v1.ts') })) {
      writeFileSync(join(folder, 'auth', path), text);
    }
  }
  for (const { name, language, text } of blocks) {
    if (name === undefined || language === 'yaml') continue;
    writeFileSync(join(folder, name), linked(text, ['oidc-provider']));
  }
}
