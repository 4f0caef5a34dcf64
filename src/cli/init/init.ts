import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { safeText } from '../../report/safe-text.ts';
import { nearest } from '../../text/near.ts';
import { packageFile } from '../package-file.ts';
import { type Status, status, type Terminal, UsageError } from '../terminal.ts';
import { appName, compose, type Draft, exampleScheme, faultOf } from './compose.ts';
import { inquire } from './inquire.ts';
import { type SchemeKind, schemeKinds } from './scheme-types.ts';
import { apiKeyScheme, basicScheme, type Place } from './schemes.ts';

/** What the command line says of the new definition; what it does not is asked for, where there is somebody to ask. */
export interface InitRequest {
  readonly app: string | undefined;
  readonly title: string | undefined;
  readonly docs: string | undefined;
  readonly server: string | undefined;
  readonly type: string | undefined;
  readonly in: Place | undefined;
  readonly name: string | undefined;
  readonly test: string | undefined;
  readonly label: string | undefined;
  readonly page: string | undefined;
  /** A folder, or the file itself. */
  readonly out: string;
}

/** Writes a new definition that checks clean. A file that is there already is left alone. */
export async function initDefinition(asked: InitRequest, terminal: Terminal): Promise<Status> {
  const kinds = schemeKinds();
  const isWhole = asked.server !== undefined && asked.type !== undefined && (asked.title ?? asked.app) !== undefined;
  if (!isWhole && !terminal.interactive) throw lacking(asked);
  if (asked.type !== undefined) refuseUnknownType(asked.type, kinds);
  const draft = isWhole ? draftOf(asked, kinds) : await inquire(asked, kinds, terminal);
  const shown = pathOf(asked.out, draft.app);
  const path = resolve(terminal.cwd, shown);
  const schema = schemaFor(path, terminal.cwd);
  const whole = { ...draft, ...(schema !== undefined && { schema }) };
  const fault = faultOf(whole);
  if (fault !== undefined) throw new UsageError(safeText(`this would not be a right definition: ${fault}`));
  write(path, shown, compose(whole));
  terminal.out(`wrote ${shown}\nNext: countersign check ${shown}, then countersign generate ${shown} --out src/auth\n`);
  return status.clean;
}

function draftOf(asked: InitRequest, kinds: readonly SchemeKind[]): Draft {
  const { app, title, docs, server = '', type = '', in: place, name, test, label, page } = asked;
  if (type !== 'apiKey' && (place !== undefined || name !== undefined)) {
    throw new UsageError('--in and --name say where an API key goes: they belong to --type apiKey.');
  }
  const kind = kinds.find((each) => each.type === type);
  const scheme =
    place !== undefined || name !== undefined
      ? apiKeyScheme(place ?? 'header', name ?? 'X-Api-Key')
      : type === 'basic'
        ? basicScheme('password')
        : exampleScheme(kind?.example ?? '', type, server);
  return { app: app ?? appName(title ?? ''), title: title ?? app ?? '', docs, server, test, label, page, scheme };
}

function lacking({ app, title, server, type }: InitRequest): UsageError {
  const flags = [
    ...(app === undefined && title === undefined ? ["--title 'Acme'"] : []),
    ...(server === undefined ? ['--server https://api.acme.example/v1'] : []),
    ...(type === undefined ? ['--type apiKey'] : []),
  ];
  return new UsageError(
    `nobody can be asked here, so say all on the command line. Still missing: ${flags.join(', ')}.\nThe types are: ${schemeKinds()
      .map(({ type: name }) => name)
      .join(', ')}.`,
  );
}

function refuseUnknownType(type: string, kinds: readonly SchemeKind[]): void {
  const names = kinds.map((kind) => kind.type);
  if (names.includes(type)) return;
  const near = nearest(type, names);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new UsageError(safeText(`there is no type “${type.slice(0, 64)}”.${hint} There is: ${names.join(', ')}.`));
}

/** `--out` names a folder, or the file itself. */
function pathOf(out: string, app: string): string {
  return /\.auth\.ya?ml$/.test(out) ? out : join(out, `${app}.auth.yaml`).replaceAll('\\', '/');
}

/** A schema that was installed with the project: the path of any other would be right on this machine only. */
function schemaFor(path: string, cwd: string): string | undefined {
  const schema = packageFile('schema/countersign.schema.json');
  const inProject = relative(cwd, schema).replaceAll('\\', '/');
  if (!inProject.startsWith('node_modules/')) return undefined;
  const near = relative(dirname(path), schema).replaceAll('\\', '/');
  return near.startsWith('.') ? near : `./${near}`;
}

function write(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'is there already, and is left alone' : 'cannot be written';
    throw new UsageError(`${shown} ${why}: choose another --app or --out.`);
  }
}
