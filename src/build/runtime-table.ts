import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Project, ts } from 'ts-morph';

// Writes generated/runtime-table.ts: every declaration of src/runtime as source text, with a mark wherever it
// names itself or another, so that `--standalone` can write out just those that a module calls; and
// generated/runtime-symbols.ts: the names that generated code may import. With --check nothing is written, and a
// difference is a failure.

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const entryFile = 'src/runtime/v1.ts';
/** Around the key of what an identifier means. */
const mark = '¦';
const project = new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true });
project.addSourceFileAtPath(entryFile);
project.resolveSourceFileDependencies();
const checker = project.getTypeChecker().compilerObject;
const contract = project.getSourceFileOrThrow(entryFile).compilerNode;

/** A name at the top level of a file of the runtime. An overloaded function has several nodes. */
interface Declared {
  readonly name: string;
  readonly file: string;
  readonly nodes: readonly ts.Statement[];
}

const declared = new Map<ts.Symbol, Declared>();
for (const file of project.getSourceFiles().map((each) => each.compilerNode)) {
  const path = relative(process.cwd(), file.fileName).split(sep).join('/');
  if (!path.startsWith('src/runtime/') || path === entryFile) continue;
  for (const node of file.statements) {
    if (ts.isImportDeclaration(node)) continue;
    const name = nameOf(node, path);
    const symbol = checker.getSymbolAtLocation(name) as ts.Symbol;
    const before = declared.get(symbol)?.nodes ?? [];
    declared.set(symbol, { name: name.text, file: path, nodes: [...before, node] });
  }
}
const keys = keysOf(declared);
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(contract) as ts.Symbol)
    .map((symbol) => [meant(symbol), symbol.name] as const),
);
const entries = [...declared].map(([symbol, declaration]) => entryOf(symbol, declaration));
entries.sort((a, b) => (a.key < b.key ? -1 : 1));
write('generated/runtime-table.ts', tableModule());
write('generated/runtime-symbols.ts', symbolsModule());

/** Statements that declare one thing each are all that the table can hold. */
function nameOf(node: ts.Statement, path: string): ts.Identifier {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return node.name as ts.Identifier;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.name;
  const [variable, ...more] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
  if (variable && more.length === 0 && ts.isIdentifier(variable.name)) return variable.name;
  throw new Error(`${path}: a statement of the runtime declares something other than one thing: ${node.getText()}`);
}

function keysOf(all: ReadonlyMap<ts.Symbol, Declared>): ReadonlyMap<ts.Symbol, string> {
  const count = new Map<string, number>();
  for (const { name } of all.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    [...all].map(([symbol, { name, file }]) => [
      symbol,
      count.get(name) === 1 ? name : `${name}@${file.replace(/^src\/runtime\/|\.ts$/g, '')}`,
    ]),
  );
}

/** What an identifier stands for, through imports. */
function meant(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function entryOf(symbol: ts.Symbol, { name, nodes }: Declared) {
  const source = nodes.map(markedSource).join('\n');
  const [first] = nodes;
  const isType = first !== undefined && (ts.isInterfaceDeclaration(first) || ts.isTypeAliasDeclaration(first));
  return { key: keys.get(symbol) as string, name, isType, isPublic: exported.has(symbol), source };
}

/** A declaration with its documentation, without `export`, its references marked. */
function markedSource(node: ts.Statement): string {
  const { text } = node.getSourceFile();
  if (text.includes(mark)) throw new Error(`${node.getSourceFile().fileName}: ${mark} cannot stand in the runtime`);
  const keyword = ts.canHaveModifiers(node)
    ? ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : undefined;
  const docs = ts.getLeadingCommentRanges(text, node.pos)?.filter(({ pos }) => text.startsWith('/**', pos)) ?? [];
  const [doc] = docs.slice(-1);
  let at = keyword ? keyword.end + 1 : node.getStart();
  let source = doc ? `${text.slice(doc.pos, doc.end)}\n` : '';
  for (const [identifier, key, shorthand] of referencesIn(node)) {
    source += `${text.slice(at, identifier.getStart())}${mark}${shorthand ? `${identifier.text}=` : ''}${key}${mark}`;
    at = identifier.end;
  }
  return source + text.slice(at, node.end);
}

function* referencesIn(node: ts.Node): Generator<readonly [ts.Identifier, string, boolean]> {
  if (ts.isIdentifier(node)) {
    const shorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    const symbol = shorthand
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const key = symbol && keys.get(meant(symbol));
    if (key !== undefined) yield [node, key, shorthand];
    return;
  }
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* referencesIn(child);
}

function tableModule(): string {
  const rows = entries.map(({ key, ...entry }) => `  [${JSON.stringify(key)}, ${JSON.stringify(entry)}],`);
  return `// Made by src/build/runtime-table.ts from src/runtime. Do not edit.

/** A declaration of the runtime. */
export interface RuntimeEntry {
  readonly name: string;
  readonly isType: boolean;
  /** Whether the versioned contract exports it. */
  readonly isPublic: boolean;
  /**
   * Source text without \`export\`. Where it names itself or another entry stands that entry's key between two \`${mark}\`,
   * with the property's name and \`=\` before it where it is a shorthand property.
   */
  readonly source: string;
}

/** By name; where two files use one name, by name and file. */
export const runtimeTable: ReadonlyMap<string, RuntimeEntry> = new Map<string, RuntimeEntry>([
${rows.join('\n')}
]);
`;
}

function symbolsModule(): string {
  const names = (wanted: boolean) =>
    entries
      .filter(({ isType, isPublic }) => isPublic && isType === wanted)
      .map(({ name }) => `  ${JSON.stringify(name)},\n`)
      .join('');
  return `// Made by src/build/runtime-table.ts from src/runtime/v1.ts. Do not edit.

/** The functions and constants that generated code may import. */
export const runtimeValues = [
${names(false)}] as const;

/** The types that generated code may import. */
export const runtimeTypes = [
${names(true)}] as const;
`;
}

function write(path: string, text: string): void {
  if (contentOf(path) === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${path} differs from what src/runtime says; run: npm run generate`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not written yet.
    return undefined;
  }
}
