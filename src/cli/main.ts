import { run } from './run.ts';
import { start } from './start.ts';

start(run, {
  check: () => import('./judging-threads.ts'),
  generate: () => import('./making-threads.ts'),
});
