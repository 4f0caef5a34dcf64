import { printPath } from '../expression/print.ts';
import type { Bound } from './bind.ts';
import type { Finding } from './finding.ts';
import { rangeIn } from './locate.ts';
import type { Site } from './sites.ts';

/** The variables that are made with a private key, by themselves or by others, with the filter that does it. */
export type Waiting = ReadonlyMap<string, string>;

export function waitingVariables(bound: Iterable<Bound>): Waiting {
  const waiting = new Map<string, string>();
  const open = new Map<string, Site[]>();
  for (const { site } of bound) {
    const { part, entry } = site.place;
    if (part !== 'vars' || entry === undefined) continue;
    if (site.waits !== undefined) waiting.set(entry, site.waits.name);
    else if (site.vars.length > 0) open.set(entry, [...(open.get(entry) ?? []), site]);
  }
  for (let grows = waiting.size > 0; grows; ) {
    grows = false;
    for (const [name, sites] of open) {
      const filter = sites.flatMap(({ vars }) => vars.flatMap((read) => waiting.get(read) ?? []))[0];
      if (filter === undefined || waiting.has(name)) continue;
      waiting.set(name, filter);
      grows = true;
    }
  }
  return waiting;
}

/**
 * A private key where nobody waits for it: keys are worked with while a request is made, and what an answer gives, what a
 * form shows and what a connection is set up with is there at once.
 */
export function checkWaiting({ site }: Bound, waiting: Waiting): readonly Finding[] {
  if (site.waits === undefined && waiting.size === 0) return [];
  if (!isRead(site)) return [];
  const through = site.paths.find((path) => path.root === 'vars' && waiting.has(String(path.segments[0]?.key)));
  const filter = site.waits?.name ?? waiting.get(String(through?.segments[0]?.key));
  if (filter === undefined) return [];
  const range = site.waits?.nameRange ?? through?.range;
  if (range === undefined) return [];
  const what =
    site.waits !== undefined || through === undefined
      ? `\`${filter}\` works with a private key`
      : `\`${printPath(through)}\` is made with a private key (\`${filter}\`)`;
  return [
    {
      rule: 'expression/no-private-key',
      range: rangeIn(site.node, range),
      message: `${what}, which takes a moment; what stands here is wanted at once.`,
      help: 'Compute it where a request is made: in its `vars`, headers, query or body, or in `sign`.',
    },
  ];
}

/** What is not part of a request. */
function isRead({ position, place }: Site): boolean {
  const { stage, part } = place;
  if (position.is === 'expression' || part === 'response' || stage.kind === 'declaration') return true;
  if (stage.kind === 'server') return true;
  return stage.kind === 'protocol' && position.lands === 'text' && !position.sees.includes('session');
}
