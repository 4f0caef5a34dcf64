import { stringify } from 'yaml';
import type { Part } from './parts.ts';

/** What an editor shows: the description, the first example as YAML, the source. One text, so that nothing can differ. */
export function markdown(part: Part, key: string | undefined): string | undefined {
  const description = part.description;
  if (typeof description !== 'string') return undefined;
  const examples = part.examples;
  const example = Array.isArray(examples) ? examples[0] : undefined;
  const paragraphs = [description.trim()];
  if (example !== undefined) paragraphs.push(fenced(key === undefined ? example : { [key]: example }));
  if (typeof part.source === 'string') paragraphs.push(`Source: ${part.source}`);
  return paragraphs.join('\n\n');
}

const fenced = (example: unknown): string => `\`\`\`yaml\n${stringify(example, { lineWidth: 0 }).trimEnd()}\n\`\`\``;
