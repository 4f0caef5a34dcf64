/** `check` alone, which people and editors start all day: half of the program to load, and to keep in V8's code cache. */
import { check } from './commands/index.ts';
import { runOneOf } from './dispatch.ts';
import { start } from './start.ts';

start((argv, terminal) => runOneOf([check], argv, terminal), { check: () => import('./judging-threads.ts') });
