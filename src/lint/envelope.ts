/** What every definition begins with; examples of rules leave it out. */
const HEAD = ['countersign: 1', 'app: acme', 'title: Acme'] as const;
const SERVER = 'server: https://api.acme.example';

/** An example of a rule as a whole definition: keys of the envelope that it does not say itself stand before it. */
export function wholeDefinition(example: string): string {
  const says = (line: string) => new RegExp(`^${line.slice(0, line.indexOf(':'))}:`, 'm').test(example);
  return `${[...HEAD, SERVER].filter((line) => !says(line)).join('\n')}\n${example}`;
}
