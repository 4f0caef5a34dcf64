import type { Header } from '../../runtime/parts.ts';
import type { Repeated } from '../sign/clock.ts';
import type { PlainRequest } from '../sign/connection.ts';
import type { Kind, Values } from '../sign/values.ts';

/** One request that is made again and compared: an example of the definition, or a line of a recording. */
export interface Case {
  /** Where it stands: `acme.auth.yaml:41`, `requests.jsonl:3`. */
  readonly at: string;
  readonly title: string | undefined;
  readonly scheme: string | undefined;
  readonly variant: string | undefined;
  /** Values as they were recorded: numbers and booleans may be text. */
  readonly values: Readonly<Record<Kind, Values>>;
  readonly clock: Repeated;
  /** The exchanges of a login or a renewal, in order. */
  readonly steps: readonly Exchange[] | undefined;
  /** As the program made it; absent where only a login is compared. */
  readonly request: PlainRequest | undefined;
  readonly expect: Expected;
  /** Whether `expect` holds every header that went out; an example names only those that matter. */
  readonly isWhole: boolean;
}

/** What a request looks like on its way; what is absent is not compared. */
export interface Expected {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: readonly Header[] | undefined;
  readonly body: Uint8Array | undefined;
  /** What is kept afterwards. */
  readonly session: Values | undefined;
}

/** One exchange with the server, as it was recorded. */
export interface Exchange {
  readonly request: Expected;
  readonly response: RecordedResponse;
}
export interface RecordedResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | undefined;
}

/** What is wrong with a recording, in words; it holds no value. */
export class CaseFault extends Error {
  override readonly name = 'CaseFault';
}
