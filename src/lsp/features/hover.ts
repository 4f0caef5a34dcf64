import type { SchemeAnalysis } from '../../analyse/analysis.ts';
import type { PathExpr } from '../../expression/ast.ts';
import { type Filter, signature } from '../../expression/filter.ts';
import { filters } from '../../expression/filters.ts';
import { describe } from '../../expression/kinds.ts';
import { print } from '../../expression/print.ts';
import { READABLE } from '../../expression/scope.ts';
import type { Type } from '../../expression/type.ts';
import { asScalar, nameOf } from '../../model/read.ts';
import type { Checked } from '../../pipeline.ts';
import type { Range } from '../../text/range.ts';
import { expressionAt } from '../expression-at.ts';
import { type Occurrence, occurrencesIn } from '../occurrences.ts';
import { type Schema, schemaOf, underKey } from '../schema.ts';
import { type ValueInScheme, valuesAt, varsOf } from '../scope.ts';
import { touches, trailAt } from '../trail.ts';

/** An explanation in Markdown of what stands in `range`. */
export interface Explanation {
  readonly range: Range;
  readonly markdown: string;
  /** It is what the JSON Schema says, and nothing more. */
  readonly bySchema: boolean;
}

/** What stands at an offset: a name with its type, a filter, a key of the language, or one of a closed set of values. */
export function hover(checked: Checked, schema: Schema, offset: number): Explanation | undefined {
  for (const value of valuesAt(checked.analysis, offset)) {
    const found = expressionAt(value, offset);
    if (found?.kind === 'filter') {
      const filter = filters.find(({ name }) => name === found.expr.name);
      if (filter !== undefined) return { range: found.range, markdown: ofFilter(filter), bySchema: false };
    }
    if (found?.kind === 'path') return { range: found.range, markdown: ofPath(found.expr, value), bySchema: false };
  }
  const declared = occurrencesIn(checked.analysis).find(
    ({ range, isDeclaration }) => isDeclaration && touches(range, offset),
  );
  const markdown = declared === undefined ? undefined : ofDeclaration(declared, checked);
  if (declared !== undefined && markdown !== undefined) return { range: declared.range, markdown, bySchema: false };
  return ofLanguage(checked, schema, offset);
}

function ofLanguage({ tree }: Checked, schema: Schema, offset: number): Explanation | undefined {
  const { steps, onKey } = trailAt(tree, schema, offset);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  if (onKey !== undefined) {
    const below = schemaOf(schema, underKey(last.schema, nameOf(onKey)), onKey.value);
    const text = below?.markdownDescription ?? below?.description;
    return text === undefined
      ? undefined
      : { range: onKey.key.range, markdown: titled(below?.title, text), bySchema: true };
  }
  const { node, schema: here } = last;
  if (node.kind !== 'scalar') return undefined;
  const index = here?.enum?.findIndex((value) => String(value) === String(node.value)) ?? -1;
  const text =
    here?.markdownEnumDescriptions?.[index] ?? (here?.const === node.value ? here?.markdownDescription : undefined);
  return text === undefined
    ? undefined
    : { range: node.range, markdown: titled(`\`${node.value}\``, text), bySchema: true };
}

const titled = (title: string | undefined, text: string): string =>
  title === undefined ? text : `**${title}**\n\n${text}`;

function ofFilter(filter: Filter): string {
  const [expression, gives] = filter.example;
  return `\`${signature(filter)}\`\n\n${filter.doc}\n\n\`{{ ${expression} }}\` gives \`${gives}\``;
}

function ofPath(path: PathExpr, { scheme, value }: ValueInScheme): string {
  const type = value.types.get(path);
  const heading = `\`${print(path)}\`${type === undefined || type.kind === 'hole' ? '' : `: ${inWords(type)}`}`;
  const name = path.segments[0]?.key;
  const text = typeof name === 'string' ? explained(path.root, name, scheme, value) : undefined;
  return [heading, text ?? READABLE[path.root]].filter((part) => part !== undefined && part !== '').join('\n\n');
}

function explained(
  root: string,
  name: string,
  scheme: SchemeAnalysis,
  value: ValueInScheme['value'],
): string | undefined {
  if (root === 'fields' || root === 'client' || root === 'call') {
    const field = scheme[root].find((each) => each.name === name);
    if (field === undefined) return undefined;
    const help = asScalar(field.field?.keys.get('help'))?.value;
    const from = field.from === undefined ? '' : `, as \`${field.from}\` declares it`;
    return [`**${field.label}** (${field.type}${from})`, help].filter(Boolean).join('\n\n');
  }
  if (root === 'vars') {
    const variable = varsOf(scheme, value).findLast((each) => each.var.name.value === name);
    const written = asScalar(variable?.var.value);
    return written === undefined ? undefined : `\`\`\`yaml\n${name}: ${written.raw}\n\`\`\``;
  }
  if (root !== 'session') return undefined;
  const saved = scheme.session.find((each) => each.name === name);
  return saved === undefined ? undefined : `Kept in the session of \`${scheme.scheme.name.value}\`.`;
}

function ofDeclaration({ kind, name, range }: Occurrence, { analysis }: Checked): string | undefined {
  for (const scheme of analysis.schemes) {
    if (kind === 'vars') {
      const all = [...scheme.vars, ...[...scheme.localVars.values()].flat()];
      const variable = all.find((each) => touches(each.var.name.range, range.start));
      if (variable !== undefined) return withUses(`\`vars.${name}\`: ${inWords(variable.type)}`, variable.uses.length);
    } else if (kind === 'session') {
      const saved = scheme.session.find((each) => each.name === name);
      if (saved !== undefined) return withUses(`\`session.${name}\`: ${inWords(saved.type)}`, saved.uses.length);
    } else if (kind !== 'scheme') {
      const field = scheme[kind].find(
        (each) => each.field !== undefined && touches(each.field.name.range, range.start),
      );
      if (field === undefined) continue;
      const words = [field.secret ? 'secret' : '', field.required ? '' : 'optional', field.type]
        .filter(Boolean)
        .join(' ');
      return withUses(`\`${kind}.${name}\`: ${words}`, field.uses.length);
    }
  }
  return undefined;
}

const withUses = (text: string, count: number): string =>
  `${text}\n\n${count === 0 ? 'Read nowhere.' : `Read in ${count} ${count === 1 ? 'place' : 'places'}.`}`;

/** A type for people: `secret text, may be missing`. */
export function inWords(type: Type): string {
  const secrecy = type.secrecy === 'open' ? '' : `${type.secrecy} `;
  const missing = type.missing === 'never' ? '' : ', may be missing';
  return `${secrecy}${describe(type)}${missing}`;
}
