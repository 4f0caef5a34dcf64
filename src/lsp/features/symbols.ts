import type { App, Field, Located, Save, Scheme, Shared, Steps } from '../../model/app.ts';
import { textOf } from '../../model/read.ts';
import type { Node, ScalarNode } from '../../parse/tree.ts';
import type { Range } from '../../text/range.ts';

/** An entry of the editor's outline. */
export interface OutlineSymbol {
  readonly kind: 'scheme' | 'field' | 'client' | 'call' | 'variable' | 'saved' | 'request' | 'variant' | 'group';
  readonly name: string;
  readonly detail: string;
  /** The whole of it. */
  readonly range: Range;
  /** Its name, inside of `range`. */
  readonly nameRange: Range;
  readonly children: readonly OutlineSymbol[];
}

/** What an app declares: fields, client values and variables, then schemes with theirs, then variants. */
export function symbols(app: App): readonly OutlineSymbol[] {
  return [
    ...shared(app),
    ...app.schemes.map(ofScheme),
    ...app.variants.map(({ name, node, title }) => symbol('variant', name, detailOf(title), node, [])),
  ].sort(byPlace);
}

function ofScheme(scheme: Scheme): OutlineSymbol {
  const { name, node, type, title } = scheme;
  const detail = [type.value === 'hole' ? '' : type.value, detailOf(title)].filter(Boolean).join(' · ');
  const steps = [...saved(scheme.login), ...saved(scheme.refresh), ...saved(scheme.logout)];
  const children = [...shared(scheme), ...scheme.call.map((field) => ofField('call', field)), ...steps];
  return symbol('scheme', name, detail, node, children.sort(byPlace));
}

const shared = ({ fields, client, vars }: Shared): readonly OutlineSymbol[] => [
  ...fields.map((field) => ofField('field', field)),
  ...client.map((field) => ofField('client', field)),
  ...vars.map(({ name, value }) => symbol('variable', name, '', value, [])),
];

const saved = (steps: Steps | undefined): readonly OutlineSymbol[] =>
  steps?.requests.flatMap(({ save }) => save.map(({ name, value }: Save) => symbol('saved', name, '', value, []))) ??
  [];

function ofField(kind: 'field' | 'client' | 'call', { name, node, type, keys }: Field): OutlineSymbol {
  const label = keys.get('label');
  const words = [type?.value ?? 'string', label?.kind === 'scalar' ? textOf(label) : ''].filter(Boolean);
  return symbol(kind, name, words.join(' · '), node, []);
}

const detailOf = (node: ScalarNode | undefined): string => (node === undefined ? '' : textOf(node));

function symbol(
  kind: OutlineSymbol['kind'],
  { value, range }: Located<string>,
  detail: string,
  node: Node | undefined,
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const end = Math.max(range.end, node?.range.end ?? 0);
  // An empty name is nothing that an editor can show.
  return {
    kind,
    name: value === '' ? '…' : value,
    detail,
    range: { start: range.start, end },
    nameRange: range,
    children,
  };
}

const byPlace = (a: OutlineSymbol, b: OutlineSymbol): number => a.range.start - b.range.start;
