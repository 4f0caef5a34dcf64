import { scalarAt, secondsOf, textOf, valueAt } from '../model/read.ts';
import type { Node } from '../parse/tree.ts';
import type { MapPlan, TreePlan } from '../resolve/plan.ts';
import type { Values } from '../resolve/values.ts';

/** A JSON Web Token that is made where it is needed: of the `jwt` scheme, or an assertion of `oauth2`. */
export interface SignedTokenPlan {
  readonly algorithm: string;
  readonly key: TreePlan;
  readonly header: MapPlan;
  readonly claims: MapPlan;
  /** Seconds. */
  readonly lifetime: number;
}

/** Reads `algorithm key header claims lifetime`, five minutes unless said. */
export function signedTokenPlan(node: Node | undefined, values: Values): SignedTokenPlan {
  const algorithm = scalarAt(node, 'algorithm');
  return {
    algorithm: algorithm === undefined ? 'RS256' : textOf(algorithm),
    key: values.tree(valueAt(node, 'key')),
    header: mapPlan(valueAt(node, 'header'), values),
    claims: mapPlan(valueAt(node, 'claims'), values),
    lifetime: secondsOf(valueAt(node, 'lifetime')) ?? 300,
  };
}

function mapPlan(node: Node | undefined, values: Values): MapPlan {
  const plan = node && values.tree(node);
  return plan?.kind === 'map' ? plan : { kind: 'map', entries: [] };
}
