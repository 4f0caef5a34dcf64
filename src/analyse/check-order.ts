import type { PathExpr } from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import type { Tree } from '../parse/tree.ts';
import type { Bound } from './bind.ts';
import type { Finding } from './finding.ts';
import { rangeIn } from './locate.ts';
import { moveToSign } from './move.ts';
import { unfinished } from './order.ts';
import { type Reaches, reachOfPath } from './reach.ts';
import type { Inventory } from './saved.ts';
import type { Site } from './sites.ts';

/** What a value reads before it is there: parts of the request, and values of the session. */
export function checkOrder({ site }: Bound, reaches: Reaches, inventory: Inventory, tree: Tree): readonly Finding[] {
  const { stage, part } = site.place;
  // Variables and names like `jwt` are computed where they are read, and judged there.
  if (part === 'vars' || stage.kind === 'declaration') return [];
  return site.paths.flatMap((path): Finding[] => {
    const reach = reachOfPath(path, site, reaches);
    for (const member of reach.request) {
      const missing = unfinished(member, site.place);
      if (missing !== undefined) return [early(path, site, member, missing, tree)];
    }
    for (const name of reach.session) {
      const why = inventory.unavailable(name, stage);
      if (why !== undefined) return [unsaved(path, site, name, why)];
    }
    return [];
  });
}

function early(path: PathExpr, site: Site, member: string, missing: string, tree: Tree): Finding {
  const name = printPath(path);
  const through = path.root === 'request' ? `\`${name}\`` : `\`${name}\` reads \`request.${member}\`, which`;
  const inStep = site.place.stage.kind === 'step';
  const fix = inStep ? undefined : moveToSign(tree, site.node, site.place.section);
  return {
    ...(fix && { fixes: [fix] }),
    rule: 'request/no-early-read',
    range: rangeIn(site.node, path.range),
    message: `${through} is not complete here: ${missing} ${missing === 'the headers and cookies' ? 'are' : 'is'} still to be written.`,
    help: inStep
      ? 'Compute it from the values that you put into the request; a step is written in the order URL, body, query, headers.'
      : 'Move it to `sign`, whose expressions see the request as `request` left it.',
  };
}

function unsaved(path: PathExpr, site: Site, name: string, why: string): Finding {
  const inStep = site.place.stage.kind === 'step' && site.place.stage.of !== 'test';
  const through = path.root === 'session' ? '' : `\`${printPath(path)}\` reads `;
  return {
    rule: inStep ? 'session/no-early-read' : 'session/no-unkept-read',
    range: rangeIn(site.node, path.range),
    message: `${through}\`session.${name}\`${through === '' ? '' : ', which'} is not there yet: ${why}.`,
    help: inStep
      ? 'Read it in a later step, or let an earlier one save it.'
      : `Save it at login, or say what stands in for it: \`session.${name} | default('')\`.`,
  };
}
