/**
 * Names that cannot stand in generated code (LANGUAGE §2, §9): ECMAScript's reserved words, those of strict mode among
 * them (ECMA-262 §12.7.2), and names that would shadow what objects and modules have by themselves.
 */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['then', 'default', 'constructor', 'prototype', '__proto__'],
  ...['await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'delete', 'do', 'else', 'enum'],
  ...['export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'import', 'in', 'instanceof', 'new', 'null'],
  ...['return', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'yield'],
  ...['implements', 'interface', 'let', 'package', 'private', 'protected', 'public', 'static'],
]);
