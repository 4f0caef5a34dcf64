import type { Part, Place } from './place.ts';

/**
 * When each part of a request is complete (LANGUAGE §3): body, then query, then headers and cookies; `sign` sees the
 * request as `request` left it.
 */
const WRITTEN: Readonly<Record<Part, number>> = {
  none: 4,
  vars: 4,
  url: 0,
  body: 1,
  query: 2,
  headers: 3,
  response: 4,
};
/** The last part that a member of `request` depends on; what is not listed stands from the beginning. */
const NEEDED: Readonly<Record<string, number>> = {
  scheme: 0,
  hostname: 0,
  port: 0,
  host: 0,
  origin: 0,
  path: 0,
  body: 1,
  json: 1,
  form: 1,
  url: 2,
  target: 2,
  query: 2,
  queryString: 2,
  headers: 3,
};
const NAMES = ['the URL', 'the body', 'the query', 'the headers and cookies'] as const;

/**
 * The part of the request that is still to be written when `request.<member>` is read at `place`, in words; `undefined`
 * when it is complete. API requests come with their URL, steps write theirs.
 */
export function unfinished(member: string, place: Place): string | undefined {
  const { stage, part } = place;
  const written = stage.kind === 'edit' && stage.of === 'sign' ? 4 : WRITTEN[part];
  const needed = Object.hasOwn(NEEDED, member) ? (NEEDED[member] ?? -1) : -1;
  if (needed < written || (needed === 0 && stage.kind === 'edit')) return undefined;
  return NAMES[needed];
}
