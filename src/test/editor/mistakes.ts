import { everySpot, type Schema } from './whole.ts';

type Path = readonly (string | number)[];
type Names = Readonly<Record<string, unknown>>;

/** A definition in which one thing is wrong. */
export interface Mistake {
  readonly name: string;
  readonly definition: unknown;
  /** Where the wrong thing stands: a key and its value, or the map that lacks one. */
  readonly path: Path;
  /** What a true message must name. */
  readonly says: RegExp;
}

/** Every mistake of these kinds at every place that the schema knows. */
export function mistakes(): readonly Mistake[] {
  return everySpot().flatMap((spot) =>
    KINDS.flatMap(({ name, make }) =>
      make(spot.value, spot.schema, spot.path, spot.full).map(({ value, path, says, what }) => ({
        name: `${name}: ${what === undefined ? '' : `${what} `}at ${spot.pointer || 'the root'}`,
        definition: replaced(spot.definition, spot.path, value),
        path,
        says,
      })),
    ),
  );
}

interface Made {
  readonly value: unknown;
  readonly path: Path;
  readonly says: RegExp;
  readonly what?: string;
}
interface Kind {
  readonly name: string;
  readonly make: (value: unknown, schema: Schema, path: Path, full: unknown) => readonly Made[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'unknown key',
    make: (value, schema, path) =>
      isMap(value) && schema['additionalProperties'] === false
        ? [{ value: { ...value, notAKey: 'x' }, path: [...path, 'notAKey'], says: /Property notAKey is not allowed/ }]
        : [],
  },
  {
    name: 'missing key',
    make: (value, schema, path) =>
      isMap(value)
        ? ((schema['required'] as readonly string[] | undefined) ?? []).map((key) => {
            const { [key]: _, ...rest } = value;
            return { value: rest, path, says: new RegExp(`Missing property "${key}"`), what: key };
          })
        : [],
  },
  {
    name: 'wrong type',
    make: (_, schema, path) => {
      const types = typesOf(schema);
      const fits = (other: unknown) => types.some((type) => isA(type, other));
      const wrong = [true, 'text', 7, ['text'], { text: 'text' }].find((other) => !fits(other));
      if (types.length === 0 || wrong === undefined) return [];
      // A map with a closed set of keys may be refused for its keys first; text is refused for what it is.
      const isScheme = path.length === 2 && path[0] === 'schemes';
      const names = [...types, isScheme ? 'Scheme' : titleOf(schema)];
      const says = new RegExp(`Incorrect type. Expected .*(${names.join('|')})`);
      return [{ value: types.length === 1 && types[0] === 'object' ? 'text' : wrong, path, says }];
    },
  },
  {
    name: 'unknown word',
    make: (_, schema, path) => {
      const words = schema['enum'] as readonly string[] | undefined;
      const first = words?.[0] ?? '';
      return words === undefined
        ? []
        : [{ value: 'notAWord', path, says: new RegExp(`Value is not accepted. Valid values: .*"${first}"`) }];
    },
  },
  {
    name: 'other constant',
    make: (_, schema, path) =>
      schema['const'] === undefined || typeof schema['const'] === 'string'
        ? []
        : [{ value: 2, path, says: new RegExp(`Value must be ${schema['const']}`) }],
  },
  {
    name: 'wrong form',
    make: (value, schema, path) =>
      typeof schema['pattern'] === 'string' && typeof value === 'string' && !new RegExp(schema['pattern']).test('!: !')
        ? [{ value: '!: !', path, says: /String does not match the pattern/ }]
        : [],
  },
  {
    name: 'too short',
    make: (value, schema, path) =>
      Number(schema['minLength'] ?? 0) > 0 && typeof value === 'string'
        ? [{ value: '', path, says: /String is shorter than the minimum length/ }]
        : [],
  },
  {
    name: 'too long',
    make: (value, schema, path) =>
      typeof schema['maxLength'] === 'number' && typeof value === 'string' && schema['pattern'] === undefined
        ? [{ value: 'x'.repeat(schema['maxLength'] + 1), path, says: /String is longer than the maximum length/ }]
        : [],
  },
  {
    name: 'out of range',
    make: (value, schema, path) =>
      typeof schema['minimum'] === 'number' && typeof value === 'number'
        ? [{ value: schema['minimum'] - 1, path, says: /Value is below the minimum/ }]
        : [],
  },
  {
    name: 'bad name',
    make: (value, schema, path, full) => {
      if (!isMap(value) || !isMap(full) || schema['propertyNames'] === undefined) return [];
      const bad = { ...value, 'not a name': Object.values(full)[0] };
      return [{ value: bad, path: [...path, 'not a name'], says: /does not match the pattern/ }];
    },
  },
  {
    name: 'empty',
    make: (value, schema, path) =>
      isMap(value) && Number(schema['minProperties'] ?? 0) > 0
        ? [{ value: {}, path, says: /Object has fewer properties than the required number/ }]
        : [],
  },
];

const isMap = (value: unknown): value is Names => typeof value === 'object' && value !== null && !Array.isArray(value);

const titleOf = (schema: Schema): string => String(schema['title'] ?? '').replace(/[^\w ]/g, '.');

const typesOf = ({ type }: Schema): readonly string[] =>
  type === undefined ? [] : Array.isArray(type) ? type.map(String) : [String(type)];

function isA(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isMap(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  return typeof value === type;
}

function replaced(definition: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(definition)) return definition.map((item, at) => (at === key ? replaced(item, rest, value) : item));
  const map = definition as Names;
  return { ...map, [key]: replaced(map[String(key)], rest, value) };
}
