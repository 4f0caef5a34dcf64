import type { Fix } from './fix.ts';
import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What is wrong with a file, where, why it matters, and what to do (ARCHITECTURE, Diagnostics). */
export interface Diagnostic {
  /** The path of the file as it was given. */
  readonly file: string;
  /** `<area>/<no|use>-<concept>`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, naming the thing as the author wrote it. */
  readonly message: string;
  readonly why?: string | undefined;
  /** What to do. */
  readonly help?: string | undefined;
  readonly range: Range;
  readonly fixes: readonly Fix[];
}
