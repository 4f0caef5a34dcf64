import type { Command } from '../command.ts';

/** A command before it is loaded. */
export interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Apart from the others: it has a program of its own. */
export const check: Listed = {
  name: 'check',
  summary: 'find what is wrong in app definitions',
  load: async () => (await import('./check.ts')).default,
};

/** The commands, in the order of `--help`. Each is loaded only when it is asked for. */
export const commands: readonly Listed[] = [
  {
    name: 'init',
    summary: 'write a new app definition, from a few questions',
    load: async () => (await import('./init.ts')).default,
  },
  check,
  {
    name: 'generate',
    summary: 'write one typed module for each definition',
    load: async () => (await import('./generate.ts')).default,
  },
  {
    name: 'sign',
    summary: 'sign one request and print it, or send it',
    load: async () => (await import('./sign.ts')).default,
  },
  {
    name: 'verify',
    summary: 'compare what a definition signs with known requests, byte by byte',
    load: async () => (await import('./verify.ts')).default,
  },
  {
    name: 'diff',
    summary: 'what changed for people who are connected already',
    load: async () => (await import('./diff.ts')).default,
  },
  {
    name: 'explain',
    summary: 'say what a rule is about, why, and what to do',
    load: async () => (await import('./explain.ts')).default,
  },
  {
    name: 'rules',
    summary: 'list every rule',
    load: async () => (await import('./rules.ts')).default,
  },
  {
    name: 'discover',
    summary: 'write a definition from what an authorization server says of itself',
    load: async () => (await import('./discover.ts')).default,
  },
  {
    name: 'lsp',
    summary: 'serve an editor by the Language Server Protocol',
    load: async () => (await import('./lsp.ts')).default,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the language, or its path',
    load: async () => (await import('./schema.ts')).default,
  },
];
