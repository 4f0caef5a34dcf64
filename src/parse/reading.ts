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
    stops.push(...composed(tokens));
    if (unclosed !== undefined && stops.length > 0) {
      stops.push({ offset: unclosed, end: unclosed + 1, code: 'UNCLOSED', message: '' });
    }
  }
  return stops.reduce<Stop | undefined>(
    (first, each) => (first === undefined || each.offset < first.offset ? each : first),
    undefined,
  );
}

/** More errors than one text needs: the first is among them. */
const ENOUGH = 100;

/**
 * What the composer says against a document. Its errors come in file order, or nearly so; of a text with hundreds of
 * thousands it is made to stop early, since each of them takes as long to make as a line to read.
 */
function composed(tokens: readonly CST.Token[]): readonly Stop[] {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const stops: Stop[] = [];
  const enough = new Error('enough');
  // Its own way of noting errors is private; where another version of it has none such, all errors are collected below.
  const note = (place: Place, code: string, message: string, isWarning?: boolean) => {
    if (isWarning === true) return;
    if (stops.length === ENOUGH) throw enough;
    const [offset, end] = ends(place);
    stops.push({ offset, end, code, message });
  };
  Reflect.set(composer, 'onError', note);
  try {
    for (const document of composer.compose(tokens)) {
      for (const { pos, code, message } of document.errors.slice(0, ENOUGH)) {
        stops.push({ offset: pos[0], end: pos[1], code, message });
      }
    }
  } catch (error) {
    if (error !== enough) throw error;
  }
  return stops;
}

type Place = number | readonly [number, number, number?] | { readonly offset: number; readonly source?: unknown };

function ends(place: Place): [number, number] {
  if (typeof place === 'number') return [place, place + 1];
  if ('offset' in place)
    return [place.offset, place.offset + (typeof place.source === 'string' ? place.source.length : 1)];
  return [place[0], place[1]];
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
