import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file.ts';

/** One type of scheme as the schema describes it. */
export interface SchemeKind {
  readonly type: string;
  /** Its first sentence. */
  readonly summary: string;
  /** A whole example, in YAML. */
  readonly example: string;
}

interface SchemaDocument {
  readonly definitions: {
    readonly scheme: {
      readonly properties: {
        readonly type: { readonly enum: readonly string[]; readonly markdownEnumDescriptions: readonly string[] };
      };
    };
  };
}

/** The types of schemes that the schema lists, in its order: what it knows, a new definition may have. */
export function schemeKinds(): readonly SchemeKind[] {
  const text = readFileSync(packageFile('schema/countersign.schema.json'), 'utf8');
  const { type } = (JSON.parse(text) as SchemaDocument).definitions.scheme.properties;
  return type.enum.map((name, index) => {
    const description = type.markdownEnumDescriptions[index] ?? '';
    return {
      type: name,
      summary: /^.*?[.;](?=\s|$)/s.exec(description)?.[0].replace(/;$/, '.') ?? '',
      example: /^```yaml\n(.*?)^```/ms.exec(description)?.[1] ?? `type: ${name}\n`,
    };
  });
}
