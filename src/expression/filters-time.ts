import type { Filter } from './filter.ts';

function written(name: string, runtime: string, kind: 'text' | 'number', doc: string, gives: string): Filter {
  return {
    name,
    group: 'time',
    runtime,
    input: ['time'],
    parameters: [],
    result: () => ({ kind }),
    doc,
    example: [`now | ${name}`, gives],
  };
}

/** Time is an instant; every form of it is UTC. The examples are for 2013-05-24T00:00:00.250Z. */
export const timeFilters: readonly Filter[] = [
  written('unix', 'unix', 'number', 'Whole seconds since 1970.', '1369353600'),
  written('unix_ms', 'unixMs', 'number', 'Milliseconds since 1970.', '1369353600250'),
  written('iso8601', 'iso8601', 'text', 'Date and time to the second (RFC 3339).', '2013-05-24T00:00:00Z'),
  written(
    'iso8601_ms',
    'iso8601Ms',
    'text',
    'Date and time to the millisecond (RFC 3339).',
    '2013-05-24T00:00:00.250Z',
  ),
  written('http_date', 'httpDate', 'text', 'As in the Date header (RFC 9110 §5.6.7).', 'Fri, 24 May 2013 00:00:00 GMT'),
  {
    name: 'date',
    group: 'time',
    runtime: 'formatDate',
    input: ['time'],
    parameters: [{ name: 'format', kinds: ['text'], literal: true, judge: judgeFormat }],
    result: () => ({ kind: 'text' }),
    doc: 'By a format of %Y %m %d %H %M %S %L (milliseconds) %j %a %b %e and %%.',
    example: ["now | date('%Y%m%dT%H%M%SZ')", '20130524T000000Z'],
  },
  {
    name: 'plus',
    group: 'time',
    runtime: 'plus',
    input: ['time'],
    parameters: [{ name: 'duration', kinds: ['duration'] }],
    result: () => ({ kind: 'time' }),
    doc: 'A later time: 500ms, 90s, 30m, 12h, 7d.',
    example: ["now | plus(7d) | date('%d')", '31'],
  },
];

const PARTS = '%Y, %m, %d, %H, %M, %S, %L, %j, %a, %b, %e and %%';
/** The letters that Java, Moment and .NET give to what `%` gives here. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/YYYY|yyyy/g, '%Y'],
  [/MM/g, '%m'],
  [/DD|dd/g, '%d'],
  [/HH/g, '%H'],
  [/mm/g, '%M'],
  [/ss/g, '%S'],
  [/SSS/g, '%L'],
];

function judgeFormat(text: string) {
  const unknown = /%[^YmdeHMSLjab%]|%$/.exec(text.replaceAll('%%', '  '))?.[0];
  if (unknown !== undefined)
    return {
      message: `\`date\` does not know \`${unknown}\`, which would be sent as it stands.`,
      help: `It knows ${PARTS}.`,
    };
  if (text.includes('%')) return undefined;
  const message = 'Nothing in this format stands for a part of the time.';
  const help = `Its parts begin with a percent sign: ${PARTS}.`;
  if (!/YYYY|yyyy/.test(text)) return { message, help };
  return { message, help, mended: LETTERS.reduce((format, [letters, part]) => format.replace(letters, part), text) };
}
