import { type ArgumentName, type Code, code } from './code.ts';
import type { DocText } from './doors.ts';

/** What a module consists of, in the order in which it is written. */
export type Declaration = InterfaceDeclaration | AliasDeclaration | ConstantDeclaration | FunctionDeclaration;

export interface InterfaceDeclaration {
  readonly kind: 'interface';
  /** An identifier that names.ts has given; print.ts asks for it again through the door. */
  readonly name: string;
  readonly doc: DocText;
  readonly members: readonly MemberDeclaration[];
  readonly base?: Code;
}
export interface MemberDeclaration {
  readonly name: string;
  readonly optional: boolean;
  readonly type: Code;
  readonly doc: DocText;
}
export interface AliasDeclaration {
  readonly kind: 'alias';
  readonly name: string;
  readonly doc: DocText;
  readonly type: Code;
}
export interface ConstantDeclaration {
  readonly kind: 'constant';
  readonly name: string;
  readonly doc: DocText;
  readonly type: Code;
  readonly value: Code;
}
export interface FunctionDeclaration {
  readonly kind: 'function';
  readonly name: string;
  readonly doc: DocText;
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: Code;
  readonly asynchronous: boolean;
  readonly statements: readonly Code[];
}
export interface ParameterDeclaration {
  readonly name: string;
  readonly type: Code;
  /** Makes the argument optional. */
  readonly otherwise?: Code;
}

/** A function of the author's own module. */
export interface ScriptImport {
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

/** A module before it is text. */
export interface ModuleCode {
  readonly declarations: readonly Declaration[];
  readonly scripts: readonly ScriptImport[];
  /** What symbols of the runtime are called in it. */
  readonly symbols: ReadonlyMap<string, string>;
}

export function constant(name: Code, value: Code): Code {
  return code`${{ kind: 'assigned', to: code`const ${name}`, by: ' = ', value }};`;
}

export function returned(value: Code): Code {
  return code`return ${value};`;
}

/** All the code of a declaration, for what it reads and names. */
export function codeOf(of: Declaration): readonly Code[] {
  switch (of.kind) {
    case 'interface':
      return [...(of.base ? [of.base] : []), ...of.members.map((member) => member.type)];
    case 'alias':
      return [of.type];
    case 'constant':
      return [of.type, of.value];
    case 'function':
      return [
        ...of.parameters.flatMap(({ type, otherwise }) => (otherwise ? [type, otherwise] : [type])),
        of.returns,
        ...of.statements,
      ];
  }
}

/** The types that stand for a scheme's arguments in its functions. */
export type ArgumentTypes = Readonly<Record<ArgumentName, Code>>;
