/** One difference between two versions of a definition, for people who are connected already. */
export interface Change {
  /** `scheme`, `field`, `host` …: what it is about. */
  readonly about: 'app' | 'scheme' | 'grant' | 'field' | 'client' | 'host' | 'scope' | 'session';
  /** The scheme that it concerns; `undefined`: all of them. */
  readonly scheme: string | undefined;
  readonly message: string;
  /** What it asks of people who are connected. */
  readonly effect: Effect;
}

/**
 * `connect again`: whoever is connected must be asked once more. `owner acts`: the owner of the integration must give
 * something, the connected need do nothing. `program changes`: code that calls the module must change. `none`: nothing.
 */
export type Effect = 'connect again' | 'owner acts' | 'program changes' | 'none';

export const change = (
  about: Change['about'],
  scheme: string | undefined,
  message: string,
  effect: Effect,
): Change => ({ about, scheme, message, effect });
