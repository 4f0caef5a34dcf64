import { parse, stringify } from 'yaml';
import { check } from '../../pipeline.ts';

/** What a new definition says. */
export interface Draft {
  readonly app: string;
  readonly title: string;
  readonly docs?: string | undefined;
  /** May hold `{{ fields.<name> }}`; the field is declared. */
  readonly server: string;
  /** The path of a request that proves a connection. */
  readonly test?: string | undefined;
  /** Where its answer names the connection: `email`, `account.name`. */
  readonly label?: string | undefined;
  /** The page where people find a key or token. */
  readonly page?: string | undefined;
  readonly scheme: Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly fields?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  /** Where editors find the schema, as seen from the file. */
  readonly schema?: string | undefined;
}

/** The text of a new definition. */
export function compose(draft: Draft): string {
  const { app, title, docs, server, test, label, page, scheme, schema } = draft;
  const fields = serverFields(server);
  const definition = {
    countersign: 1,
    app,
    title,
    ...(docs !== undefined && { docs }),
    server,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(test !== undefined && {
      test: { url: test, ...(label !== undefined && { label: `{{ response.body.${label} }}` }) },
    }),
    schemes: { [scheme.type]: page === undefined ? scheme : withHelp(scheme, page) },
  };
  const hint = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  // What older readers take for a boolean is put in quotes.
  return hint + stringify(definition, { lineWidth: 0, compat: 'yaml-1.1' });
}

/** Why a draft is no definition: its first error. */
export function faultOf(draft: Draft): string | undefined {
  const { diagnostics } = check({ path: `${draft.app}.auth.yaml`, text: compose(draft), format: 'yaml' });
  return diagnostics.find(({ severity }) => severity === 'error')?.message;
}

/** A key or token is copied from a page; user names and passwords are known. */
function isCopied(name: string): boolean {
  return /(?:key|token|secret|id)$/i.test(name);
}

/** Whether a person has to look something up for this scheme. */
export function hasCopied({ fields }: Draft['scheme']): boolean {
  return Object.keys(fields ?? {}).some(isCopied);
}

function withHelp(scheme: Draft['scheme'], page: string): Draft['scheme'] {
  const fields = Object.entries(scheme.fields ?? {}).map(([name, field]) => [
    name,
    isCopied(name) ? { ...field, help: `Find it under [Settings](${page}).` } : field,
  ]);
  return { ...scheme, fields: Object.fromEntries(fields) };
}

/** The schema's example of a scheme, with the address of this API. */
export function exampleScheme(example: string, type: string, server: string): Draft['scheme'] {
  const origin = /^https?:\/\/[^/{}]+/.exec(server)?.[0] ?? 'https://acme.example';
  const scheme = parse(example.replaceAll(/https:\/\/(?:[\w-]+\.)*acme\.example/g, origin)) as Record<string, unknown>;
  // One scheme serves all requests.
  const { for: _, ...rest } = scheme;
  return { ...rest, type };
}

/** Fields that stand in the server's URL: the whole URL, the whole host, or one label of it. */
function serverFields(server: string): Readonly<Record<string, { readonly type?: string; readonly label: string }>> {
  const holes = [...server.matchAll(/\{\{\s*fields\.([a-z][A-Za-z0-9_]{0,63})\s*\}\}/g)];
  return Object.fromEntries(
    holes.map(({ 0: hole, 1: name = '', index }) => {
      const before = server.slice(0, index);
      const after = server.slice(index + hole.length);
      const isHost = /^https?:\/\/$/.test(before) && /^(?:[:/]|$)/.test(after);
      const type = before === '' ? 'url' : isHost ? 'host' : before.includes('/', 8) ? undefined : 'subdomain';
      return [name, { ...(type !== undefined && { type }), label: labelOf(name) }];
    }),
  );
}

/** `accountName` as `Account name`. */
function labelOf(name: string): string {
  const words = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1).replaceAll('_', ' ')}`;
}

/** The name of a definition from the name of its API: `Großer Dienst 2` as `grosser-dienst-2`. */
export function appName(title: string): string {
  return title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}
