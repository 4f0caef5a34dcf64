import { CountersignError } from './errors.ts';
import { xmlAttribute, xmlText } from './escape.ts';
import type { Scalar } from './parts.ts';

/** An element's content: text, or attributes as `@name`, text as `#text`, children by name; a list repeats its element. */
export type XmlContent = Scalar | null | undefined | readonly XmlContent[] | { readonly [name: string]: XmlContent };

/**
 * An XML text from a map of elements: `xml`. Names in their order; what is `undefined` is left out; `null` is an empty element.
 *
 * @throws {CountersignError} `UNSAFE_VALUE` when a name is no XML name or a value cannot stand in XML.
 */
export function xmlBody(elements: Readonly<Record<string, XmlContent>>): string {
  return Object.entries(elements)
    .map(([name, content]) => xmlElement(name, content))
    .join('');
}

function xmlElement(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((item: XmlContent) => xmlElement(name, item)).join('');
  const members: readonly [string, XmlContent][] =
    typeof content === 'object' && content !== null ? Object.entries(content) : [['#text', content]];
  let attributes = '';
  let inner = '';
  for (const [key, value] of members) {
    if (key === '#text') inner += xmlText(scalarOf(value));
    else if (!key.startsWith('@')) inner += xmlElement(key, value);
    else if (value !== undefined) attributes += ` ${xmlName(key.slice(1))}="${xmlAttribute(scalarOf(value))}"`;
  }
  return `<${xmlName(name)}${attributes}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

function xmlName(name: string): string {
  if (!/^[A-Za-z_][\w.:-]*$/.test(name))
    throw new CountersignError('UNSAFE_VALUE', 'A name in an XML body is no XML name.');
  return name;
}

function scalarOf(content: XmlContent): Scalar {
  if (typeof content === 'object' && content !== null) {
    throw new CountersignError('UNSAFE_VALUE', 'Text or an attribute of an XML body is a list or a map.');
  }
  return content ?? '';
}
