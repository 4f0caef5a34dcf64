import { Composer, type CST, Parser } from 'yaml';
import { type Converted, convert } from './convert.ts';
import type { Fault } from './fault.ts';
import type { Masked } from './scalar.ts';

/** A text as it was read, and the first place where it cannot be read further. */
export interface Reading extends Converted {
  readonly stop: Stop | undefined;
}

export interface Stop {
  readonly offset: number;
  readonly end: number;
  /** The composer's code for it, or the rule of the fault that our own pass found. */
  readonly code: string;
  readonly message: string;
  readonly fault?: Fault;
}

/** Reads a text. The composer, which is as slow as all the rest, is asked only where the quick pass is not sure. */
export function read(source: Masked): Reading {
  const tokens: CST.Token[] = [];
  const converted = convert(remembered(new Parser().parse(source.text), tokens), source);
  return { ...converted, stop: stopOf(source.text, tokens, converted) };
}

/** The first document, for the composer; nothing is said about what a second one holds. */
function* remembered(tokens: Iterable<CST.Token>, first: CST.Token[]): Generator<CST.Token> {
  for (const token of tokens) {
    if (token.type !== 'document' || !first.some(({ type }) => type === 'document')) first.push(token);
    yield token;
  }
}

function stopOf(text: string, tokens: readonly CST.Token[], converted: Converted): Stop | undefined {
  const { faults, strange, unclosed } = converted;
  const stops: Stop[] = [];
  for (const fault of faults) {
    const { start, end } = fault.range;
    if (stopsAt(fault, text)) stops.push({ offset: start, end, code: fault.rule, message: fault.message ?? '', fault });
  }
  if (strange) {
    for (const document of new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens)) {
      for (const { pos, code, message } of document.errors) stops.push({ offset: pos[0], end: pos[1], code, message });
    }
    if (unclosed !== undefined && stops.length > 0) {
      stops.push({ offset: unclosed, end: unclosed + 1, code: 'UNCLOSED', message: '' });
    }
  }
  return stops.reduce<Stop | undefined>(
    (first, each) => (first === undefined || each.offset < first.offset ? each : first),
    undefined,
  );
}

/** YAML reads on, but not what is meant: what follows would be blamed for it. */
function stopsAt({ rule, range }: Fault, text: string): boolean {
  switch (rule) {
    case 'yaml/use-colon':
    case 'yaml/use-indentation':
    // Cut by a number sign.
    case 'yaml/use-quoted-template':
      return true;
    case 'yaml/no-complex-key':
      // A map as a key is `{{ x }}` more often than not.
      return text[range.start] !== '?';
    default:
      return false;
  }
}
