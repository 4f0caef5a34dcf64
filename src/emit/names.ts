import { runtimeValues } from '../../generated/runtime-symbols.ts';
import { identifierOf } from '../analyse/identifier.ts';
import { argumentNames } from './code.ts';

/** ECMAScript's reserved words, strict mode's among them, and what TypeScript does not let a declaration be called. */
const reserved = new Set(
  `any arguments as async await bigint boolean break case catch class const constructor continue debugger declare default
  delete do else enum eval export extends false finally for from function get if implements import in infer instanceof
  interface is keyof let module namespace never new null number object of package private protected public readonly
  require return set static string super switch symbol this throw true try type typeof undefined unique unknown var void
  while with yield`.split(/\s+/),
);

/** An export called `then` would make `await import(…)` call it. */
const notExported = new Set(['then', 'default', '__proto__', 'prototype']);

/** What the generated code itself reads from the platform: a declaration of that name would come between. */
const globals = new Set([
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

/** Names that are taken, and what each wish became. Values only: claiming gives a new one. */
export interface Names {
  readonly taken: ReadonlySet<string>;
}

export function names(taken: Iterable<string> = []): Names {
  return { taken: new Set(taken) };
}

/**
 * The identifier nearest to a wish that is free: a trailing underscore, or more, makes room.
 *
 * @returns The names with it taken, and the identifier.
 */
export function claim(from: Names, wish: string): readonly [Names, string] {
  let free = wish;
  while (reserved.has(free) || notExported.has(free) || globals.has(free) || from.taken.has(free)) free += '_';
  return [{ taken: new Set([...from.taken, free]) }, free];
}

/** Several wishes in their order of precedence. */
export function claimAll(from: Names, wishes: readonly string[]): readonly [Names, readonly string[]] {
  let taken = from;
  const given = wishes.map((wish) => {
    const [next, free] = claim(taken, wish);
    taken = next;
    return free;
  });
  return [taken, given];
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
}

/** What is called how in a module. */
export interface ModuleNames {
  readonly schemes: ReadonlyMap<string, SchemeNames>;
  /** The function that picks the scheme by path, the type of the variants' names, and the environment that takes one. */
  readonly connection: string;
  readonly variant: string;
  /** Undefined when there are no variants: the runtime's own is used. */
  readonly environment: string | undefined;
  /** All names of the module and of what may be imported: what local names keep clear of. */
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
      },
    ];
  });
  const connection = take('connection');
  const variant = take('Variant');
  const prefix = /^[a-z]/i.test(app) ? pascalCase(app) : 'Module';
  const environment = variants ? take(`${prefix}Environment`) : undefined;
  const locals = names([
    ...taken.taken,
    ...runtimeValues,
    ...argumentNames,
    'environment',
    'context',
    'server',
    'value',
    'item',
  ]);
  return { schemes: new Map(entries), connection, variant, environment, locals };
}
