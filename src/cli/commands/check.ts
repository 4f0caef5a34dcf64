import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { type Format, formats, reportIn } from '../../report/formats.ts';
import { summary } from '../../report/summary.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { type Checking, checkPaths, type Mend } from '../checking.ts';
import type { Command } from '../command.ts';
import { type Status, status, type Terminal, UsageError } from '../terminal.ts';
import { unwritable } from '../unwritable.ts';
import { version } from '../version.ts';

export default {
  name: 'check',
  summary: 'find what is wrong in app definitions',
  examples: [
    ['countersign check', 'checks all definitions below this folder'],
    ['countersign check apis/acme.auth.yaml apis/beta', 'a file and a folder'],
    ["countersign check 'apis/*.auth.yaml' --format json", 'a pattern, as data for another program'],
    ['countersign check --fix', 'mends what can be mended safely'],
    ['countersign check --report sarif=findings.sarif', 'a report for code scanning beside what is printed'],
    ['cat acme.auth.yaml | countersign check -', 'what comes on standard input'],
  ],
  declare: (command) =>
    command
      .argument('[paths...]', 'files, folders or patterns; - reads standard input (default: all below this folder)')
      .addOption(new Option('--format <format>', 'how findings are shown').choices(formats).default('pretty'))
      .option('--report <format=file...>', 'write a report to a file as well, such as sarif=findings.sarif')
      .option('--fix', 'mend what can be mended safely')
      .option('--fix-unsafe', 'also make the mends that should be looked at')
      .option('--fix-dry-run', 'show what --fix would change, and write nothing')
      .option('--max-warnings <n>', 'fail when there are more warnings than this', count)
      .option('--baseline <file>', 'do not report the findings that this file lists; it only shrinks')
      .option('--update-baseline', 'write the findings of now into the baseline file')
      .option('--watch', 'check again whenever a definition changes'),
  run: async ({ args, options, terminal }) => {
    const paths = (args[0] ?? []) as readonly string[];
    const once = () => checkOnce(paths, options as unknown as CheckFlags, terminal);
    if (options['watch'] !== true) return once();
    const { watchDefinitions } = await import('../watching.ts');
    return watchDefinitions(once, terminal);
  },
} satisfies Command;

interface CheckFlags {
  readonly format: Format;
  readonly report?: readonly string[];
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
  readonly fixDryRun?: boolean;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

async function checkOnce(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<Status> {
  const found = await checkPaths(paths, terminal, await mendBy(flags, terminal));
  const checking = flags.baseline === undefined ? found : await withBaseline(found, flags.baseline, flags, terminal);
  for (const report of flags.report ?? []) await writeReport(report, checking, terminal);
  terminal.out(await reported(checking, flags.format, terminal.color));
  return verdict(checking.diagnostics, flags.maxWarnings);
}

async function reported(
  { diagnostics, quoted, count: files }: Checking,
  format: Format,
  color: boolean,
): Promise<string> {
  // The usual case: nothing to quote, so nothing is loaded that could quote it.
  if (format === 'pretty' && diagnostics.length === 0) return summary(diagnostics, files);
  return (await reportIn(format))(diagnostics, { quoted, files, version, color });
}

async function mendBy({ fix, fixUnsafe, fixDryRun }: CheckFlags, terminal: Terminal): Promise<Mend | undefined> {
  if (!(fix || fixUnsafe || fixDryRun)) return undefined;
  const { applyFixed, fixText } = await import('../fixing.ts');
  return (source, options) => {
    if (source.path === '-')
      throw new UsageError('what comes on standard input cannot be mended in place; name a file.');
    const fixed = fixText(source, options, fixUnsafe === true);
    applyFixed(source, fixed, fixDryRun === true, terminal);
    return fixDryRun === true ? source : { ...source, text: fixed.text };
  };
}

async function withBaseline(
  checking: Checking,
  file: string,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<Checking> {
  const { applyBaseline } = await import('../baseline.ts');
  return {
    ...checking,
    diagnostics: applyBaseline(checking, file, terminal.cwd, flags.updateBaseline === true),
  };
}

async function writeReport(text: string, checking: Checking, terminal: Terminal): Promise<void> {
  const [format = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!formats.includes(format as Format) || file === '') {
    throw new UsageError(`--report takes <format>=<file>, and the formats are ${formats.join(', ')}.`);
  }
  const report = await reported(checking, format as Format, false);
  try {
    writeFileSync(resolve(terminal.cwd, file), report);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function verdict(diagnostics: readonly Diagnostic[], maxWarnings = Number.POSITIVE_INFINITY): Status {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const failed = diagnostics.some(({ severity }) => severity === 'error') || warnings > maxWarnings;
  return failed ? status.findings : status.clean;
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings takes a whole number, not “${text}”.`);
  return Number(text);
}
