import {
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  type InitializeResult,
  MarkupKind,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from './features/completion.ts';
import { allSafe, quickFixes } from './features/fixes.ts';
import { hover } from './features/hover.ts';
import { lenses } from './features/lens.ts';
import { definition, references } from './features/references.ts';
import { rename, renameable } from './features/rename.ts';
import { symbols } from './features/symbols.ts';
import type { Schema } from './schema.ts';
import { type Settings, store } from './store.ts';
import { toCompletionItems, toDiagnostic, toDocumentSymbol, toOffset, toRange, toTextEdits } from './wire.ts';

export interface ServerOptions {
  readonly version: string;
  /** Read when the first definition is opened. */
  readonly schema: () => Schema;
  /** What a project has set for the definitions of a folder. May throw: the reason is shown, and nothing is set. */
  readonly settings: Settings;
}

/** LSP 3.17, `RequestFailed`: asked rightly, and yet there is nothing to give. */
const REQUEST_FAILED = -32803;
/** What another server offers where it knows the schema. */
const BY_SCHEMA: readonly string[] = ['key', 'word', 'snippet'];
/** Whoever types on is not told about every letter: findings come when the keys have been still for so long, in ms. */
const PAUSE = 60;
const FIX_ALL = `${CodeActionKind.SourceFixAll}.countersign`;

/**
 * Formats in which another server of the same editor knows the definition by its JSON Schema: `{ "schemaElsewhere":
 * ["json"] }`. There this one leaves out what the schema says, so that nothing is said or offered twice.
 */
function schemaElsewhere(options: unknown): readonly string[] {
  const said: unknown = (options as { readonly schemaElsewhere?: unknown } | null | undefined)?.schemaElsewhere;
  return Array.isArray(said) ? said.map(String) : [];
}

/** Speaks the Language Server Protocol on standard input and output until the client says `exit`. */
export function serveStdio(options: ServerOptions): Promise<void> {
  return serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), options);
}

/** Serves one client. Each answer is a pure function of the text; only open texts and their checks are kept. */
export function serve(connection: Connection, { version, schema, settings }: ServerOptions): Promise<void> {
  const documents = new TextDocuments(TextDocument);
  const files = store(settings, (message) => connection.window.showWarningMessage(message));
  let withSnippets = false;
  let canWatch = false;
  let elsewhere: readonly string[] = [];

  const at = async <T>(
    { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
    answer: (file: Awaited<ReturnType<typeof files.get>> & object) => T,
  ): Promise<T | undefined> => {
    const document = documents.get(uri);
    const file = document === undefined ? undefined : await files.get(document);
    return file === undefined ? undefined : answer(file);
  };

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    elsewhere = schemaElsewhere(initializationOptions);
    withSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'countersign', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['.', '|', '{', '(', '"', "'", ' '] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        codeLensProvider: {},
      },
    };
  });
  connection.onInitialized(() => {
    if (!canWatch) return;
    const watchers = [{ globPattern: '**/countersign.config.{yaml,json}' }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  const publish = async (document: TextDocument): Promise<void> => {
    const file = await files.get(document);
    // Whoever has typed on meanwhile is told about the newer text.
    if (file === undefined || documents.get(document.uri)?.version !== document.version) return;
    const { diagnostics, tree } = file.checked;
    const isOurs = ({ rule }: (typeof diagnostics)[number]) =>
      !rule.startsWith('schema/') || !elsewhere.includes(tree.source.format);
    const found = diagnostics.filter(isOurs).map((each) => toDiagnostic(tree.lines, each));
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: found });
  };
  const waiting = new Map<string, NodeJS.Timeout>();
  documents.onDidChangeContent(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => void publish(document), PAUSE),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    files.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => {
    files.forgetSettings();
    for (const document of documents.all()) void publish(document);
  });

  connection.onCompletion((params) =>
    at(params, ({ checked: { tree }, options }) => {
      const offset = toOffset(tree.lines, params.position);
      const { replace, items } = completion(tree.source, schema(), offset, options);
      const bySchema = elsewhere.includes(tree.source.format);
      const ours = bySchema ? items.filter(({ kind }) => !BY_SCHEMA.includes(kind)) : items;
      return toCompletionItems(tree.lines, { replace, items: ours }, withSnippets);
    }),
  );
  connection.onHover((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const found = hover(checked, schema(), toOffset(lines, params.position));
      if (found === undefined || (found.bySchema && elsewhere.includes(checked.tree.source.format))) return undefined;
      return { range: toRange(lines, found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } };
    }),
  );
  connection.onDefinition((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const { uri } = params.textDocument;
      return definition(checked, toOffset(lines, params.position)).map((range) => ({
        uri,
        range: toRange(lines, range),
      }));
    }),
  );
  connection.onReferences((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const { uri } = params.textDocument;
      const found = references(checked, toOffset(lines, params.position), params.context.includeDeclaration);
      return found.map((range) => ({ uri, range: toRange(lines, range) }));
    }),
  );
  connection.onDocumentHighlight((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const found = references(checked, toOffset(lines, params.position), true);
      return found.map((range) => ({ range: toRange(lines, range), kind: DocumentHighlightKind.Text }));
    }),
  );
  connection.onPrepareRename((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const found = renameable(checked, toOffset(lines, params.position));
      if ('refused' in found) throw new ResponseError(REQUEST_FAILED, found.refused);
      return { range: toRange(lines, found.range), placeholder: found.name };
    }),
  );
  connection.onRenameRequest((params) =>
    at(params, ({ checked }) => {
      const { lines } = checked.tree;
      const found = rename(checked, toOffset(lines, params.position), params.newName);
      if ('refused' in found) throw new ResponseError(REQUEST_FAILED, found.refused);
      return { changes: { [params.textDocument.uri]: toTextEdits(lines, found) } };
    }),
  );
  connection.onDocumentSymbol((params) =>
    at(params, ({ checked: { analysis, tree } }) =>
      symbols(analysis.app).map((symbol) => toDocumentSymbol(tree.lines, symbol)),
    ),
  );
  connection.onCodeAction((params) =>
    at(params, ({ checked: { diagnostics, tree } }) => {
      const { lines } = tree;
      const { only } = params.context;
      const wanted = (kind: string) =>
        only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
      const change = (edits: Parameters<typeof toTextEdits>[1]) => ({
        edit: { changes: { [params.textDocument.uri]: toTextEdits(lines, edits) } },
      });
      const selected = { start: toOffset(lines, params.range.start), end: toOffset(lines, params.range.end) };
      const fixes = wanted(CodeActionKind.QuickFix) ? quickFixes(diagnostics, selected) : [];
      const safe = only !== undefined && wanted(FIX_ALL) ? allSafe(diagnostics) : [];
      return [
        ...fixes.map(({ diagnostic, fix }) => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(lines, diagnostic)],
          isPreferred: fix.safe,
          ...change(fix.edits),
        })),
        ...(safe.length === 0 ? [] : [{ title: 'Mend all that can be mended safely', kind: FIX_ALL, ...change(safe) }]),
      ];
    }),
  );
  connection.onCodeLens((params) =>
    at(params, ({ checked: { analysis, tree } }) =>
      // A command without a name is a line of text.
      lenses(analysis).map(({ range, title }) => ({
        range: toRange(tree.lines, range),
        command: { title, command: '' },
      })),
    ),
  );

  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => connection.onExit(() => resolve()));
}
