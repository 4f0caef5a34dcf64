import { fieldType } from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import type { App, Field, Located, Scheme } from '../model/app.ts';
import { asScalar, textOf } from '../model/read.ts';
import { sameNode } from '../model/same.ts';
import type { Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { ImpliedField, SchemeType } from './scheme-type.ts';

/** One value that a scheme asks for: declared in the file, or implied by the scheme's type. */
export interface Declared {
  readonly name: string;
  readonly field: Field | undefined;
  readonly type: string;
  readonly label: string;
  readonly required: boolean;
  readonly secret: boolean;
  /** The scheme that it was taken over from by `as` or `all`. */
  readonly from: string | undefined;
}

/** Everything that a scheme asks of the person, the owner and the caller, by name and in the form's order. */
export interface Declarations {
  readonly fields: ReadonlyMap<string, Declared>;
  readonly client: ReadonlyMap<string, Declared>;
  readonly call: ReadonlyMap<string, Declared>;
  readonly findings: readonly Finding[];
}

type Kind = 'fields' | 'client';

/** App, scheme and implied declarations together, and those of the schemes that sign its steps or that it joins. */
export function declarations(outline: Outline): ReadonlyMap<Scheme, Declarations> {
  const { app, byName } = outline;
  const done = new Map<Scheme, Declarations>();
  const busy = new Set<Scheme>();
  const collect = (scheme: Scheme): Declarations => {
    const known = done.get(scheme);
    if (known !== undefined) return known;
    busy.add(scheme);
    const findings: Finding[] = [];
    const { type, references } = outlineOf(outline, scheme);
    const fields = declaredBy(app, scheme, 'fields', type, findings);
    const client = declaredBy(app, scheme, 'client', type, findings);
    const call = merge([scheme.call], findings, 'of this scheme');
    for (const { to } of references) {
      const other = byName.get(to.value);
      if (other === undefined || busy.has(other)) continue;
      const theirs = collect(other);
      takeOver(fields, theirs.fields, to, findings);
      takeOver(client, theirs.client, to, findings);
    }
    busy.delete(scheme);
    const declared = { fields, client, call, findings };
    done.set(scheme, declared);
    return declared;
  };
  for (const scheme of app.schemes) collect(scheme);
  return done;
}

/** The type of a value that is asked for; a `note` has none. */
export function typeOfDeclared(declared: Declared): Type | undefined {
  if (declared.type === 'note') return undefined;
  const { type, secret, field } = declared;
  const required = declared.required && field?.when === undefined;
  const hasDefault = field?.keys.has('default') === true;
  if (type !== 'select' && type !== 'host' && type !== 'url') {
    return fieldType({ type, required, secret, default: hasDefault });
  }
  return fieldType({
    type,
    required,
    secret,
    default: hasDefault,
    choices: field?.choices.map((choice) => choice.value.value) ?? [],
    network: asScalar(field?.keys.get('network'))?.value === 'any' ? 'any' : 'public',
    port: asScalar(field?.keys.get('port'))?.value === true,
  });
}

function declaredBy(
  app: App,
  scheme: Scheme,
  kind: Kind,
  type: SchemeType | undefined,
  findings: Finding[],
): Map<string, Declared> {
  const found = merge([app[kind], scheme[kind]], findings, 'for the whole app');
  if (type === undefined) return found;
  const implied = type.implied[kind];
  for (const name of impliedNames(scheme, kind, type)) {
    const said = Object.hasOwn(implied, name) ? implied[name] : undefined;
    if (said === undefined) continue;
    const declared = found.get(name);
    if (declared === undefined) found.set(name, ofImplied(name, said));
    else if (declared.label === name) found.set(name, { ...declared, label: said.label });
  }
  return found;
}

/** What the default templates in use read; they are the scheme type's own, and plain. */
function impliedNames(scheme: Scheme, kind: Kind, type: SchemeType): ReadonlySet<string> {
  const names = new Set<string>();
  for (const template of Object.values(type.defaults(scheme))) {
    for (const [, root, name = ''] of template.matchAll(/\b(fields|client)\.(\w+)/g))
      if (root === kind) names.add(name);
  }
  // Whoever writes the default template out has it in use.
  for (const [name, { by }] of Object.entries(type.implied[kind])) {
    const written = by === undefined ? undefined : asScalar(scheme.keys.get(by));
    if (written !== undefined && textOf(written).replace(/\s/g, '') === `{{${kind}.${name}}}`) names.add(name);
  }
  return names;
}

/** Lists of declarations as one; a name that stands in two must be declared in the same words. */
function merge(lists: readonly (readonly Field[])[], findings: Finding[], where: string): Map<string, Declared> {
  const merged = new Map<string, Declared>();
  for (const fields of lists)
    for (const field of fields) {
      const name = field.name.value;
      const before = merged.get(name);
      if (before === undefined) merged.set(name, ofField(field));
      else if (!sameNode(before.field?.node, field.node))
        findings.push(conflict(field.name, `${where} in other words`));
    }
  return merged;
}

function takeOver(
  mine: Map<string, Declared>,
  theirs: ReadonlyMap<string, Declared>,
  reference: Located<string>,
  findings: Finding[],
): void {
  for (const [name, declared] of theirs) {
    const before = mine.get(name);
    if (before === undefined) mine.set(name, { ...declared, from: reference.value });
    else if (!agree(before, declared)) {
      const words = `by ${before.from === undefined ? 'this scheme' : `\`${before.from}\``} and by \`${reference.value}\``;
      findings.push(conflict({ value: name, range: reference.range }, `${words} in different words`));
    }
  }
}

function agree(a: Declared, b: Declared): boolean {
  if (a.field === undefined || b.field === undefined) return a.type === b.type && a.secret === b.secret;
  return a.field === b.field || sameNode(a.field.node, b.field.node);
}

function conflict(at: Located<string>, words: string): Finding {
  return {
    rule: 'fields/no-conflicting-declaration',
    range: at.range,
    message: `\`${at.value}\` is declared ${words}.`,
    help: 'Declare it once, in the same words everywhere, or give one of the two another name.',
  };
}

function ofField(field: Field): Declared {
  const label = asScalar(field.keys.get('label'));
  return {
    name: field.name.value,
    field,
    type: field.type?.value ?? 'string',
    label: label === undefined ? field.name.value : textOf(label),
    required: field.required,
    secret: field.secret,
    from: undefined,
  };
}

function ofImplied(name: string, { type, label }: ImpliedField): Declared {
  return { name, field: undefined, type, label, required: true, secret: type === 'password', from: undefined };
}
