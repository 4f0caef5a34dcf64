import { ts } from 'ts-morph';

/**
 * Mends two things in a bundle that esbuild leaves as they are:
 *
 * - Each `import(…)` that is left, which names a module known only at run time, becomes `name(…)`: code that `vm.Script`
 *   has compiled can't import on Node 20 once it comes from a cache, so the launcher lends its own `import()`.
 * - Characters outside of ASCII in regular expressions are escaped, since the launcher reads one byte per character.
 *
 * @throws {Error} When something outside of ASCII is left.
 */
export function mend(code: string, name: string): string {
  const file = ts.createSourceFile('main.cjs', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const replace = (node: ts.Node, text: string) => edits.push({ start: node.getStart(file), end: node.end, text });
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      replace(node.expression, name);
    } else if (ts.isRegularExpressionLiteral(node)) {
      const escaped = ascii(node.text);
      if (escaped !== node.text) replace(node, escaped);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const mended = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: better }) => text.slice(0, start) + better + text.slice(end), code);
  const left = notAscii.exec(mended);
  if (left !== null) throw new Error(`not ASCII: ${mended.slice(left.index - 40, left.index + 40)}`);
  return mended;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are ASCII
const notAscii = /[^\x00-\x7f]/;

/** A pair of escaped surrogates stands for its character in every regular expression, with the flag `u` and without. */
const ascii = (text: string) =>
  text.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
