import { watch } from 'chokidar';
import { type Status, status, type Terminal } from './terminal.ts';

/** Runs `check` now and after every change of a definition or of the settings, until the process is told to stop. */
export async function watchDefinitions(check: () => Promise<Status>, terminal: Terminal): Promise<Status> {
  const watcher = watch('.', {
    cwd: terminal.cwd,
    ignoreInitial: true,
    ignored: (path, stats) =>
      /(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(path) || (stats?.isFile() === true && !concerns(path)),
  });
  let running = check();
  let again = false;
  watcher.on('all', () => {
    if (again) return;
    again = true;
    // One run at a time: changes that come during a run are checked together after it.
    running = running.then(async () => {
      again = false;
      return check();
    });
  });
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await watcher.close();
  await running;
  return status.clean;
}

const concerns = (path: string): boolean => /\.auth\.(ya?ml|json)$|countersign\.config\.(yaml|json)$/.test(path);
