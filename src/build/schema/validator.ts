import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import type { Schema } from './assemble.ts';
import { withoutUnreadSchemas } from './prune.ts';

/** Keywords for people and editors, which validate nothing. */
export const annotations = ['markdownDescription', 'markdownEnumDescriptions', 'defaultSnippets', 'x-position'];

/**
 * The validator as a module without dependencies: ajv's standalone code, bundled so that no ajv is loaded at run time
 * (its ESM output still asks for `ucs2length`).
 */
export async function validatorModule(schema: Schema): Promise<string> {
  const ajv = new Ajv({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    inlineRefs: false,
    verbose: false,
    // Ours say more.
    messages: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  });
  for (const keyword of annotations) ajv.addKeyword(keyword);
  const validate = ajv.compile(shared(withoutDescriptions(schema) as Schema));
  const code = (standalone as unknown as { default: (ajv: Ajv, validate: unknown) => string }).default(ajv, validate);
  const bundled = await build({
    stdin: { contents: withoutUnreadSchemas(code), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    legalComments: 'none',
    plugins: [quickLength],
    // What is bundled is named in the text, and must not be named by where a link leads on one machine.
    preserveSymlinks: true,
  });
  return `// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.\n${withoutSchemaPaths(bundled.outputFiles[0]?.text ?? '')}`;
}

/** An error says where it is in the definition; where in the schema, nobody asks. */
const withoutSchemaPaths = (code: string): string => code.replace(/\bschemaPath: "(?:[^"\\]|\\.)*", /g, '');

/**
 * ajv's count of code points looks at each character of each text; a text without surrogates has as many as code units,
 * and that is told by one look of the regular expression engine.
 */
const quickLength: Plugin = {
  name: 'quick-length',
  setup({ onLoad }) {
    onLoad({ filter: /ajv[\\/]dist[\\/]runtime[\\/]ucs2length\.js$/ }, () => ({
      contents: `const surrogate = /[\\ud800-\\udfff]/;
exports.default = (text) => (surrogate.test(text) ? [...text].length : text.length);`,
    }));
  },
};

function withoutDescriptions(value: unknown, insideProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDescriptions(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => insideProperties || !prose.has(key))
      .map(([key, inner]) => [
        key,
        verbatim.has(key) && !insideProperties
          ? inner
          : withoutDescriptions(inner, named.has(key) && !insideProperties),
      ]),
  );
}

/** Equal subschemas become one definition, compiled once: the steps of all schemes are one function, not forty. */
function shared(schema: Schema): Schema {
  const definitions: Record<string, Schema> = {};
  const known = new Map<string, string>();
  const hoist = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => hoist(item, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hoistUnder(key, item, depth)]));
    const text = JSON.stringify(inner);
    if (depth === 0 || !('type' in inner) || text.length < 60) return inner;
    const name = known.get(text) ?? `s${known.size}`;
    known.set(text, name);
    definitions[name] = inner;
    return { $ref: `#/definitions/${name}` };
  };
  const hoistUnder = (key: string, value: unknown, depth: number): unknown => {
    if (verbatim.has(key) || key === 'if' || key === 'type') return value;
    if (!named.has(key)) return hoist(value, depth + 1);
    return Object.fromEntries(
      Object.entries(value as Schema).map(([name, item]) => [name, hoist(item, key === 'definitions' ? 0 : depth + 1)]),
    );
  };
  const root = hoist(schema, 0) as Schema;
  return { ...root, definitions: { ...(root.definitions as Schema), ...definitions } };
}

/** `anyOf` stands only where snippets do (`snippetsUnless`): one of its alternatives always holds. */
const prose = new Set(['title', 'description', 'examples', 'anyOf', ...annotations]);
const verbatim = new Set(['const', 'enum', 'required']);
/** Keywords whose keys are names of the author's, not keywords. */
const named = new Set(['properties', 'definitions', 'patternProperties']);

export const validatorTypes = `// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.
/** One error of ajv's, as its documentation describes them, but for what nobody reads. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
declare const validate: { (value: unknown): boolean; errors: readonly SchemaError[] | null };
export { validate };
export default validate;
`;
