import { readFileSync } from 'node:fs';
import { getLanguageService as jsonLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, type Diagnostic, type Hover, MarkupContent } from 'vscode-languageserver-types';
import { stringify } from 'yaml';
import { getLanguageService as yamlLanguageService } from 'yaml-language-server';

/** One of the two language servers that know a definition by its JSON Schema alone. */
export interface SchemaServer {
  readonly name: string;
  /** How it writes a definition. */
  text(definition: unknown): string;
  validate(text: string): Promise<readonly Diagnostic[]>;
  complete(text: string, offset: number): Promise<readonly CompletionItem[]>;
  hover(text: string, offset: number): Promise<Hover | null>;
}

const schemaUri = 'https://countersign.dev/schema/v1.json';

/** The schema as an editor reads it from disk. */
export const schemaText = readFileSync('schema/countersign.schema.json', 'utf8');

/** yaml-language-server as it is set up by VS Code's YAML extension, Neovim, Helix and JetBrains' LSP bridge. */
export function yamlServer(schema: unknown = JSON.parse(schemaText)): SchemaServer {
  const service = yamlLanguageService({
    schemaRequestService: async () => schemaText,
    workspaceContext: { resolveRelativePath: (path) => path },
    clientCapabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
    },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    yamlVersion: '1.2',
    hoverSchemaSource: false,
    schemas: [{ uri: schemaUri, fileMatch: ['*.auth.yaml'], schema }],
  });
  let version = 0;
  const document = (text: string) => TextDocument.create(`file:///${++version}/acme.auth.yaml`, 'yaml', version, text);
  return {
    name: 'yaml-language-server',
    text: (definition) => stringify(definition, { lineWidth: 0 }),
    validate: (text) => service.doValidation(document(text), false),
    complete: async (text, offset) => {
      const at = document(text);
      return (await service.doComplete(at, at.positionAt(offset), false)).items;
    },
    hover: (text, offset) => {
      const at = document(text);
      return service.doHover(at, at.positionAt(offset));
    },
  };
}

/** The server behind VS Code's own JSON support, and most others'. */
export function jsonServer(schema: unknown = JSON.parse(schemaText)): SchemaServer {
  const service = jsonLanguageService({
    schemaRequestService: async () => schemaText,
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    } as never,
  });
  service.configure({
    validate: true,
    schemas: [{ uri: schemaUri, fileMatch: ['*.auth.json'], schema: schema as object }],
  });
  let version = 0;
  const parsed = (text: string) => {
    const document = TextDocument.create(`file:///${++version}/acme.auth.json`, 'json', version, text);
    return { document, json: service.parseJSONDocument(document) };
  };
  return {
    name: 'vscode-json-languageservice',
    text: (definition) => JSON.stringify(definition, null, 2),
    validate: async (text) => {
      const { document, json } = parsed(text);
      return service.doValidation(document, json, { schemaValidation: 'error' });
    },
    complete: async (text, offset) => {
      const { document, json } = parsed(text);
      return (await service.doComplete(document, document.positionAt(offset), json))?.items ?? [];
    },
    hover: async (text, offset) => {
      const { document, json } = parsed(text);
      return service.doHover(document, document.positionAt(offset), json);
    },
  };
}

/** What a hover or a completion says, whatever form it comes in. */
export function said(text: Hover['contents'] | CompletionItem['documentation'] | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(said).join('\n');
  return MarkupContent.is(text) ? text.value : text.value;
}
