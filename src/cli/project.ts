import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type PresetName, preset, presetNames, type Severities } from '../lint/presets.ts';
import { rules } from '../lint/rules/index.ts';
import { parse } from '../parse/parse.ts';
import type { MapNode, Node, ScalarNode, Tree } from '../parse/tree.ts';
import type { CheckOptions } from '../pipeline.ts';
import { nearest } from '../text/near.ts';
import { UsageError } from './terminal.ts';

const names = ['countersign.config.yaml', 'countersign.config.json'];
const severities = ['off', 'info', 'warning', 'error'];
const settings = ['$schema', 'scripts', 'extends', 'rules'];

/**
 * The settings of the project that `folder` lies in: the nearest `countersign.config.yaml` or `.json`, here or above
 * (schema/config.schema.json).
 *
 * @throws {UsageError} When the file is not right: settings that were meant to count must not be passed over.
 */
export async function projectConfig(folder: string): Promise<CheckOptions> {
  const path = nearestConfig(folder);
  return path === undefined ? {} : readConfig(path, []);
}

function nearestConfig(folder: string): string | undefined {
  for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  return dirname(folder) === folder ? undefined : nearestConfig(dirname(folder));
}

/** `via` are the files that led here: one that extends itself would never end. */
function readConfig(path: string, via: readonly string[]): CheckOptions {
  const { tree, diagnostics } = parse({
    path,
    text: readFileSync(path, 'utf8'),
    format: path.endsWith('.json') ? 'json' : 'yaml',
  });
  if (tree.root === undefined) return {};
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault !== undefined) throw wrong(tree, fault.range, fault.message);
  if (tree.root.kind !== 'map') throw wrong(tree, tree.root.range, 'settings are a map.');
  const byKey = new Map(tree.root.entries.map(({ key, value }) => [String(key.value), { key, value }]));
  for (const [name, { key }] of byKey) {
    if (!settings.includes(name))
      throw wrong(tree, key.range, `there is no setting “${name}”. ${suggestion(name, settings)}`);
  }
  const base = extended(byKey.get('extends')?.value, tree, [...via, path]);
  const own = ownSeverities(byKey.get('rules')?.value, tree);
  const scripts = byKey.get('scripts');
  if (scripts !== undefined && !(scripts.value?.kind === 'scalar' && scripts.value.value === 'allow')) {
    throw wrong(tree, (scripts.value ?? scripts.key).range, '`scripts` can be set to `allow`, and nothing else.');
  }
  return {
    ...base,
    severities: { ...base.severities, ...own },
    ...(scripts !== undefined && { scripts: 'allow' as const }),
  };
}

function extended(node: Node | undefined, tree: Tree, via: readonly string[]): CheckOptions {
  const items = node === undefined ? [] : node.kind === 'list' ? node.items : [node];
  const bases = items.map((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') return extension(item, item.value, tree, via);
    throw wrong(tree, item.range, 'a preset or a path stands here.');
  });
  const severities = Object.assign({}, ...bases.map((base) => base.severities)) as Severities;
  return Object.assign({}, ...bases, { severities }) as CheckOptions;
}

function extension(item: ScalarNode, name: string, tree: Tree, via: readonly string[]): CheckOptions {
  if (isPreset(name)) return { severities: preset(name, rules) };
  const path = resolve(dirname(tree.source.path), name);
  if (!existsSync(path)) {
    throw wrong(tree, item.range, `there is no preset and no file “${name}”. ${suggestion(name, presetNames)}`);
  }
  if (via.includes(path)) throw wrong(tree, item.range, `“${name}” leads back to this file.`);
  return readConfig(path, via);
}

const isPreset = (name: string): name is PresetName => presetNames.some((preset) => preset === name);

function ownSeverities(node: Node | undefined, tree: Tree): Severities {
  if (node === undefined) return {};
  if (node.kind !== 'map') throw wrong(tree, node.range, '`rules` is a map from rule to severity.');
  return Object.fromEntries(node.entries.map((entry) => severityEntry(entry, tree)));
}

function severityEntry({ key, value }: MapNode['entries'][number], tree: Tree): [string, Severities[string]] {
  const id = String(key.value);
  const ids = rules.map((rule) => rule.id);
  if (!ids.some((known) => known === id)) {
    throw wrong(tree, key.range, `there is no rule “${id}” that could be set. ${suggestion(id, ids)}`);
  }
  const severity = value?.kind === 'scalar' ? value.value : undefined;
  // YAML 1.1 readers take `off` for false, and people write it so.
  const said = severity === false ? 'off' : severity;
  if (typeof said !== 'string' || !severities.includes(said)) {
    throw wrong(tree, (value ?? key).range, `a severity is one of ${severities.join(', ')}.`);
  }
  return [id, said as Severities[string]];
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return known.length <= 6 ? `There is: ${known.join(', ')}.` : 'See: countersign rules';
}

function wrong(tree: Tree, { start }: { readonly start: number }, message: string): UsageError {
  const { line, column } = tree.lines.position(start);
  return new UsageError(`${tree.source.path}:${line + 1}:${column + 1}: ${message}`);
}
