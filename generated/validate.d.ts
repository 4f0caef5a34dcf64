// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.
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
