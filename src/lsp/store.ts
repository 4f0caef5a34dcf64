import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checked, type CheckOptions, check } from '../pipeline.ts';

/** What a project has set for the definitions of a folder. */
export type Settings = (folder: string) => Promise<CheckOptions>;

/** An open definition, checked. */
export interface OpenFile {
  readonly checked: Checked;
  readonly options: CheckOptions;
}

/** Open definitions: each text is checked once, however many questions are asked about it. */
export interface Store {
  /** `undefined` for files that are no definitions. */
  get(document: TextDocument): Promise<OpenFile | undefined>;
  forget(uri: string): void;
  forgetSettings(): void;
}

/** @param warn  Told once why the settings of a folder could not be read. */
export function store(settings: Settings, warn: (message: string) => void): Store {
  const files = new Map<string, { readonly version: number; readonly file: Promise<OpenFile> }>();
  const folders = new Map<string, Promise<CheckOptions>>();
  const settingsOf = (path: string): Promise<CheckOptions> => {
    const folder = dirname(path);
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const read = settings(folder).catch((error: unknown) => {
      warn(error instanceof Error ? error.message : String(error));
      return {};
    });
    folders.set(folder, read);
    return read;
  };
  const open = async (document: TextDocument): Promise<OpenFile> => {
    const path = pathOf(document.uri);
    const options = await settingsOf(path);
    const text = document.getText();
    return { checked: check({ path, text, format: path.endsWith('.json') ? 'json' : 'yaml' }, options), options };
  };
  return {
    async get(document) {
      const { uri, version } = document;
      if (!isDefinition(uri)) return undefined;
      const known = files.get(uri);
      if (known?.version === version) return known.file;
      const file = open(document);
      files.set(uri, { version, file });
      return file;
    },
    forget: (uri) => void files.delete(uri),
    forgetSettings() {
      files.clear();
      folders.clear();
    },
  };
}

const isDefinition = (uri: string): boolean => /\.auth\.(ya?ml|json)$/.test(uri);

/** What is not a file yet has a name of another scheme (`untitled:`). */
function pathOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}
