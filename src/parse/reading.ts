import { Parser, parseDocument } from 'yaml';
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
  const converted = convert(new Parser().parse(source.text), source);
  return { ...converted, stop: stopOf(source.text, converted) };
}

function stopOf(text: string, { faults, strange, unclosed }: Converted): Stop | undefined {
  const stops: Stop[] = [];
  for (const fault of faults) {
    const { start, end } = fault.range;
    // A map as a key is `{{ x }}` more often than not.
    const stopsHere = fault.rule === 'yaml/use-colon' || (fault.rule === 'yaml/no-complex-key' && text[start] !== '?');
    if (stopsHere) stops.push({ offset: start, end, code: fault.rule, message: fault.message ?? '', fault });
  }
  if (strange) {
    const { errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    for (const { pos, code, message } of errors) stops.push({ offset: pos[0], end: pos[1], code, message });
    if (unclosed !== undefined && errors.length > 0) {
      stops.push({ offset: unclosed, end: unclosed + 1, code: 'UNCLOSED', message: '' });
    }
  }
  return stops.sort((a, b) => a.offset - b.offset)[0];
}
