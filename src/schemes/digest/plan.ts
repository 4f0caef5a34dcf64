import type { TreePlan } from '../../resolve/plan.ts';

/** What `resolve` knows of a `digest` scheme beyond the common: its `protocol`. */
export interface DigestPlan {
  readonly username: TreePlan;
  readonly password: TreePlan;
  readonly charset: 'UTF-8' | 'ISO-8859-1';
  readonly rspauth: boolean;
}
