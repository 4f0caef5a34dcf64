import { CountersignError } from './errors.ts';

/** An element: its text if that is all it holds, else attributes as `@name`, text as `#text`, children by name. */
type XmlElement = Record<string, unknown>;

/**
 * The XML that a server sent, as a map with the root's name: attributes are `@name`, text beside other content is
 * `#text`, an element that occurs several times is a list. Names keep their prefix. Own small reader: a document type is
 * refused, so that no entity is ever expanded.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is not well-formed, has a DOCTYPE, or is nested more than 64 levels deep.
 */
export function readXml(text: string): Readonly<Record<string, unknown>> {
  const document: XmlElement = Object.create(null);
  const open: { readonly name: string; readonly element: XmlElement }[] = [{ name: '', element: document }];
  const skipped = /<(?:!--.*?--|\?.*?\?)>/sy;
  const markup = markupPattern();
  let at = 0;
  while (at < text.length) {
    const top = open[open.length - 1] as (typeof open)[number];
    const tag = text.indexOf('<', at);
    addText(top.element, xmlDecoded(text.slice(at, tag < 0 ? text.length : tag)), open.length === 1);
    if (tag < 0) break;
    skipped.lastIndex = tag;
    markup.lastIndex = tag;
    if (skipped.test(text)) {
      at = skipped.lastIndex;
      continue;
    }
    const found = markup.exec(text);
    if (!found)
      throw notXml(/^<!DOCTYPE/i.test(text.slice(tag, tag + 9)) ? 'has a DOCTYPE, which is refused' : undefined);
    at = markup.lastIndex;
    const [, cdata, closed, opened, attributes = '', empty] = found;
    if (cdata !== undefined) addText(top.element, cdata, open.length === 1);
    else if (closed !== undefined) {
      if (closed !== top.name || open.length < 2) throw notXml();
      open.pop();
      addChild((open[open.length - 1] as (typeof open)[number]).element, closed, top.element);
    } else if (opened !== undefined) {
      if (open.length === 1 && Object.keys(document).length > 0) throw notXml();
      const element = attributesOf(attributes);
      if (empty === '/') addChild(top.element, opened, element);
      else open.push({ name: opened, element });
      if (open.length > 65) throw notXml('is nested more than 64 levels deep');
    }
  }
  if (open.length !== 1 || Object.keys(document).length !== 1) throw notXml();
  return document;
}

/** CDATA, a closing tag, or an opening one with its attributes; a name begins with no sign that a key of ours begins with. */
function markupPattern(): RegExp {
  const name = String.raw`[^\s<>/=!?&"'@#\d.-][^\s<>/=&"']*`;
  const attribute = String.raw`\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
  return new RegExp(String.raw`<(?:!\[CDATA\[(.*?)\]\]>|/(${name})\s*>|(${name})((?:${attribute})*)\s*(/?)>)`, 'sy');
}

function notXml(why = 'cannot be read as XML'): CountersignError {
  return new CountersignError('BAD_RESPONSE', `The response is read as XML, but it ${why}.`);
}

function attributesOf(text: string): XmlElement {
  const element: XmlElement = Object.create(null);
  for (const [, name, value = ''] of text.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (Object.hasOwn(element, `@${name}`)) throw notXml();
    element[`@${name}`] = xmlDecoded(value.slice(1, -1));
  }
  return element;
}

/** White space between elements says nothing; outside the root nothing else may stand. */
function addText(element: XmlElement, text: string, outside: boolean): void {
  if (outside && text.trim() !== '') throw notXml();
  if (!outside && text !== '') element['#text'] = `${(element['#text'] as string | undefined) ?? ''}${text}`;
}

function addChild(parent: XmlElement, name: string, element: XmlElement): void {
  const child = settled(element);
  const earlier = parent[name];
  if (earlier === undefined) parent[name] = child;
  else if (Array.isArray(earlier)) earlier.push(child);
  else parent[name] = [earlier, child];
}

function settled(element: XmlElement): XmlElement | string {
  const names = Object.keys(element);
  if (names.length === 0) return '';
  const text = element['#text'];
  if (names.length === 1 && typeof text === 'string') return text;
  if (typeof text === 'string' && text.trim() === '') delete element['#text'];
  return element;
}

/** The five entities of XML 1.0 §4.6 and character references (§4.1); there are no others without a DOCTYPE. */
function xmlDecoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g, (whole, decimal, hexadecimal, name) => {
    const entity: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    if (typeof name === 'string' && Object.hasOwn(entity, name)) return entity[name] as string;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : -1;
    if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || whole === '&') throw notXml();
    return String.fromCodePoint(code);
  });
}
