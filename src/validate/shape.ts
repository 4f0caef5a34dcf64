/**
 * What may stand at one kind of place, derived from the schema (`generated/shapes.ts`). Shapes refer to each other by
 * index; index 0 is the root of a definition.
 */
export interface Shape {
  /** For strings: what the text is, where it lands, which names it may use. */
  readonly position?: Position;
  /** Known keys of a map. */
  readonly properties?: Readonly<Record<string, number>>;
  /** The keys of `properties` that must be there. */
  readonly required?: readonly string[];
  /** Values under keys of the author's own choice. */
  readonly additional?: number;
  readonly items?: number;
  /** The keys that a map may have depend on the value of one of them. */
  readonly by?: { readonly key: 'type' | 'grant'; readonly cases: Readonly<Record<string, number>> };
  /** Whether a template or expression can stand here or below. */
  readonly values?: true;
}

export interface Position {
  /** A template has expressions in `{{ }}`; an expression is bare; a literal is taken as it stands. */
  readonly is: 'template' | 'expression' | 'literal';
  readonly lands: Landing;
  /** Roots of the names that an expression may use here: `fields`, `session`, `now` … */
  readonly sees: readonly string[];
}

export type Landing =
  | 'url'
  | 'host'
  | 'path'
  | 'query'
  | 'header'
  | 'cookie'
  | 'form'
  | 'json'
  | 'xml'
  | 'body'
  | 'text'
  | 'plain'
  | 'label'
  | 'message'
  | 'key';
