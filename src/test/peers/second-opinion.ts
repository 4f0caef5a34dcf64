import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { python } from './programs.ts';

const program = fileURLToPath(new URL('second_opinion.py', import.meta.url));

/**
 * What oauthlib and urllib say to each question, all asked of one process.
 *
 * @param questions  As `second_opinion.py` describes them.
 */
export function secondOpinions<Answer>(questions: readonly object[]): readonly Answer[] {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(python, [program], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Answer => JSON.parse(line));
}
