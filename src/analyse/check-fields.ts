import type { Field } from '../model/app.ts';
import { asScalar, nameOf, textOf } from '../model/read.ts';
import { offsetIn } from '../parse/offset.ts';
import type { ScalarNode, Tree } from '../parse/tree.ts';
import type { Range } from '../text/range.ts';
import type { Finding } from './finding.ts';
import { judgePattern, type PatternProblem } from './pattern.ts';
import { removal } from './remove.ts';

const NUMBERS: ReadonlySet<string> = new Set(['number', 'integer']);

/** What is wrong with one declaration, whoever uses it. */
export function checkField(field: Field, tree: Tree): readonly Finding[] {
  const { keys } = field;
  const findings: Finding[] = [];
  const pattern = keys.has('pattern') ? checkPattern(field) : [];
  if (keys.has('choices') || field.type?.value === 'select') findings.push(...checkChoices(field));
  if (keys.has('minLength')) findings.push(...checkRange(field));
  findings.push(...pattern);
  if (keys.has('default')) findings.push(...checkDefault(field, pattern.length === 0, tree));
  return findings;
}

const said = (field: Field, key: string): ScalarNode | undefined => asScalar(field.keys.get(key));
const keyRange = (field: Field, key: string): Range =>
  field.node?.entries.find((entry) => nameOf(entry) === key)?.key.range ?? field.name.range;
const typeOf = (field: Field): string => field.type?.value ?? 'string';
const lengthOf = (field: Field, key: string): number | undefined => {
  const value = said(field, key)?.value;
  return typeof value === 'number' ? value : undefined;
};

function checkChoices(field: Field): readonly Finding[] {
  const choices = field.keys.get('choices');
  if (typeOf(field) === 'select' && choices === undefined) {
    return [
      {
        rule: 'fields/use-choices',
        range: field.type?.range ?? field.name.range,
        message: `\`${field.name.value}\` is a select without \`choices\`.`,
        help: 'List them: `choices: { eu: Europe, us: United States }`.',
      },
    ];
  }
  if (typeOf(field) !== 'select' && choices !== undefined) {
    const { type, name } = field;
    return [
      {
        rule: 'fields/use-choices',
        range: type?.range ?? name.range,
        message: `\`${name.value}\` has \`choices\` and is of type \`${typeOf(field)}\`, which has none.`,
        help: 'Make it a `select`, or take the choices away.',
        fixes:
          type === undefined
            ? []
            : [{ title: 'Make it a select', safe: false, edits: [{ range: type.range, text: 'select' }] }],
      },
    ];
  }
  const seen = new Set<string>();
  return field.choices.flatMap(({ value }): Finding[] => {
    if (!seen.has(value.value)) {
      seen.add(value.value);
      return [];
    }
    return [
      {
        rule: 'fields/no-duplicate-choice',
        range: value.range,
        message: `\`${value.value}\` stands twice among the choices.`,
      },
    ];
  });
}

function checkRange(field: Field): readonly Finding[] {
  const least = lengthOf(field, 'minLength');
  const most = lengthOf(field, 'maxLength');
  const at = said(field, 'minLength');
  if (at === undefined || least === undefined || least <= (most ?? defaultMaximum(field))) return [];
  return [
    {
      rule: 'fields/no-empty-range',
      range: at.range,
      help: 'Make `minLength` the smaller one.',
      message: `\`minLength\` is ${least} and \`maxLength\` is ${most ?? `${defaultMaximum(field)} unless said`}: nothing is both.`,
    },
  ];
}

const defaultMaximum = (field: Field): number => (['text', 'pem', 'json'].includes(typeOf(field)) ? 65_536 : 1_024);

const PROBLEMS: Readonly<Record<PatternProblem['kind'], readonly [message: string, help: string]>> = {
  syntax: ['The pattern cannot be read', 'It is a JavaScript regular expression with the `u` flag.'],
  backreference: ['The pattern refers back to what it has matched.', 'Write out what may stand there.'],
  lookaround: ['The pattern looks ahead or behind.', 'Say what the whole text looks like instead.'],
  'nested-repeat': [
    'A repeat without bound stands inside another.',
    'Bound one of them, or say what stands in between: `[a-z]+(-[a-z]{1,32})*`.',
  ],
  'adjacent-repeat': [
    'Repeats without bound stand side by side, and can share a text in very many ways.',
    'Write one of them, or say what stands between them.',
  ],
  'ambiguous-repeat': [
    'The repeated part can match one text in several ways.',
    'Make its alternatives begin with different characters, and repeat what must be there.',
  ],
};

function checkPattern(field: Field): readonly Finding[] {
  const node = said(field, 'pattern');
  if (node === undefined) return [];
  const problem = judgePattern(textOf(node));
  if (problem === undefined) return [];
  const [message, help] = PROBLEMS[problem.kind];
  return [
    {
      rule: 'fields/no-unsafe-pattern',
      range: { start: offsetIn(node, problem.start), end: offsetIn(node, problem.end) },
      message: problem.detail === undefined ? message : `${message}: ${problem.detail}.`,
      help,
    },
  ];
}

function checkDefault(field: Field, mayRun: boolean, tree: Tree): readonly Finding[] {
  const node = said(field, 'default');
  if (node === undefined || node.value === null) return [];
  if (field.secret) {
    return [
      {
        rule: 'fields/no-secret-default',
        range: node.range,
        message: `\`${field.name.value}\` is secret and has a default.`,
        help: 'Take the default away, or say `secret: false` if it is none.',
        fixes: removal(tree, field.node, keyRange(field, 'default')),
      },
    ];
  }
  const problem = misfit(field, node, mayRun);
  return problem === undefined
    ? []
    : [
        {
          rule: 'fields/use-fitting-default',
          range: node.range,
          message: `The default of \`${field.name.value}\` ${problem}.`,
        },
      ];
}

/** Why a field would not accept its own default. */
function misfit(field: Field, node: ScalarNode, mayRun: boolean): string | undefined {
  const type = typeOf(field);
  const text = textOf(node);
  if (type === 'select') {
    const choices = field.choices.map((choice) => choice.value.value);
    return choices.length === 0 || choices.includes(text) ? undefined : 'is none of its choices';
  }
  if (type === 'boolean') return typeof node.value === 'boolean' ? undefined : 'is neither `true` nor `false`';
  if (NUMBERS.has(type)) {
    if (typeof node.value !== 'number') return 'is not a number';
    return type === 'integer' && !Number.isInteger(node.value) ? 'is not a whole number' : undefined;
  }
  const { length } = [...text];
  if (length < (lengthOf(field, 'minLength') ?? 0)) return 'is shorter than `minLength`';
  if (length > (lengthOf(field, 'maxLength') ?? defaultMaximum(field))) return 'is longer than `maxLength`';
  const pattern = said(field, 'pattern');
  if (pattern === undefined || !mayRun) return undefined;
  return new RegExp(`^(?:${textOf(pattern)})$`, 'u').test(text) ? undefined : 'does not match its `pattern`';
}
