import { type Filter, type FilterGroup, signature } from '../../expression/filter.ts';
import { filters } from '../../expression/filters.ts';

const groups: Readonly<Record<FilterGroup, string>> = {
  encoding: 'Encodings',
  text: 'Text and lists',
  hash: 'Hashes',
  mac: 'Message authentication codes',
  publicKey: 'Public-key signatures',
  time: 'Time (UTC)',
  pairs: 'Pairs and maps',
};

/** Every filter with its example, which the tests run. */
export function filtersPage(): string {
  const sections = Object.entries(groups).flatMap(([group, title]) => {
    const members = filters.filter((filter) => filter.group === group);
    return [
      `## ${title}`,
      ['| filter | takes | what it gives | example |', '|---|---|---|---|', ...members.map(row)].join('\n'),
    ];
  });
  const note = '<!-- Generated from src/expression/filters*.ts by src/build/docs.ts. Edit those, not this file. -->';
  return `${['# Filters', note, 'In an expression, `value | filter(arguments)`. Each is literal: none takes a pattern.', ...sections].join('\n\n')}\n`;
}

const row = (filter: Filter): string => {
  const [expression, gives] = filter.example;
  return `| \`${signature(filter)}\` | ${filter.input.join(', ')} | ${cell(filter.doc)} | ${code(expression)} gives ${code(gives)} |`;
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
const code = (text: string): string => `\`${cell(text)}\``;
