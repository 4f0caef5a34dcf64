import type { Entries, Step, Steps } from '../model/app.ts';
import { mapAt, nameOf } from '../model/read.ts';
import type { Node, Tree } from '../parse/tree.ts';
import type { Finding } from './finding.ts';
import type { Outline } from './outline.ts';
import { removal } from './remove.ts';

/** RFC 9112 §6 and RFC 9110 §7.2: fields that frame the message or name its receiver. */
const FORBIDDEN = /^(?:host|content-length|transfer-encoding|connection|proxy-.*)$/i;

/** What can be said of the entries of requests and steps without looking into their values. */
export function checkEntries({ app, schemes }: Outline): readonly Finding[] {
  const { tree } = app;
  const findings: Finding[] = [];
  const each = (entries: Entries | undefined): void => {
    if (entries !== undefined) findings.push(...checkEach(entries, tree));
  };
  const list = (steps: Steps | undefined): void => {
    for (const step of steps?.requests ?? []) findings.push(...checkEach(step, tree), ...checkStep(step, tree));
  };
  for (const owner of [app, ...app.schemes]) {
    each(owner.request);
    each(owner.sign);
  }
  list(app.test);
  for (const { test } of app.variants) list(test);
  for (const { lists } of schemes.values()) for (const { steps } of lists) if (steps !== app.test) list(steps);
  return findings;
}

function checkEach(entries: Entries, tree: Tree): readonly Finding[] {
  const findings: Finding[] = [];
  if (entries.headers.length > 0) findings.push(...checkHeaders(entries, tree));
  if (entries.bodies.length > 1) findings.push(...checkBodies(entries, tree));
  for (const list of [entries.query, entries.params]) {
    for (const { name } of list) findings.push(...checkName(name.value, name.range));
  }
  for (const { as, value } of entries.bodies) if (as !== 'text') checkKeys(value, findings);
  return findings;
}

function checkHeaders({ node, headers }: Entries, tree: Tree): readonly Finding[] {
  const map = mapAt(node, 'headers');
  const seen = new Map<string, string>();
  return headers.flatMap(({ name }): Finding[] => {
    if (FORBIDDEN.test(name.value)) {
      return [
        {
          rule: 'request/no-forbidden-header',
          range: name.range,
          message: `\`${name.value}\` is set by the platform, never by a definition.`,
          help: 'Take it away.',
          fixes: removal(tree, map, name.range),
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
        fixes: removal(tree, map, name.range),
      },
    ];
  });
}

function checkBodies(entries: Entries, tree: Tree): readonly Finding[] {
  const [first, ...others] = entries.bodies;
  return others.map((body) => ({
    rule: 'request/no-second-body',
    range: body.key,
    message: `There is \`${first?.as}\` already, and a request has one body.`,
    help: 'Keep one of the two.',
    fixes: removal(tree, entries.node, body.key),
  }));
}

function checkKeys(node: Node, findings: Finding[]): void {
  if (node.kind === 'list') for (const item of node.items) checkKeys(item, findings);
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    findings.push(...checkName(nameOf(entry), entry.key.range));
    if (entry.value !== undefined) checkKeys(entry.value, findings);
  }
}

const NOTHING: readonly never[] = [];

function checkName(name: string, range: Finding['range']): readonly Finding[] {
  if (!name.includes('{{')) return NOTHING;
  return [
    {
      rule: 'request/use-literal-name',
      range,
      message: `\`${name}\` is a name, in which braces are only text.`,
      help: 'Write the name out; only values are computed.',
    },
  ];
}

function checkStep(step: Step, tree: Tree): readonly Finding[] {
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
  const second = step.node.entries.find((entry) => nameOf(entry) === 'expiresAt');
  if (step.expiresIn !== undefined && second !== undefined) {
    findings.push({
      rule: 'steps/no-second-expiry',
      range: second.key.range,
      message: '`expiresIn` says already when the session ends.',
      help: 'Keep the one that the server means.',
      fixes: removal(tree, step.node, second.key.range),
    });
  }
  return findings;
}
