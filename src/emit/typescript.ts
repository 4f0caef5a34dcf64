import type { FunctionDeclarationStructure, Project, StatementStructures } from 'ts-morph';
import { type Code, code } from './code.ts';
import type { Declaration, FunctionDeclaration, ModuleCode } from './declaration.ts';
import { type DocText, key, name } from './doors.ts';
import { flat, type NameOf, print, width } from './print.ts';

/** ts-morph takes long to load: whoever writes the first module loads it, and nobody else. */
export type Morph = typeof import('ts-morph');

/** What stands around a module's own declarations, and what it calls the symbols of the runtime. */
export interface Binding {
  readonly nameOf: NameOf;
  /** Imports. */
  readonly before: readonly string[];
  /** The parts of the runtime that are written out. */
  readonly after: readonly string[];
}

/** One project for any number of modules: in memory, without libraries and without a type checker. */
export function morphProject(morph: Morph): Project {
  return new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, target: morph.ScriptTarget.ES2022 },
    manipulationSettings: {
      indentationText: morph.IndentationText.TwoSpaces,
      quoteKind: morph.QuoteKind.Single,
      newLineKind: morph.NewLineKind.LineFeed,
      useTrailingCommas: true,
    },
  });
}

/**
 * Lays a module out: one structure for the whole file, no reformatting.
 *
 * @throws {TypeError} when the text does not read as exactly the statements that were put in: the last thing that would
 *   notice text of a definition that has become code.
 */
export function writeModule({ declarations }: ModuleCode, binding: Binding, morph: Morph, project: Project): string {
  const own = declarations.map((declaration) => structureOf(declaration, binding.nameOf, morph));
  const statements = spaced([...binding.before, ...own]);
  const file = project.createSourceFile(
    'module.ts',
    { kind: morph.StructureKind.SourceFile, statements },
    { overwrite: true },
  );
  const text = file.getFullText().replace(/[ \t]+$/gm, '');
  const { statements: parsed, parseDiagnostics } = file.compilerNode as Parsed;
  project.removeSourceFile(file);
  if (parsed.length !== statements.length || parseDiagnostics?.length !== 0) {
    throw new TypeError('A generated module does not read as what was written.');
  }
  return text;
}

/** The compiler keeps what it could not read beside the tree; its public way to it would start a type checker. */
interface Parsed {
  readonly statements: readonly unknown[];
  readonly parseDiagnostics?: readonly unknown[];
}

type Statement = StatementStructures | string;

/** ts-morph puts a blank line around interfaces and functions only. */
function spaced(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const before = statements[index - 1];
    const bare = typeof statement === 'string' && typeof before === 'string' && !isImport(statement);
    return bare ? `\n${statement}` : statement;
  });
}

function isImport(statement: string): boolean {
  return statement.startsWith('import ');
}

function structureOf(declaration: Declaration, nameOf: NameOf, morph: Morph): Statement {
  const docs = described(declaration.doc);
  const identifier = name(declaration.name).text;
  switch (declaration.kind) {
    case 'interface':
      return {
        kind: morph.StructureKind.Interface,
        isExported: true,
        name: identifier,
        docs,
        ...(declaration.base && { extends: [flat(declaration.base, nameOf)] }),
        properties: declaration.members.map((member) => ({
          isReadonly: true,
          name: key(member.name).text,
          hasQuestionToken: member.optional,
          type: print(member.type, nameOf, '', member.name.length + 15).replaceAll('\n  ', '\n'),
          docs: described(member.doc),
        })),
      };
    case 'function':
      return functionStructure(declaration, docs, nameOf, morph);
    case 'constant': {
      const head = code`export const ${name(declaration.name)}: ${declaration.type} = ${declaration.value};`;
      return comment(declaration.doc) + print(head, nameOf);
    }
    case 'alias':
      return (
        comment(declaration.doc) + print(code`export type ${name(declaration.name)} = ${declaration.type};`, nameOf)
      );
  }
}

function functionStructure(
  of: FunctionDeclaration,
  docs: FunctionDeclarationStructure['docs'] & object,
  nameOf: NameOf,
  morph: Morph,
): FunctionDeclarationStructure {
  const identifier = name(of.name).text;
  const parameters = of.parameters.map((parameter) => ({
    name: name(parameter.name).text,
    type: flat(parameter.type, nameOf) + (parameter.otherwise ? ` = ${flat(parameter.otherwise, nameOf)}` : ''),
  }));
  const returnType = flat(of.returns, nameOf);
  const list = parameters.map((parameter) => `${parameter.name}: ${parameter.type}`).join(', ');
  const line = `export ${of.asynchronous ? 'async ' : ''}function ${identifier}(${list}): ${returnType} {`;
  return {
    kind: morph.StructureKind.Function,
    isExported: true,
    isAsync: of.asynchronous,
    name: identifier,
    docs,
    parameters: line.length <= width ? parameters : onLines(parameters),
    returnType,
    statements: of.statements.map((statement) => print(statement, nameOf, '  ').replaceAll('\n  ', '\n')),
  };
}

/** One parameter on a line. ts-morph sets none, so each name begins its line and each type ends in its comma. */
function onLines(parameters: readonly { readonly name: string; readonly type: string }[]) {
  return parameters.map((parameter, index) => ({
    name: `\n${parameter.name}`,
    type: `${parameter.type},${index === parameters.length - 1 ? '\n' : ''}`,
  }));
}

function described({ lines }: DocText): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** A documentation comment as text. */
export function comment({ lines }: DocText): string {
  if (lines.length === 0) return '';
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Code as text outside of any declaration. */
export function text(of: Code, nameOf: NameOf): string {
  return print(of, nameOf);
}
