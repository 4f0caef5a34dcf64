import type { RuntimeEntry } from '../../generated/runtime-table.ts';
import type { ModuleCode } from './declaration.ts';
import { symbolsOf } from './imports.ts';
import { claimAll, names } from './names.ts';
import type { NameOf } from './print.ts';
import type { Binding } from './typescript.ts';

/** Every declaration of the runtime, by its key: generated/runtime-table.ts. */
export type RuntimeTable = ReadonlyMap<string, RuntimeEntry>;

/** What is meant, by its key; before it, in a shorthand property, that property's name. */
const reference = /¦(?:([\w$]+)=)?([^¦]+)¦/g;

/** Writes out what the module calls of the runtime, and what that calls, and nothing else: no imports. */
export function inlining(module: ModuleCode, table: RuntimeTable): Binding {
  const needed = reachable(
    symbolsOf(module).map(({ symbol }) => symbol),
    table,
  );
  const locals = localNames(module, needed, table);
  const nameOf: NameOf = ({ symbol }) => locals.get(symbol) ?? symbol;
  const after = needed.map((key) => written(entryAt(table, key), locals));
  return { nameOf, before: [], after };
}

function entryAt(table: RuntimeTable, key: string): RuntimeEntry {
  const entry = table.get(key);
  if (entry === undefined) throw new TypeError(`The runtime has no ${key}: generated/runtime-table.ts is out of date.`);
  return entry;
}

/** All that is called, each after what it calls itself, so that no constant is read before it is set. */
function reachable(from: readonly string[], table: RuntimeTable): readonly string[] {
  const found = new Set<string>();
  const open = new Set<string>();
  const visit = (key: string): void => {
    if (open.has(key)) return;
    open.add(key);
    for (const [, , other] of entryAt(table, key).source.matchAll(reference)) visit(other as string);
    found.add(key);
  };
  for (const key of from) visit(key);
  return [...found];
}

/** What the contract exports is called as it would be imported; what stands behind it keeps clear of everything else. */
function localNames(module: ModuleCode, keys: readonly string[], table: RuntimeTable): ReadonlyMap<string, string> {
  const taken = names([...module.declarations.map(({ name }) => name), ...module.symbols.values()]);
  const imported = (key: string) => (entryAt(table, key).isPublic ? module.symbols.get(key) : undefined);
  const own = keys.filter((key) => imported(key) === undefined);
  const [, given] = claimAll(
    taken,
    own.map((key) => entryAt(table, key).name),
  );
  const locals = new Map(own.map((key, index) => [key, given[index] as string]));
  return new Map(keys.map((key): [string, string] => [key, imported(key) ?? (locals.get(key) as string)]));
}

/** What a program calls or catches itself; beside types, all that it may want of what stands in the file. */
const forPrograms: readonly string[] = ['CountersignError', 'formFaults'];

/** What a program may want is exported; the rest is the module's own affair. */
function written(entry: RuntimeEntry, locals: ReadonlyMap<string, string>): string {
  const source = entry.source.replace(reference, (_, property: string | undefined, key: string) => {
    const local = locals.get(key) as string;
    return property === undefined || property === local ? local : `${property}: ${local}`;
  });
  const isExported = entry.isPublic && (entry.isType || forPrograms.includes(entry.name));
  if (!isExported) return source;
  const documentation = /^\/\*\*.*?\*\/\n/s.exec(source)?.[0] ?? '';
  return `${documentation}export ${source.slice(documentation.length)}`;
}
