import type { TreePlan } from '../../resolve/plan.ts';

/** What `resolve` knows of a `basic` scheme beyond the common: its `protocol`. */
export interface BasicPlan {
  readonly username: TreePlan;
  readonly password: TreePlan;
  readonly charset: 'UTF-8' | 'ISO-8859-1';
}
