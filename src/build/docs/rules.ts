import type { Rule } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';

const note = '<!-- Generated from src/lint/rules/ by src/build/docs.ts. Edit the rule, not this file. -->';

/** One page for each rule from the rule's own text, and their index. */
export function rulePages(): Readonly<Record<string, string>> {
  const pages = rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const);
  return { 'docs/rules/README.md': indexPage(), ...Object.fromEntries(pages) };
}

function rulePage(rule: Rule): string {
  const { bad, good } = rule.examples;
  return `${[
    `# ${rule.id}`,
    note,
    rule.summary,
    `Severity: ${rule.severity}. Group: ${rule.group}.`,
    `**Why.** ${rule.why}`,
    `**Source.** ${rule.source}`,
    '## This is reported',
    fenced(bad),
    '## This is not',
    fenced(good),
  ].join('\n\n')}\n`;
}

function indexPage(): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`,
  );
  return `${['# Rules', note, ['| rule | severity | |', '|---|---|---|', ...rows].join('\n')].join('\n\n')}\n`;
}

const fenced = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
