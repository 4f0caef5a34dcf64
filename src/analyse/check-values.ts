import type { Expr, ExpressionFinding, TemplatePart } from '../expression/ast.ts';
import { judge, judgeCondition, judgeExpiry, judgeSaved } from '../expression/landing.ts';
import { print } from '../expression/print.ts';
import type { Kind, Type } from '../expression/type.ts';
import { nearest } from '../text/near.ts';
import type { Landing, Position } from '../validate/shape.ts';
import type { BoundValue } from './analysis.ts';
import type { Bound } from './bind.ts';
import { type Domain, fieldOf, visit } from './condition.ts';
import type { Declared } from './declared.ts';
import type { Finding } from './finding.ts';
import { rangeIn } from './locate.ts';
import type { Site } from './sites.ts';

/** What the value says of itself, of the place where it lands, and of the key that it stands under. */
export function checkValue({ site, value, findings }: Bound, browsed: readonly string[]): readonly ExpressionFinding[] {
  const more = judged(site, value, browsed);
  return more.length === 0 ? findings : [...findings, ...more];
}

/** What nothing can be said against where it stands: a URL or path of plain words, a header's plain text. */
const PLAIN_URL = /^(?:https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+)?(?:\/(?!\.)[A-Za-z0-9_.-]+)*\/?$/;
const PLAIN_TEXT = /^[A-Za-z0-9_./;=-]+$/;

/** A value of a kind that every place for values takes; URLs, hosts and what is shown are looked at closer. */
const VALUES: ReadonlySet<Kind> = new Set<Kind>(['text', 'number', 'boolean', 'any', 'hole']);
const FOR_VALUES: ReadonlySet<Landing> = new Set<Landing>(['query', 'header', 'form', 'json', 'text', 'plain']);

function isHarmless(only: TemplatePart, type: Type, position: Position): boolean {
  if (only.kind === 'text') return isPlain(only.text, position);
  return position.is === 'template' && FOR_VALUES.has(position.lands) && VALUES.has(type.kind);
}

function isPlain(text: string, { is, lands }: Position): boolean {
  if (is === 'expression') return false;
  if (lands === 'url' || lands === 'host') return PLAIN_URL.test(text) && text.length > 1;
  return lands === 'header' || lands === 'cookie' ? PLAIN_TEXT.test(text) && lands === 'header' : true;
}

function judged(site: Site, value: BoundValue, browsed: readonly string[]): readonly ExpressionFinding[] {
  const { template, position, place, findings } = site;
  const { stage, section, part } = place;
  const only = template.parts[0];
  if (findings.length > 0) return [];
  if (template.parts.length === 1 && only !== undefined && isHarmless(only, value.type, position)) return [];
  if (position.is === 'expression' && only?.kind === 'expr') {
    if (stage.kind === 'declaration' || section === 'ok' || section === 'refused' || section === 'expired')
      return judgeCondition(only.expr, value.type);
    if (section === 'expiresIn' || section === 'expiresAt') return judgeExpiry(only.expr, value.type, section);
    if (section === 'save') return judgeSaved(only.expr, value.type);
  }
  if (part !== 'url') return judge(template, value, position.lands);
  const fragment = stage.kind === 'step' && browsed.includes(stage.of);
  return judge(template, value, 'url', { of: stage.kind === 'server' ? 'server' : 'request', fragment });
}

/** Comparisons of a field with something that is none of its choices. */
export function checkChoices({ site }: Bound, fields: ReadonlyMap<string, Declared>): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (field: string, literal: Expr): void => {
    const choices = choicesOf(fields.get(field));
    if (choices === undefined || literal.kind !== 'string' || choices.includes(literal.value)) return;
    const near = nearest(literal.value, choices);
    const range = rangeIn(site.node, literal.range);
    const quote = site.node.style === 'single' ? `"${near}"` : `'${near}'`;
    findings.push({
      rule: 'fields/no-unknown-choice',
      range,
      message: `${print(literal)} is none of the choices of \`${field}\`${near === undefined ? '.' : `. Did you mean \`${near}\`?`}`,
      help: `Its choices are ${choices
        .slice(0, 8)
        .map((choice) => `\`${choice}\``)
        .join(', ')}${choices.length > 8 ? ' and more' : ''}.`,
      fixes:
        near === undefined || site.node.style === 'double'
          ? []
          : [{ title: `Use \`${near}\``, safe: false, edits: [{ range, text: quote }] }],
    });
  };
  for (const part of site.template.parts) {
    if (part.kind === 'expr')
      visit(part.expr, (expr) => {
        for (const [field, literal] of compared(expr)) check(field, literal);
      });
  }
  return findings;
}

/** What a field with closed choices can hold. */
export function domainOf(declared: Omit<Declared, 'from'> | undefined): Domain | undefined {
  const choices: Domain | undefined = declared?.type === 'boolean' ? [true, false] : choicesOf(declared);
  if (choices === undefined || declared === undefined) return undefined;
  const mayBeAbsent = !declared.required || declared.field?.when !== undefined;
  return mayBeAbsent ? [...choices, undefined] : choices;
}

function choicesOf(declared: Omit<Declared, 'from'> | undefined): readonly string[] | undefined {
  if (declared?.type !== 'select' || declared.field === undefined || declared.field.choices.length === 0)
    return undefined;
  return declared.field.choices.map(({ value }) => value.value);
}

function compared(expr: Expr): readonly (readonly [field: string, literal: Expr])[] {
  if (expr.kind === 'filter' && expr.name === 'map') {
    const field = fieldOf(expr.input);
    const [table] = expr.args;
    return field === undefined || table?.kind !== 'map' ? [] : table.entries.map(({ key }) => [field, key] as const);
  }
  if (expr.kind !== 'binary') return [];
  const { operator, left, right } = expr;
  const field = fieldOf(left);
  if (operator === '==' || operator === '!=') {
    const other = fieldOf(right);
    return [
      ...(field === undefined ? [] : [[field, right] as const]),
      ...(other === undefined ? [] : [[other, left] as const]),
    ];
  }
  if (operator !== 'in' || field === undefined || right.kind !== 'list') return [];
  return right.items.map((item) => [field, item] as const);
}
