/**
 * The identifier that a name gives in generated code and in the environment: `api_key` and `apiKey` are one, so two
 * such names in one list are an error (LANGUAGE §2).
 */
export function identifierOf(name: string): string {
  return !name.includes('_')
    ? name
    : name.replace(/_+([A-Za-z0-9]?)/g, (_match, letter: string) => letter.toUpperCase());
}
