import { commands, type ExtensionContext, extensions } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js';

/** Started by VS Code when a definition or any YAML or JSON file is opened; the server itself starts with it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const client = new LanguageClient(
    'countersign',
    'Countersign',
    { module, transport: TransportKind.stdio },
    {
      documentSelector: [{ pattern: '**/*.auth.{yaml,yml,json}' }],
      initializationOptions: { schemaElsewhere: schemaElsewhere() },
    },
  );
  context.subscriptions.push(
    client,
    commands.registerCommand('countersign.restart', () => client.restart()),
  );
  await client.start();
}

/** VS Code itself reads JSON by the schema; YAML only where Red Hat's extension is installed. */
function schemaElsewhere(): readonly string[] {
  return extensions.getExtension('redhat.vscode-yaml') === undefined ? ['json'] : ['json', 'yaml'];
}
