import { key, ours, type TextCode, templateText } from './doors.ts';
import type { RuntimeType, RuntimeValue } from './symbols.ts';

/**
 * TypeScript that has not been laid out yet: print.ts decides where lines break and what imports are called.
 *
 * Every node is made of other nodes, and text nodes come from doors.ts alone.
 */
export type Code =
  | TextCode
  | SequenceCode
  | SymbolCode
  | ArgumentCode
  | ListCode
  | ChainCode
  | UnionCode
  | AssignedCode
  | ConditionalCode
  | ArrowCode
  | BlockCode
  | TemplateCode;

/** Pieces side by side. */
export interface SequenceCode {
  readonly kind: 'sequence';
  readonly parts: readonly Code[];
}
/** A symbol of the runtime: imported, or written out beside the module's own code. */
export interface SymbolCode {
  readonly kind: 'symbol';
  readonly symbol: RuntimeValue | RuntimeType;
  readonly type: boolean;
}
/** An argument of the function that the code stands in: what a function takes follows from what it reads. */
export interface ArgumentCode {
  readonly kind: 'argument';
  readonly name: ArgumentName;
}
/** In the order in which functions take them. */
export const argumentNames = ['response', 'request', 'fields', 'client', 'session', 'call', 'attempt'] as const;
export type ArgumentName = (typeof argumentNames)[number];
/** Items between brackets: on one line if they fit, else one on a line. */
export interface ListCode {
  readonly kind: 'list';
  readonly brackets: 'object' | 'array' | 'call';
  readonly items: readonly Code[];
}
/** Operands, broken after their operator. */
export interface ChainCode {
  readonly kind: 'chain';
  readonly operator: '&&' | '||' | '??' | '===' | '!==' | '<' | '<=' | '>' | '>=';
  readonly operands: readonly Code[];
}
/** Types, of which a value has one. */
export interface UnionCode {
  readonly kind: 'union';
  readonly members: readonly Code[];
}
/** `key: value` of an object literal, or `const name = value`. */
export interface AssignedCode {
  readonly kind: 'assigned';
  readonly to: Code;
  readonly by: ': ' | ' = ';
  readonly value: Code;
}
/** `condition ? then : otherwise`. */
export interface ConditionalCode {
  readonly kind: 'conditional';
  readonly condition: Code;
  readonly then: Code;
  readonly otherwise: Code;
}
/** A function expression. */
export interface ArrowCode {
  readonly kind: 'arrow';
  readonly parameters: readonly Code[];
  readonly body: Code;
  readonly async: boolean;
}
/** Statements in braces, each on a line of its own. */
export interface BlockCode {
  readonly kind: 'block';
  readonly statements: readonly Code[];
}
/** A template literal. One that is too long for its line and holds line ends is written as a joined list of lines. */
export interface TemplateCode {
  readonly kind: 'template';
  readonly parts: readonly (string | Code)[];
}

/** Our own words with code in the holes: the only way to write TypeScript down in the emitter. */
export function code(strings: TemplateStringsArray, ...holes: readonly Code[]): Code {
  const words = ours(strings);
  return sequence(
    ...words.flatMap((text, index): readonly Code[] => {
      const hole = holes[index - 1];
      return hole === undefined ? [text] : [hole, text];
    }),
  );
}

/** Pieces side by side; nothing is put between them. */
export function sequence(...parts: readonly Code[]): Code {
  const kept = parts.filter((part) => part.kind !== 'text' || part.text !== '');
  const [first, ...more] = kept;
  return first && more.length === 0 ? first : { kind: 'sequence', parts: kept };
}

/** Pieces with a separator of our own between them, never broken. */
export function joined(parts: readonly Code[], separator: Code): Code {
  return sequence(...parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** A function or constant of the runtime. */
export function runtime(symbol: RuntimeValue): Code {
  return { kind: 'symbol', symbol, type: false };
}
/** A type of the runtime. */
export function runtimeType(symbol: RuntimeType): Code {
  return { kind: 'symbol', symbol, type: true };
}

export function argument(name: ArgumentName): Code {
  return { kind: 'argument', name };
}

export function call(callee: RuntimeValue | Code, ...items: readonly Code[]): Code {
  return sequence(typeof callee === 'string' ? runtime(callee) : callee, { kind: 'list', brackets: 'call', items });
}

export function array(items: readonly Code[]): Code {
  return { kind: 'list', brackets: 'array', items };
}

export type Property = readonly [name: string, value: Code];

/** An object literal; a value that is the identifier of its own key is written in short. */
export function object(properties: readonly Property[]): Code {
  const items = properties.map(([text, value]) => {
    const name = key(text);
    return name.text === text && reads(value) === text
      ? name
      : ({ kind: 'assigned', to: name, by: ': ', value } as const);
  });
  return { kind: 'list', brackets: 'object', items };
}

function reads(of: Code): string | undefined {
  return of.kind === 'text' ? of.text : of.kind === 'argument' ? of.name : undefined;
}

export function union(members: readonly Code[]): Code {
  const [first, ...more] = members;
  return first && more.length === 0 ? first : { kind: 'union', members };
}

export function chain(operator: ChainCode['operator'], operands: readonly Code[]): Code {
  const [first, ...more] = operands;
  return first && more.length === 0 ? first : { kind: 'chain', operator, operands };
}

export function conditional(condition: Code, then: Code, otherwise: Code): Code {
  return { kind: 'conditional', condition, then, otherwise };
}

export function arrow(parameters: readonly Code[], body: Code, async = false): Code {
  return { kind: 'arrow', parameters, body, async };
}

export function block(statements: readonly Code[]): Code {
  return { kind: 'block', statements };
}

/** A template literal of foreign text and expressions. */
export function template(parts: readonly (string | Code)[]): Code {
  return { kind: 'template', parts };
}

/** The pieces of a template literal as they stand between its backticks. */
export function templatePieces(parts: TemplateCode['parts']): readonly Code[] {
  return parts.map((part) => (typeof part === 'string' ? templateText(part) : code`\${${part}}`));
}

/** Every node of some kind, in the order of the text. */
export function nodesOf<K extends Code['kind']>(of: Code, kind: K): readonly Extract<Code, { kind: K }>[] {
  const found: Extract<Code, { kind: K }>[] = [];
  const visit = (node: Code): void => {
    if (node.kind === kind) found.push(node as Extract<Code, { kind: K }>);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(of);
  return found;
}

export function awaited(of: Code): Code {
  return code`await ${of}`;
}

/** Whether code waits for a promise, so that the function around it must be asynchronous. */
export function awaits(...code: readonly Code[]): boolean {
  return code.some((each) => nodesOf(each, 'text').some(({ text }) => text === 'await '));
}

/** Whether some code reads or calls what this name stands for. */
export function mentions(of: Code, called: string): boolean {
  return nodesOf(of, 'text').some(({ text }) => text === called || text.startsWith(`${called}(`));
}

/** The arguments that some code reads, in the order in which functions take them. */
export function argumentsOf(...code: readonly Code[]): readonly ArgumentName[] {
  const read = new Set(code.flatMap((each) => nodesOf(each, 'argument').map(({ name }) => name)));
  return argumentNames.filter((name) => read.has(name));
}

function childrenOf(of: Code): readonly Code[] {
  switch (of.kind) {
    case 'text':
    case 'symbol':
    case 'argument':
      return [];
    case 'sequence':
      return of.parts;
    case 'list':
      return of.items;
    case 'chain':
      return of.operands;
    case 'union':
      return of.members;
    case 'assigned':
      return [of.to, of.value];
    case 'conditional':
      return [of.condition, of.then, of.otherwise];
    case 'arrow':
      return [...of.parameters, of.body];
    case 'block':
      return of.statements;
    case 'template':
      return of.parts.filter((part) => typeof part !== 'string');
  }
}
