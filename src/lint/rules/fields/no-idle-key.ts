import { removeEntry } from '../../../analyse/remove.ts';
import { locatedKey } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

const TEXT = ['string', 'password', 'text', 'url', 'host', 'subdomain', 'email', 'pem', 'json'];
/** The types of fields that a key means something to; keys that are not listed mean something to all. */
const MEANT_FOR: Readonly<Record<string, readonly string[]>> = {
  network: ['host', 'url'],
  port: ['host', 'url'],
  pattern: TEXT,
  minLength: TEXT,
  maxLength: TEXT,
  placeholder: [...TEXT, 'number', 'integer', 'date'],
  format: ['string', 'subdomain', 'host', 'number', 'integer'],
};
/** A type that does not exist is a mistake by itself. */
const KINDS: ReadonlySet<string> = new Set([...TEXT, 'number', 'integer', 'boolean', 'select', 'date', 'note']);
/** What a note, which is only text, has no use for. */
const NOT_FOR_NOTES = ['default', 'required', 'secret'];

export default rule({
  id: 'fields/no-idle-key',
  summary: "Keys of a field mean something to the field's type.",
  why: 'What they ask for is not done, although whoever wrote it relies on it.',
  source: 'LANGUAGE §2, Fields',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `fields:
  site: { type: subdomain, label: Site, network: any }
server: https://{{ fields.site }}.acme.example
schemes: { open: { type: none } }
`,
    good: `fields:
  site: { type: host, label: Site, network: any }
server: https://{{ fields.site }}
schemes: { open: { type: none } }
`,
  },
  *check({ app, tree }) {
    for (const owner of [app, ...app.schemes]) {
      for (const { node, type } of [...owner.fields, ...owner.client]) {
        const kind = type?.value ?? 'string';
        if (!KINDS.has(kind)) continue;
        for (const key of (node?.entries ?? []).map(locatedKey)) {
          const meant = Object.hasOwn(MEANT_FOR, key.value) ? MEANT_FOR[key.value] : undefined;
          const isIdle = kind === 'note' ? NOT_FOR_NOTES.includes(key.value) : meant?.includes(kind) === false;
          if (!isIdle) continue;
          yield {
            at: key.range,
            message: `\`${key.value}\` means nothing to a field of type \`${kind}\`.`,
            help: meant === undefined ? 'Take it away.' : `It is for ${meant.map((name) => `\`${name}\``).join(', ')}.`,
            fix: removeEntry(tree, node, key.range, `Remove \`${key.value}\``),
          };
        }
      }
    }
  },
});
