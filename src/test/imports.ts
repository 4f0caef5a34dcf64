import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';

/** One import, re-export, `import()` or `import type` of a source file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Gone once the types are stripped. */
  readonly typeOnly: boolean;
  /** Loaded when the code gets there, not when the file is loaded. */
  readonly lazy: boolean;
}

export interface Module {
  readonly imports: readonly Import[];
  /** Names declared with `let` or `var` at the top level: state that outlives a call. */
  readonly variables: readonly string[];
}

/** Reads the imports of one TypeScript file with TypeScript's own parser. */
export function readModule(path: string): Module {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (at: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({
      specifier: specifier.text,
      line: file.getLineAndCharacterOfPosition(at.getStart(file)).line + 1,
      typeOnly,
      lazy,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const onlyTypes =
        clause?.isTypeOnly === true ||
        (clause !== undefined &&
          clause.name === undefined &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every((element) => element.isTypeOnly));
      add(node, node.moduleSpecifier, onlyTypes, false);
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, true, false);
    } else if (ts.isCallExpression(node)) {
      const called = node.expression;
      const loads =
        called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
      if (loads) add(node, node.arguments[0], false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const variables = file.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => (statement.declarationList.flags & ts.NodeFlags.Const) === 0)
    .filter((statement) => !statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword))
    .flatMap((statement) => statement.declarationList.declarations.map((declared) => declared.name.getText(file)));
  return { imports, variables };
}
