import { maskSecrets } from './mask.ts';
import type { Report } from './report.ts';

/** The formats of `check`, each loaded when it is asked for. */
const loaders = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
} satisfies Readonly<Record<string, () => Promise<Report>>>;

export type Format = keyof typeof loaders;
export const formats = Object.keys(loaders) as readonly Format[];

/** A format's report; what looks like a live credential in a message is masked before any format sees it. */
export async function reportIn(format: Format): Promise<Report> {
  const report = await loaders[format]();
  return (diagnostics, context) =>
    report(
      diagnostics.map((diagnostic) => ({ ...diagnostic, message: maskSecrets(diagnostic.message) })),
      context,
    );
}
