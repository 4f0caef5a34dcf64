import { type Code, code, nodesOf, type SymbolCode } from './code.ts';
import { codeOf, type ModuleCode, type ScriptImport } from './declaration.ts';
import { literal, name } from './doors.ts';
import { type NameOf, print } from './print.ts';
import type { Binding } from './typescript.ts';

/** The symbols of the runtime that a module names, each once, by name. */
export function symbolsOf({ declarations }: ModuleCode): readonly SymbolCode[] {
  const found = new Map<string, SymbolCode>();
  for (const code of declarations.flatMap(codeOf)) {
    for (const symbol of nodesOf(code, 'symbol')) found.set(symbol.symbol, symbol);
  }
  return [...found.values()].sort((a, b) => compare(a.symbol, b.symbol));
}

/** Without regard to case, as import sorters do. */
function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
}

/** Imports everything from the runtime's versioned contract, and scripts from where the definition has them. */
export function importing(module: ModuleCode, runtime: string, scriptFolder: string): Binding {
  const symbols = symbolsOf(module);
  const nameOf: NameOf = ({ symbol }) => module.symbols.get(symbol) ?? symbol;
  const specifiers = symbols.map(({ symbol, type }): Code => {
    const local = nameOf({ kind: 'symbol', symbol, type });
    const renamed = local === symbol ? name(symbol) : code`${name(symbol)} as ${name(local)}`;
    return type ? code`type ${renamed}` : renamed;
  });
  const list: Code = { kind: 'list', brackets: 'object', items: specifiers };
  const before = [
    ...(symbols.length > 0 ? [print(code`import ${list} from ${literal(runtime)};`, nameOf)] : []),
    ...module.scripts.map((script) => print(scriptImport(script, scriptFolder), nameOf)),
  ];
  return { nameOf, before, after: [] };
}

function scriptImport({ module, name: exported, local }: ScriptImport, folder: string): Code {
  const renamed = local === exported ? name(local) : code`${name(exported)} as ${name(local)}`;
  return code`import { ${renamed} } from ${literal(relative(folder, module))};`;
}

/** `./acme.ts` of the definition's folder, seen from the generated module. */
function relative(folder: string, module: string): string {
  const path = `${folder}/${module}`.split('/').filter((part, index) => part !== '.' && (part !== '' || index === 0));
  const joinedPath = path.join('/').replace(/^\/+/, '');
  return joinedPath.startsWith('..') ? joinedPath : `./${joinedPath}`;
}
