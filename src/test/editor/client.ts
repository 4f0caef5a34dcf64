import { spawn } from 'node:child_process';
import * as assert from 'uvu/assert';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js';

/** Starts a language server with Node, opens one definition, and ends it when the work is done. */
export async function session(
  args: readonly string[],
  { uri, text }: { readonly uri: string; readonly text: string },
  work: (client: Client) => Promise<void>,
  initializationOptions?: object,
): Promise<void> {
  const server = spawn(process.execPath, args);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const waiting: ((diagnostics: readonly Diagnostic[]) => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
    waiting.shift()?.(diagnostics),
  );
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: Readonly<Record<string, unknown>> }>(
    'initialize',
    {
      processId: process.pid,
      rootUri: null,
      initializationOptions,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    },
  );
  await connection.sendNotification('initialized', {});
  const published = () => new Promise<readonly Diagnostic[]>((resolve) => waiting.push(resolve));
  const first = published();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const at = (needle: string, after = 0) => {
    const before = text.slice(0, text.indexOf(needle) + after).split('\n');
    return { line: before.length - 1, character: (before.at(-1) ?? '').length };
  };
  try {
    await work({ connection, capabilities, published, diagnostics: await first, at });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.is(await ended, 0, 'the exit status after shutdown (LSP 3.17, exit)');
  } finally {
    connection.dispose();
    server.kill();
  }
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly published: () => Promise<readonly Diagnostic[]>;
  readonly at: (needle: string, after?: number) => { readonly line: number; readonly character: number };
}
