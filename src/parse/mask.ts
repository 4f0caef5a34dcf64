/** What may mean something to YAML inside a plain text. */
const SIGNS = /[{}[\],"'#:&*!|>%@`?\\-]/g;

/**
 * The text with every sign between two offsets made a letter, so that YAML's grammar reads over it as plain text. The
 * length stays, and with it every offset; `convert` puts the original characters back into the values.
 */
export function masked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(SIGNS, 'x') + text.slice(end);
}

/** The same, with spaces: what stands there is read over altogether. */
export function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
