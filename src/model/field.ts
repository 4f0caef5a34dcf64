import type { Node } from '../parse/tree.ts';
import type { Choice, Field, Located } from './app.ts';
import { asMap, asScalar, entriesOf, itemsOf, located, locatedAt, locatedKey, truthOf, valuesOf } from './read.ts';

/** Types whose values are secret unless the author says otherwise (LANGUAGE §2). */
const SECRET_TYPES: ReadonlySet<string> = new Set(['password', 'pem']);

/** `fields`, `client` and `call`: declared values, in file order. */
export function fields(node: Node | undefined): readonly Field[] {
  return entriesOf(node).map((entry) => {
    const keys = valuesOf(entry.value);
    const type = located(keys.get('type'));
    return {
      name: locatedKey(entry),
      node: asMap(entry.value),
      type,
      when: asScalar(keys.get('when')),
      required: truthOf(keys.get('required'), true),
      secret: truthOf(keys.get('secret'), SECRET_TYPES.has(type?.value ?? '')),
      choices: choices(keys.get('choices')),
      keys,
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
