import { judgeUrl } from '../expression/judge-url.ts';
import type { UrlPart, UrlPlan, ValuePlan } from './plan.ts';

/** A URL's template cut into literal text and expressions, each of those with its place and what makes it safe there. */
export function urlPlan({ template, types }: ValuePlan): UrlPlan {
  // A fragment that does not belong has been reported; what is judged here are the guards.
  const { url, guards } = judgeUrl(template, types, { fragment: true });
  const parts: UrlPart[] = [];
  for (const piece of url.pieces) {
    const last = parts.at(-1);
    if (piece.kind === 'hole') {
      const { expr } = piece;
      // Nothing but an error is made from a hole in the authority without a guard of its own.
      const lands = piece.lands === 'userinfo' ? 'host' : piece.lands;
      parts.push({ kind: 'hole', lands, expr, guard: guards.get(expr) ?? { by: 'encode' } });
    } else if (last?.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else {
      parts.push({ kind: 'text', text: piece.text });
    }
  }
  return { base: url.base === 'relative' ? 'server' : 'absolute', parts, types };
}
