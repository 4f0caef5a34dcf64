import { toValue } from '../../parse/value.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Given } from '../sign/credentials.ts';
import { type Definition, loadDefinition } from '../sign/definition.ts';
import { type Status, status, type Terminal, UsageError } from '../terminal.ts';
import { type Case, CaseFault } from './case.ts';
import { differenceText } from './context.ts';
import { readCase } from './read-case.ts';
import { type RecordedLine, recordedLines } from './recorded.ts';
import { runCase } from './run-case.ts';

/** What one call of `countersign verify` asks for. */
export interface VerifyRequest {
  readonly file: string;
  readonly recorded: readonly string[];
  /** Values for cases that do not hold them. */
  readonly given: Given;
}

interface Count {
  same: number;
  different: number;
  faulty: number;
}

/**
 * Makes the requests of a definition's examples, and of recordings, again and says where they differ.
 *
 * @returns 1 when one differs or can't be made.
 */
export async function verifyDefinition(asked: VerifyRequest, terminal: Terminal): Promise<Status> {
  const definition = await loadDefinition(asked.file, terminal);
  if (definition === undefined) return status.findings;
  const examples = definition.app.examples.length;
  if (examples === 0 && asked.recorded.length === 0) {
    throw new UsageError(
      `${definition.path} has no \`examples\`, and no recording is given: nothing can be compared. Give one with --recorded requests.jsonl.`,
    );
  }
  const count: Count = { same: 0, different: 0, faulty: 0 };
  for (const line of exampleLines(definition)) await compare(definition, line, asked.given, count, terminal);
  for (const file of asked.recorded) {
    for await (const line of recordedLines(file, terminal))
      await compare(definition, line, asked.given, count, terminal);
  }
  terminal.out(summary(count));
  return count.different + count.faulty > 0 || count.same === 0 ? status.findings : status.clean;
}

function* exampleLines({ app, lines, path }: Definition): Generator<RecordedLine> {
  for (const { node } of app.examples) {
    const at = `${path}:${lines.position(node.range.start).line + 1}`;
    try {
      yield { case: readCase(toValue(node), at, false) };
    } catch (error) {
      if (!(error instanceof CaseFault)) throw error;
      yield { at, fault: error.message };
    }
  }
}

async function compare(
  definition: Definition,
  line: RecordedLine,
  given: Given,
  count: Count,
  terminal: Terminal,
): Promise<void> {
  if ('fault' in line) {
    count.faulty += 1;
    terminal.out(entry(line.at, '', [`${line.fault}\n`]));
    return;
  }
  const of: Case = line.case;
  const { title, differences, fault, secrets } = await runCase(definition, of, given, terminal);
  if (fault !== undefined) {
    count.faulty += 1;
    terminal.out(entry(of.at, title, [`${fault}\n`]));
  } else if (differences.length > 0) {
    count.different += 1;
    const texts = differences.map((difference) => differenceText(difference, secrets));
    terminal.out(entry(of.at, title, texts));
  } else count.same += 1;
}

function entry(at: string, title: string, texts: readonly string[]): string {
  const lines = texts.join('').trimEnd().split('\n');
  return `✘ ${safeText([at, title].filter((each) => each !== '').join('  '))}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function summary({ same, different, faulty }: Count): string {
  const all = same + different + faulty;
  const requests = `${all} ${all === 1 ? 'request' : 'requests'} compared`;
  if (all === 0) return 'The recording is empty: nothing was compared.\n';
  if (different + faulty === 0) return `${requests}: ${all === 1 ? 'the same' : 'all the same'}, byte by byte.\n`;
  const parts = [
    `${same} the same`,
    ...(different > 0 ? [`${different} ${different === 1 ? 'differs' : 'differ'}`] : []),
    ...(faulty > 0 ? [`${faulty} could not be made`] : []),
  ];
  return `${requests}: ${parts.join(', ')}.\n`;
}
