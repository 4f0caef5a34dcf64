import { PassThrough } from 'node:stream';

/** Keys that a person presses. */
export const keys = { down: '\u001b[B', ctrlC: '\u0003' } as const;

/** Words of a question, and the answer: text, or keys that choose. */
export type Answer = readonly [question: string, answer: string | readonly string[]];

/** A screen with a person before it, who waits for each question in turn, types the answer key by key, and presses Enter. */
export function person(answers: readonly Answer[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  let seen = 0;
  let answered = 0;
  output.on('data', (chunk) => {
    shown += String(chunk);
    const [question, answer] = answers[answered] ?? [];
    if (question === undefined || answer === undefined || !shown.slice(seen).includes(question)) return;
    answered += 1;
    seen = shown.length;
    setImmediate(() => {
      for (const key of [...answer, '\r']) input.write(key);
    });
  });
  return { screen: { input, output }, shown: () => shown };
}
