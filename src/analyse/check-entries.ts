import type { App, Entries, Entry, Scheme, Step, Steps } from '../model/app.ts';
import { nameOf } from '../model/read.ts';
import type { Node } from '../parse/tree.ts';
import type { Finding } from './finding.ts';
import { exchangesOf } from './references.ts';
import type { SchemeTypes } from './scheme-type.ts';

/** RFC 9112 §6 and RFC 9110 §7.2: fields that frame the message or name its receiver. */
const FORBIDDEN = /^(?:host|content-length|transfer-encoding|connection|proxy-.*)$/i;

/** What can be said of the entries of requests and steps without looking into their values. */
export function checkEntries(app: App, types: SchemeTypes): readonly Finding[] {
  const shared = [...edits(app), ...stepList(app.test)];
  const variants = app.variants.flatMap((variant) => stepList(variant.test));
  return [...shared, ...variants, ...app.schemes.flatMap((scheme) => entriesOfScheme(scheme, types))];
}

/** The same for what stands within one scheme. */
export function entriesOfScheme(scheme: Scheme, types: SchemeTypes): readonly Finding[] {
  const lists = [scheme.login, scheme.refresh, scheme.logout, scheme.test, ...exchangesOf(scheme, types).values()];
  return [...edits(scheme), ...lists.flatMap(stepList)];
}

const edits = (shared: {
  readonly request: Entries | undefined;
  readonly sign: Entries | undefined;
}): readonly Finding[] =>
  [shared.request, shared.sign].flatMap((entries) => (entries === undefined ? [] : checkEach(entries)));

const stepList = (steps: Steps | undefined): readonly Finding[] =>
  steps?.requests.flatMap((step) => [...checkEach(step), ...checkStep(step)]) ?? [];

function checkEach(entries: Entries): readonly Finding[] {
  return [
    ...checkHeaders(entries.headers),
    ...checkBodies(entries),
    ...[...entries.query, ...entries.params].flatMap((entry) => checkName(entry.name.value, entry.name.range)),
    ...entries.bodies.flatMap(({ as, value }) => (as === 'text' ? [] : checkKeys(value))),
  ];
}

function checkHeaders(headers: readonly Entry[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return headers.flatMap(({ name }): Finding[] => {
    if (FORBIDDEN.test(name.value)) {
      return [
        {
          rule: 'request/no-forbidden-header',
          range: name.range,
          message: `\`${name.value}\` is set by the platform, never by a definition.`,
          help: 'Take it away.',
        },
      ];
    }
    const key = name.value.toLowerCase();
    const before = seen.get(key);
    seen.set(key, before ?? name.value);
    // One and the same spelling twice is a duplicate key of YAML, which the parser reports.
    if (before === undefined || before === name.value) return [];
    return [
      {
        rule: 'request/no-duplicate-header',
        range: name.range,
        message: `\`${name.value}\` and \`${before}\` are one header.`,
        help: 'Keep one of the two.',
      },
    ];
  });
}

function checkBodies(entries: Entries): readonly Finding[] {
  const [first, ...others] = entries.bodies;
  return others.map((body) => ({
    rule: 'request/no-second-body',
    range: body.key,
    message: `There is \`${first?.as}\` already, and a request has one body.`,
    help: 'Keep one of the two.',
  }));
}

function checkKeys(node: Node): readonly Finding[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(checkKeys);
  return node.entries.flatMap((entry) => [
    ...checkName(nameOf(entry), entry.key.range),
    ...(entry.value === undefined ? [] : checkKeys(entry.value)),
  ]);
}

function checkName(name: string, range: Finding['range']): readonly Finding[] {
  if (!name.includes('{{')) return [];
  return [
    {
      rule: 'request/use-literal-name',
      range,
      message: `\`${name}\` is a name, in which braces are only text.`,
      help: 'Write the name out; only values are computed.',
    },
  ];
}

function checkStep(step: Step): readonly Finding[] {
  const findings: Finding[] = [];
  const method = step.method?.value;
  const body = step.body;
  if (step.method !== undefined && body !== undefined && (method === 'GET' || method === 'HEAD')) {
    findings.push({
      rule: 'request/no-body-on-get',
      range: body.key,
      message: `A ${method} request carries no body, and \`${body.as}\` is one.`,
      help: 'Use another method, or put the values into `query`.',
      fixes: [{ title: 'Make it a POST', safe: false, edits: [{ range: step.method.range, text: 'POST' }] }],
    });
  }
  if (step.expiresIn !== undefined && step.expiresAt !== undefined) {
    findings.push({
      rule: 'steps/no-second-expiry',
      range: step.expiresAt.range,
      message: '`expiresIn` says already when the session ends.',
      help: 'Keep the one that the server means.',
    });
  }
  return findings;
}
