import { ts } from 'ts-morph';

/**
 * Takes out of ajv's code what it never reads of the schemas that it carries along: of most it asks only which keys are
 * there, or for one list of values, and all of them are objects to make at every start.
 *
 * @param code  ajv's standalone code, in which a schema is `const schema<n> = <JSON>`.
 */
export function withoutUnreadSchemas(code: string): string {
  const file = ts.createSourceFile('validate.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const schemas = new Map<string, ts.Expression>();
  const read = new Map<string, (readonly string[])[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isSchema(node.name) && node.initializer !== undefined) {
      schemas.set(node.name.text, node.initializer);
      return;
    }
    if (isSchema(node)) read.set(node.text, [...(read.get(node.text) ?? []), pathFrom(node)]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...schemas]
    .sort(([, a], [, b]) => b.pos - a.pos)
    .reduce((text, [name, { pos, end }]) => {
      const whole = JSON.parse(text.slice(pos, end)) as unknown;
      return `${text.slice(0, pos)} ${JSON.stringify(readOf(whole, read.get(name) ?? []))}${text.slice(end)}`;
    }, code);
}

const isSchema = (node: ts.Node): node is ts.Identifier => ts.isIdentifier(node) && /^schema\d+$/.test(node.text);

/** `schema6.properties.type.enum` → the three keys. */
function pathFrom(node: ts.Node): readonly string[] {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return [];
  return [parent.name.text, ...pathFrom(parent)];
}

/** What the code reads of a value, at these paths below it. Of `properties` as a whole it asks for the keys alone. */
function readOf(value: unknown, paths: readonly (readonly string[])[], key?: string): unknown {
  const isWhole = paths.some((path) => path.length === 0);
  if (typeof value !== 'object' || value === null || (isWhole && key !== 'properties')) return value;
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const below = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    if (below.length > 0) return [[name, readOf(inner, below, name)]];
    return isWhole ? [[name, 1]] : [];
  });
  return Object.fromEntries(kept);
}
