import type { Node } from '../parse/tree.ts';
import type { Choice, Field, Located } from './app.ts';
import {
  asMap,
  booleanAt,
  entriesOf,
  itemsOf,
  located,
  locatedAt,
  locatedKey,
  nameOf,
  scalarAt,
  valueAt,
} from './read.ts';

/** Types whose values are secret unless the author says otherwise (LANGUAGE §2). */
const SECRET_TYPES: ReadonlySet<string> = new Set(['password', 'pem']);

/** `fields`, `client` and `call`: declared values, in file order. */
export function fields(node: Node | undefined): readonly Field[] {
  return entriesOf(node).map((entry) => {
    const declared = asMap(entry.value);
    const type = locatedAt(declared, 'type');
    return {
      name: locatedKey(entry),
      node: declared,
      type,
      when: scalarAt(declared, 'when'),
      required: booleanAt(declared, 'required', true),
      secret: booleanAt(declared, 'secret', SECRET_TYPES.has(type?.value ?? '')),
      choices: choices(valueAt(declared, 'choices')),
      keys: new Map(entriesOf(declared).flatMap((key) => (key.value === undefined ? [] : [[nameOf(key), key.value]]))),
    };
  });
}

/** A map of value to label; or a list of values, or of `{ value, label }`. */
function choices(node: Node | undefined): readonly Choice[] {
  if (node?.kind === 'map') {
    return node.entries.map((entry) => ({ value: locatedKey(entry), label: located(entry.value) }));
  }
  return itemsOf(node).flatMap((item) => {
    const value: Located<string> | undefined = item.kind === 'map' ? locatedAt(item, 'value') : located(item);
    return value === undefined ? [] : [{ value, label: locatedAt(item, 'label') }];
  });
}
