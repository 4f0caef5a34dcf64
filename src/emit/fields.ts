import type { FieldPlan, SavedPlan } from '../resolve/plan.ts';
import { array, arrow, type Code, code, object, type Property, runtime, runtimeType, union } from './code.ts';
import type { ConstantDeclaration, InterfaceDeclaration, MemberDeclaration } from './declaration.ts';
import { type DocText, doc, literal, name, numeral } from './doors.ts';
import { compileCondition } from './expression.ts';
import { type Place, scalar } from './place.ts';
import { pathsIn } from './reads.ts';
import type { RuntimeValue } from './symbols.ts';

/** One thing where a list is not empty. */
export function some<T>(list: readonly unknown[], make: () => T): readonly T[] {
  return list.length > 0 ? [make()] : [];
}

/** The interface of what is entered, held or passed: one member for each field. */
export function fieldsInterface(identifier: string, text: DocText, fields: readonly FieldPlan[]): InterfaceDeclaration {
  return { kind: 'interface', name: identifier, doc: text, members: values(fields).map(member) };
}

/** A `note` is shown in the form and holds nothing. */
export function values(fields: readonly FieldPlan[]): readonly FieldPlan[] {
  return fields.filter(({ type }) => type !== 'note');
}

/** Whether a value of these fields may be left out altogether. */
export function allOptional(fields: readonly FieldPlan[]): boolean {
  return values(fields).every(isOptional);
}

function isOptional(field: FieldPlan): boolean {
  return !field.required || field.default !== undefined || field.when !== undefined;
}

function member(field: FieldPlan): MemberDeclaration {
  const optional = isOptional(field);
  return {
    name: field.name,
    optional,
    type: union(optional ? [...typesOf(field), code`undefined`] : typesOf(field)),
    doc: doc(sentence(field.label), field.help, form(field), preset(field)),
  };
}

/** How a value is written, where its type in TypeScript does not say so. */
function form({ type, format, help, choices, network, port }: FieldPlan): string | undefined {
  const address = `${port ? ' with or without a port' : ''}${network === 'any' ? '' : ', on the public internet'}`;
  if (format !== undefined) return `What stands for \`{{ input }}\` in \`${format}\`.`;
  if (type === 'host') return `A host name${address}.`;
  if (type === 'url') return `A URL${address}.`;
  if (type === 'subdomain' && help === undefined) return 'The first label of the host name.';
  if (type === 'date') return 'A date such as `2025-01-31`.';
  if (type === 'json') return 'JSON, as text.';
  if (type === 'pem') return 'PEM with its line breaks, DER in base64, or a JWK.';
  const meanings = choices.filter(({ value, label }) => value !== label);
  if (type !== 'select' || meanings.length === 0) return undefined;
  return `${meanings.map(({ value, label }) => `\`${value}\`: ${label}`).join('; ')}.`;
}

function preset({ default: value, choices }: FieldPlan): string | undefined {
  if (value === undefined) return undefined;
  return `Unless given: ${choices.find((choice) => choice.value === value)?.label ?? JSON.stringify(value)}.`;
}

/** `API key` as `API key.`; what ends as a sentence does stays. */
export function sentence(text: string): string {
  return /[.!?…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function typesOf({ type, choices }: FieldPlan): readonly Code[] {
  if (type === 'boolean') return [code`boolean`];
  if (type === 'number' || type === 'integer') return [code`number`];
  return type === 'select' && choices.length > 0 ? choices.map(({ value }) => literal(value)) : [code`string`];
}

/** What a login keeps. */
export function sessionInterface(identifier: string, text: DocText, saved: readonly SavedPlan[]): InterfaceDeclaration {
  const types = { text: code`string`, number: code`number`, boolean: code`boolean` };
  const members = saved.map(
    ({ name, type, optional, secret }): MemberDeclaration => ({
      name,
      optional,
      type: optional ? code`${types[type]} | undefined` : types[type],
      doc: doc(secret ? undefined : 'Not secret: may be shown.'),
    }),
  );
  return { kind: 'interface', name: identifier, doc: text, members };
}

/** The form as data, so that a program can render it. */
export function formConstant(
  identifier: string,
  text: DocText,
  fields: readonly FieldPlan[],
  place: Place,
): ConstantDeclaration {
  return {
    kind: 'constant',
    name: identifier,
    doc: text,
    type: code`readonly ${runtimeType('FormField')}[]`,
    value: array(fields.map((field) => formField(field, place))),
  };
}

function formField(field: FieldPlan, place: Place): Code {
  const given = <T>(key: string, value: T | undefined, write: (value: T) => Code): readonly Property[] =>
    value === undefined ? [] : [[key, write(value)]];
  const hosts = field.type === 'host' || field.type === 'url';
  const choices = field.choices.map(({ value, label }) =>
    object([
      ['value', literal(value)],
      ['label', literal(label)],
    ]),
  );
  return object([
    ['name', literal(field.name)],
    ['type', literal(field.type)],
    ['label', literal(field.label)],
    ...given('help', field.help, literal),
    ...given('placeholder', field.placeholder, literal),
    ...given('default', field.default, scalar),
    ['required', scalar(field.required)],
    ['secret', scalar(field.secret)],
    ...given('choices', choices.length > 0 ? choices : undefined, array),
    ...given('format', field.format, literal),
    ...given('pattern', field.pattern, literal),
    ...given('minLength', field.minLength, numeral),
    ['maxLength', numeral(field.maxLength)],
    ...(hosts
      ? ([
          ['network', literal(field.network)],
          ['port', scalar(field.port)],
        ] as const)
      : []),
    ...given('when', field.when, ({ template, types }) => {
      const [only] = template.parts;
      const parameter = name('values');
      if (only?.kind !== 'expr') return arrow([], code`true`);
      const asked = compileCondition(only.expr, types, { ...place, entered: parameter, lenient: true }).code;
      return arrow([...pathsIn(only.expr)].length > 0 ? [parameter] : [], asked);
    }),
    ...given('checks', checksOf(field), array),
  ]);
}

/** Nothing where the field holds text without a pattern, as most do. */
function checksOf({ type, pattern }: FieldPlan): readonly Code[] | undefined {
  const check = checks[type];
  if (pattern === undefined) return check && [runtime(check)];
  return [runtime(check ?? 'textFault'), runtime('patternFault')];
}

/** What judges a value of a type that is more than text. */
const checks: Readonly<Partial<Record<FieldPlan['type'], RuntimeValue>>> = {
  boolean: 'booleanFault',
  number: 'numberFault',
  integer: 'integerFault',
  select: 'selectFault',
  email: 'emailFault',
  date: 'dateFault',
  json: 'jsonFault',
  pem: 'pemFault',
  subdomain: 'subdomainFault',
  host: 'hostFault',
  url: 'urlFault',
};
