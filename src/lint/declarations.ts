import type { App, Field } from '../model/app.ts';

export interface Declaration {
  readonly field: Field;
  readonly root: 'fields' | 'client' | 'call';
}

/** Every field that the file declares, of the app and of each scheme. Notes, which ask for nothing, are left out. */
export function declarationsOf(app: App): readonly Declaration[] {
  const found: Declaration[] = [];
  const add = (fields: readonly Field[], root: Declaration['root']): void => {
    for (const field of fields) if (field.type?.value !== 'note') found.push({ field, root });
  };
  add(app.fields, 'fields');
  add(app.client, 'client');
  for (const scheme of app.schemes) {
    add(scheme.fields, 'fields');
    add(scheme.client, 'client');
    add(scheme.call, 'call');
  }
  return found;
}
