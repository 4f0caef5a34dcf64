import { shapes } from '../../generated/shapes.ts';
import type { Located } from './locate.ts';
import type { Shape } from './shape.ts';

/** Where a key that is unknown in a map stands otherwise: below one of the map's own keys, or further out. */
export function belongsElsewhere({ shape, holder, path }: Located, name: string): string | undefined {
  const under = PARENTS.find((key) => key !== path.at(-1) && has(below(shape, key), name));
  if (under !== undefined) return `It belongs under \`${under}\`, further in.`;
  const grants =
    path.length === 2 && path[0] === 'schemes' && shape?.properties !== undefined && has(shape, 'grant')
      ? grantsWith(name)
      : [];
  if (grants.length > 0)
    return `It belongs to ${grants.length === 1 ? 'the grant' : 'the grants'} ${grants.map((grant) => `\`${grant}\``).join(', ')}.`;
  if (has(holder?.shape, name)) return `It belongs beside \`${path.at(-1)}\`, further out.`;
  const outer = holder?.holder;
  return OF_APP.has(name) && has(outer?.shape, name) ? `It belongs beside \`${path.at(-2)}\`, further out.` : undefined;
}

/** What holds other keys, the most usual first. */
const PARENTS: readonly string[] = [
  'request',
  'login',
  'token',
  'authorization',
  'scopes',
  'assertion',
  'for',
  'refresh',
  'test',
];

/** The grants of `oauth2` whose schemes have a key. */
function grantsWith(name: string): readonly string[] {
  const cases = shapes.find(({ by }) => by?.key === 'grant')?.by?.cases ?? {};
  return Object.entries(cases).flatMap(([grant, index]) => (has(shapes[index], name) ? [grant] : []));
}

function below(shape: Shape | undefined, key: string): Shape | undefined {
  const { properties } = shape ?? {};
  return properties !== undefined && Object.hasOwn(properties, key) ? shapes[properties[key] ?? -1] : undefined;
}

function has(shape: Shape | undefined, name: string): boolean {
  return shape?.properties !== undefined && Object.hasOwn(shape.properties, name);
}

/** What a scheme of any type has no key for, and the definition has. */
const OF_APP: ReadonlySet<string> = new Set(['server', 'origins', 'variants', 'schemes', 'examples', 'app']);
