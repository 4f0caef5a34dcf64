/** A stretch of a text: UTF-16 offsets from its start, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `text` takes the place of what `range` covers; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
