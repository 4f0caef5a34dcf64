import type { Tree } from '../parse/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { nearest } from '../text/near.ts';
import type { Range } from '../text/range.ts';
import type { Rule } from './rule.ts';

/** `# countersign-disable-next-line <rule>[, <rule>…] -- <reason>` */
const DIRECTIVE = /^\s*countersign-disable-next-line(?:\s+|$)/;

/** The rules about suppressions themselves; like every rule they have an id and a reason. */
export const SUPPRESSION_RULES = {
  'suppression/no-unused': {
    summary: 'A suppression silences something.',
    why: 'It hides the next real finding in its place, and tells readers of a problem that is not there.',
  },
  'suppression/no-unknown-rule': {
    summary: 'A suppression names rules that exist.',
    why: 'It silences nothing, although whoever wrote it thinks so.',
  },
  'suppression/use-reason': {
    summary: 'A suppression gives its reason.',
    why: 'Nobody can tell later whether it is still needed.',
  },
} as const satisfies Readonly<Record<string, { readonly summary: string; readonly why: string }>>;

interface Directive {
  readonly range: Range;
  /** The line that it is about, from 0. */
  readonly line: number;
  readonly names: readonly { readonly rule: string; readonly range: Range }[];
  readonly hasReason: boolean;
}

/**
 * Takes out the findings that comments in the file silence, and says which comments silence nothing. Errors of the
 * language stay: only warnings, notes and what the linter's rules find can be silenced.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  tree: Tree,
  rules: readonly Rule[],
): readonly Diagnostic[] {
  const directives = directivesOf(tree);
  if (directives.length === 0) return diagnostics;
  const lintRules = new Set<string>(rules.map(({ id }) => id));
  const byLine = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { line } = tree.lines.position(diagnostic.range.start);
    byLine.set(line, [...(byLine.get(line) ?? []), diagnostic]);
  }
  const silenced = new Set<Diagnostic>();
  const lasting = new Set<Diagnostic>();
  const more: Diagnostic[] = [];
  const say = (rule: keyof typeof SUPPRESSION_RULES, range: Range, message: string, help: string): void => {
    const { why } = SUPPRESSION_RULES[rule];
    more.push({ file: tree.source.path, rule, severity: 'warning', message, why, help, range, fixes: [] });
  };
  for (const { line, names, hasReason, range } of directives) {
    if (!hasReason) say('suppression/use-reason', range, 'This suppression gives no reason.', 'Add one after `--`.');
    for (const { rule, range: at } of names) {
      const meant = (byLine.get(line) ?? []).filter((diagnostic) => diagnostic.rule === rule);
      const language = meant.find(({ severity }) => severity === 'error' && !lintRules.has(rule));
      if (language !== undefined) {
        lasting.add(language);
      } else if (meant.length > 0) for (const diagnostic of meant) silenced.add(diagnostic);
      else {
        const near = lintRules.has(rule) ? undefined : nearest(rule, lintRules);
        if (near === undefined) {
          say('suppression/no-unused', at, `There is no finding of \`${rule}\` on the next line.`, 'Take it away.');
        } else {
          const message = `There is no finding of \`${rule}\` on the next line. Did you mean \`${near}\`?`;
          say('suppression/no-unknown-rule', at, message, 'A suppression names rules by their ids.');
        }
      }
    }
  }
  const kept = diagnostics.filter((diagnostic) => !silenced.has(diagnostic));
  return [...kept.map((diagnostic) => (lasting.has(diagnostic) ? unsilenced(diagnostic) : diagnostic)), ...more];
}

/** Nothing is generated from a scheme with an error of the language, whether or not it is shown. */
function unsilenced(diagnostic: Diagnostic): Diagnostic {
  const help = [
    ...(diagnostic.help === undefined ? [] : [diagnostic.help]),
    'An error of the language cannot be silenced.',
  ];
  return { ...diagnostic, help: help.join(' ') };
}

/** Each is about the next line; one that stands above another is about the same line as that. */
function directivesOf(tree: Tree): readonly Directive[] {
  const found: Directive[] = [];
  for (const { range, text } of tree.comments.toReversed()) {
    const match = DIRECTIVE.exec(text);
    if (match === null) continue;
    const next = tree.lines.position(range.start).line + 1;
    const below = found.at(-1);
    const isAbove = below !== undefined && tree.lines.position(below.range.start).line === next;
    found.push({ range, line: isAbove ? below.line : next, ...read(text, match[0].length, range.end - text.length) });
  }
  return found.toReversed();
}

function read(text: string, from: number, start: number): Pick<Directive, 'names' | 'hasReason'> {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(text.slice(from));
  const list = dashes === null ? text.slice(from) : text.slice(from, from + dashes.index);
  const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => {
    const at = start + from + index;
    return { rule, range: { start: at, end: at + rule.length } };
  });
  const reason = dashes === null ? '' : text.slice(from + dashes.index + dashes[0].length);
  return { names, hasReason: reason.trim() !== '' };
}
