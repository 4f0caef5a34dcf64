import type { ExpressionFinding } from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import { READABLE } from '../expression/scope.ts';
import type { Bound } from './bind.ts';
import type { Site } from './sites.ts';

/** What each variable is made of, by itself and through others: `now`, `request`, `call` … */
export type Sources = ReadonlyMap<string, ReadonlySet<string>>;

export function sourcesOfVariables(bound: Iterable<Bound>): Sources {
  const sources = new Map<string, Set<string>>();
  const reads: (readonly [name: string, of: string])[] = [];
  for (const { site, value } of bound) {
    const { part, entry } = site.place;
    if (part !== 'vars' || entry === undefined) continue;
    const own = sources.get(entry) ?? new Set();
    sources.set(entry, own);
    for (const { root, path } of value.reads) {
      if (root === 'vars') reads.push([entry, String(path[0])]);
      else if (SOURCES.has(root)) own.add(root);
    }
  }
  for (let grows = reads.length > 0; grows; ) {
    grows = false;
    for (const [name, of] of reads) {
      const own = sources.get(name);
      for (const root of sources.get(of) ?? []) {
        if (own === undefined || own.has(root)) continue;
        own.add(root);
        grows = true;
      }
    }
  }
  return sources;
}

const SOURCES: ReadonlySet<string> = new Set(['request', 'call', 'now', 'counter', 'uuid', 'nonce', 'session']);

/**
 * What a value reads that is not there where it stands, by itself or through a variable, which may stand anywhere.
 *
 * @param type     Of the scheme.
 * @param browsed  Its endpoints that a person is sent to.
 */
export function checkSources(
  { site }: Bound,
  sources: Sources,
  type: string,
  browsed: readonly string[],
): readonly ExpressionFinding[] {
  if (site.paths.length === 0) return [];
  const lacking = lackingAt(site, type, browsed);
  if (lacking.length === 0) return [];
  return site.paths.flatMap((path): ExpressionFinding[] => {
    const made = path.root === 'vars' ? sources.get(String(path.segments[0]?.key)) : undefined;
    const root = lacking.find((each) => (made === undefined ? path.root === each : made.has(each)));
    if (root === undefined) return [];
    const through = made === undefined ? '' : `\`${printPath(path)}\` is made of \`${root}\`, and `;
    return [
      {
        range: path.range,
        rule: 'expression/no-unreadable-part',
        message: `${through}\`${root}\` cannot be read here.`,
        help: `It is ${READABLE[root]}.`,
      },
    ];
  });
}

const ATTEMPT = ['now', 'counter', 'uuid', 'nonce'];

function lackingAt({ place, position }: Site, type: string, browsed: readonly string[]): readonly string[] {
  const { stage, part, section } = place;
  switch (stage.kind) {
    case 'server':
      return ['call', 'request', ...ATTEMPT];
    case 'expired':
      return ['call', 'request', 'session', ...ATTEMPT];
    case 'step': {
      const isSent = part !== 'url' && !browsed.includes(stage.of) && !/^expires(?:In|At)$/.test(section);
      return isSent ? ['call'] : ['call', 'request'];
    }
    case 'protocol':
      return type === 'oauth2' && position.lands === 'text' ? ['call', 'request'] : [];
    default:
      return [];
  }
}
