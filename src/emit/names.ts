import { runtimeTypes, runtimeValues } from '../../generated/runtime-symbols.ts';
import { identifierOf } from '../analyse/identifier.ts';
import { argumentNames } from './code.ts';

/** ECMAScript's reserved words, those of strict mode and of modules among them (ECMA-262 §12.7.2, §13.1.1). */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

/** An export called `then` would make `await import(…)` call it. */
const notExported = new Set(['then', 'default', '__proto__', 'prototype']);

/**
 * What generated code, and the runtime that stands in the same file with `--standalone`, read from the platform: a
 * declaration of that name would come between.
 */
const globals = new Set([
  'atob',
  'btoa',
  'clearTimeout',
  'console',
  'crypto',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'fetch',
  'globalThis',
  'isNaN',
  'parseInt',
  'performance',
  'setTimeout',
  'undefined',
  'Uint8Array',
  'Map',
  'String',
  'TypeError',
  'Partial',
  'Readonly',
  'Record',
  'Promise',
  'NaN',
  'Infinity',
]);

/** Names that are taken. A value: claiming gives a new one, which shares with the old one what that holds. */
export interface Names {
  readonly taken: ReadonlySet<string>;
  /** What has been taken since. */
  readonly added: readonly string[];
}

export function names(taken: Iterable<string> = []): Names {
  return { taken: new Set(taken), added: [] };
}

/** The same names but one, which is free again. */
export function without({ taken, added }: Names, name: string): Names {
  const others = (each: string) => each !== name;
  return { taken: taken.has(name) ? new Set([...taken].filter(others)) : taken, added: added.filter(others) };
}

/**
 * The identifier nearest to a wish that is free: a trailing underscore, or more, makes room.
 *
 * @returns The names with it taken, and the identifier.
 */
export function claim(from: Names, wish: string): readonly [Names, string] {
  const free = nearest(wish, (name) => from.taken.has(name) || from.added.includes(name));
  return [{ taken: from.taken, added: [...from.added, free] }, free];
}

function nearest(wish: string, isTaken: (name: string) => boolean): string {
  let free = wish;
  while (reserved.has(free) || notExported.has(free) || globals.has(free) || isTaken(free)) free += '_';
  return free;
}

/** Several wishes in their order of precedence. */
export function claimAll(from: Names, wishes: readonly string[]): readonly [Names, readonly string[]] {
  const taken = new Set([...from.taken, ...from.added]);
  const given = wishes.map((wish) => {
    const free = nearest(wish, (name) => taken.has(name));
    taken.add(free);
    return free;
  });
  return [{ taken, added: [] }, given];
}

/** `api_key` as `ApiKey`. */
export function pascalCase(text: string): string {
  const camel = identifierOf(text.replaceAll('-', '_'));
  return camel.slice(0, 1).toUpperCase() + camel.slice(1);
}

/** What one scheme's declarations are called in its module. */
export interface SchemeNames {
  readonly connect: string;
  readonly sign: string;
  readonly fields: string;
  readonly client: string;
  readonly session: string;
  readonly call: string;
  readonly form: string;
  readonly clientForm: string;
  readonly server: string;
  readonly scope: string;
  readonly register: string;
}

/** What is called how in a module. */
export interface ModuleNames {
  readonly schemes: ReadonlyMap<string, SchemeNames>;
  /** The function that picks the scheme by path, the type of the variants' names, and the environment that takes one. */
  readonly connection: string;
  readonly variant: string;
  /** Undefined when there are no variants: the runtime's own is used. */
  readonly environment: string | undefined;
  /** What each symbol of the runtime is called here: where a declaration has its name, the symbol gives way. */
  readonly symbols: ReadonlyMap<string, string>;
  /** All names of the module and of what it may import: what local names keep clear of. */
  readonly locals: Names;
}

/**
 * The module's names: the schemes' own come first, so that no scheme is renamed because of what is derived from another.
 */
export function moduleNames(app: string, schemes: readonly string[], variants: boolean): ModuleNames {
  const [own, connects] = claimAll(names(), schemes.map(identifierOf));
  let taken = own;
  const take = (wish: string): string => {
    const [next, free] = claim(taken, wish);
    taken = next;
    return free;
  };
  const entries = schemes.map((scheme, index): readonly [string, SchemeNames] => {
    const pascal = pascalCase(scheme);
    const camel = identifierOf(scheme);
    return [
      scheme,
      {
        connect: connects[index] as string,
        sign: take(`sign${pascal}`),
        fields: take(`${pascal}Fields`),
        client: take(`${pascal}Client`),
        session: take(`${pascal}Session`),
        call: take(`${pascal}Call`),
        form: take(`${camel}Form`),
        clientForm: take(`${camel}ClientForm`),
        server: take(`${camel}Server`),
        scope: take(`${pascal}Scope`),
        register: take(`register${pascal}`),
      },
    ];
  });
  const connection = take('connection');
  const variant = take('Variant');
  const prefix = /^[a-z]/i.test(app) ? pascalCase(app) : 'Module';
  const environment = variants ? take(`${prefix}Environment`) : undefined;
  const { symbols, all } = symbolNames([...taken.taken, ...taken.added]);
  const locals = { taken: all.taken, added: [...all.added, ...argumentNames, ...parameterNames] };
  return { schemes: new Map(entries), connection, variant, environment, symbols, locals };
}

/** What generated functions call what they are given, beside the arguments. */
const parameterNames = ['environment', 'context', 'server', 'protocol', 'grant', 'callback', 'value', 'item'];

const contract: readonly string[] = [...runtimeValues, ...runtimeTypes];
/** What the symbols of the runtime are called where no declaration is in their way: the same in nearly all modules. */
const [contractNames, usual] = claimAll(names(), contract);
const usualNames: ReadonlyMap<string, string> = new Map(contract.map((symbol, at) => [symbol, usual[at] as string]));
const symbolCalled: ReadonlyMap<string, string> = new Map(contract.map((symbol, at) => [usual[at] as string, symbol]));

/** What the symbols of the runtime are called beside a module's own declarations, and all names then taken. */
function symbolNames(own: readonly string[]): { readonly symbols: ReadonlyMap<string, string>; readonly all: Names } {
  const giveWay = own.flatMap((name) => symbolCalled.get(name) ?? []);
  let all: Names = { taken: contractNames.taken, added: own };
  const renamed = giveWay.map((symbol): [string, string] => {
    const [next, free] = claim(all, symbol);
    all = next;
    return [symbol, free];
  });
  return { symbols: renamed.length === 0 ? usualNames : new Map([...usualNames, ...renamed]), all };
}
