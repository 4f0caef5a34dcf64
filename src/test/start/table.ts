/** Rows as columns of equal width; the first row is the head. Widths are counted without colour. */
export function table(rows: readonly (readonly string[])[], paint: (cell: string, row: number) => string): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[], index: number) =>
    row
      .map((cell, column) => paint(cell, index) + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('   ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('───');
  return rows.flatMap((row, index) => (index === 0 ? [line(row, index), rule] : [line(row, index)])).join('\n');
}
