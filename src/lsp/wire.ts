import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextFormat,
  InsertTextMode,
  type Diagnostic as LspDiagnostic,
  type Range as LspRange,
  MarkupKind,
  type Position,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Edit, Range } from '../text/range.ts';
import type { Suggestion, Suggestions } from './features/completion.ts';
import type { OutlineSymbol } from './features/symbols.ts';

/** Our values in the protocol's form: offsets become lines and characters, both from 0, in UTF-16 (LSP 3.17, Position). */

export const toPosition = (lines: LineIndex, offset: number): Position => {
  const { line, column } = lines.position(offset);
  return { line, character: column };
};
export const toRange = (lines: LineIndex, { start, end }: Range): LspRange => ({
  start: toPosition(lines, start),
  end: toPosition(lines, end),
});
export const toOffset = (lines: LineIndex, { line, character }: Position): number =>
  lines.offset({ line, column: character });

export const toTextEdits = (lines: LineIndex, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ range, text }) => ({ range: toRange(lines, range), newText: text }));

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Where the page of a rule is: its folder is the first part of its id. */
const RULES = 'https://countersign.dev/docs/rules/';

/** A finding of `check`, with its reason and its advice below it. */
export function toDiagnostic(
  lines: LineIndex,
  { rule, severity, message, why, help, range }: Diagnostic,
): LspDiagnostic {
  return {
    range: toRange(lines, range),
    severity: SEVERITIES[severity],
    code: rule,
    codeDescription: { href: `${RULES}${rule}` },
    source: 'countersign',
    message: [message, why, help].filter((part) => part !== undefined && part !== '').join('\n'),
  };
}

const COMPLETIONS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  name: CompletionItemKind.Variable,
  member: CompletionItemKind.Field,
  filter: CompletionItemKind.Function,
  choice: CompletionItemKind.EnumMember,
  constant: CompletionItemKind.Constant,
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  snippet: CompletionItemKind.Snippet,
};

/** Items in the order they come in, which is that of the language. Parentheses get the cursor inside of them. */
export function toCompletionItems(
  lines: LineIndex,
  { replace, items }: Suggestions,
  withSnippets: boolean,
): CompletionItem[] {
  const range = toRange(lines, replace);
  return items.map(({ kind, label, text, detail, doc }, index) => {
    const isCall = withSnippets && kind === 'filter' && text.endsWith('()');
    return {
      label,
      kind: COMPLETIONS[kind],
      sortText: String(index).padStart(4, '0'),
      // What is typed so far begins with the dot that the member takes with it.
      filterText: kind === 'member' ? `.${label}` : /^["']/.test(text) ? text : label,
      textEdit: { range, newText: isCall ? `${text.slice(0, -1)}$1)` : text },
      insertTextFormat: isCall ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      ...(detail === '' ? {} : { detail }),
      ...(doc === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: doc } }),
      // A name that has members, or a key whose value is one of a few, is offered the next at once.
      ...(text.endsWith('.') || text.endsWith(': ') ? { command: NEXT } : {}),
    };
  });
}

/** Known to VS Code, and passed over by editors that don't know it. */
const NEXT = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

const SYMBOLS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  scheme: SymbolKind.Class,
  field: SymbolKind.Field,
  client: SymbolKind.Field,
  call: SymbolKind.Constant,
  variable: SymbolKind.Variable,
  saved: SymbolKind.Property,
  request: SymbolKind.Method,
  variant: SymbolKind.Module,
  group: SymbolKind.Namespace,
};

export const toDocumentSymbol = (
  lines: LineIndex,
  { kind, name, detail, range, nameRange, children }: OutlineSymbol,
): DocumentSymbol => ({
  name,
  ...(detail === '' ? {} : { detail }),
  kind: SYMBOLS[kind],
  range: toRange(lines, range),
  selectionRange: toRange(lines, nameRange),
  children: children.map((child) => toDocumentSymbol(lines, child)),
});
