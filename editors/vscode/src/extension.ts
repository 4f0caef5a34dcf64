import { commands, type ExtensionContext, extensions, languages, type TextDocument, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js';

const DEFINITIONS = { pattern: '**/*.auth.{yaml,yml,json}' };

/** Started by VS Code with any YAML or JSON file; the server starts with the first definition that is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const client = new LanguageClient(
    'countersign',
    'Countersign',
    { module, transport: TransportKind.stdio },
    {
      documentSelector: [DEFINITIONS],
      initializationOptions: { schemaElsewhere: schemaElsewhere() },
    },
  );
  let starting: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    starting ??= client.start();
    await starting;
  };
  const startFor = async (document: TextDocument): Promise<void> => {
    if (languages.match(DEFINITIONS, document) > 0) await start();
  };
  context.subscriptions.push(
    client,
    commands.registerCommand('countersign.restart', () => (starting === undefined ? start() : client.restart())),
    workspace.onDidOpenTextDocument(startFor),
  );
  await Promise.all(workspace.textDocuments.map(startFor));
}

/** VS Code itself reads JSON by the schema; YAML only where Red Hat's extension is installed. */
function schemaElsewhere(): readonly string[] {
  return extensions.getExtension('redhat.vscode-yaml') === undefined ? ['json'] : ['json', 'yaml'];
}
