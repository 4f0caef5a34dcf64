import type { Fix } from '../text/fix.ts';
import { nearest } from '../text/near.ts';
import type { Range } from '../text/range.ts';
import type { ExpressionFinding, PathExpr, PathSegment } from './ast.ts';
import { filterNamed } from './filters.ts';
import { type Inference, replace } from './inference.ts';
import { ANY, describe, HOLE, moreMissing, TEXT } from './kinds.ts';
import { filterMeant } from './mistakes.ts';
import { printPath, printSegment, shorten } from './print.ts';
import { READABLE, type RootScope, UNSEEN_HEADERS } from './scope.ts';
import type { Type } from './type.ts';

/** The type of what a path names. */
export function inferPath(path: PathExpr, inference: Inference): Type {
  const root = inference.scope.root(path.root);
  if (root === undefined) {
    inference.findings.push(unknownRoot(path, inference));
    return HOLE;
  }
  const keys = path.segments.filter((segment) => !segment.hole).map(({ key }) => key);
  inference.reads.push({ root: path.root, path: keys, range: path.range, expr: path });
  let type = root.kind === 'value' ? root.type : inferMember(path, root, inference);
  for (let at = root.kind === 'value' ? 0 : 1; at < path.segments.length; at++) {
    if (type.kind === 'hole') return HOLE;
    type = step(path, at, type, inference);
  }
  // A field that holds JSON is its text; what stands in it is of any kind.
  return type.field === 'json' ? { ...type, kind: 'text' } : type;
}

/** `fields.x`: the first name after a record. */
function inferMember(path: PathExpr, root: RootScope & { kind: 'record' }, inference: Inference): Type {
  const segment = path.segments[0];
  if (segment === undefined) {
    inference.findings.push({
      range: path.range,
      rule: 'expression/no-whole-record',
      message: `\`${path.root}\` is not a value by itself; one of its parts must be named.`,
      ...listed(path.root, [...root.members.keys()]),
    });
    return HOLE;
  }
  if (segment.hole) return HOLE;
  const name = String(segment.key);
  const type = root.members.get(name);
  if (type !== undefined) return type;
  const reason = root.hidden?.(name);
  if (reason !== undefined) {
    const message = reason.endsWith('.')
      ? reason
      : `\`${path.root}${printSegment(name)}\` cannot be read here: ${reason}.`;
    inference.findings.push({ range: path.range, rule: 'expression/no-unreadable-part', message });
    return HOLE;
  }
  if (root.open !== undefined) return root.open;
  const other = recordOf(name, inference, path.root);
  inference.findings.push(
    other === undefined
      ? unknownMember(path, segment, [...root.members.keys()])
      : {
          range: segment.range,
          rule: 'expression/no-unknown-name',
          message: `There is no \`${shorten(path.root + printSegment(name))}\`${DECLARED[path.root] ?? ' here'}. Did you mean \`${other}${printSegment(name)}\`?`,
          fix: replace(path.rootRange, other, `Use \`${other}${printSegment(name)}\``, false),
        },
  );
  return HOLE;
}

/** The other record that has a member of this name: people mix up what is entered, held and saved. */
function recordOf(name: string, { scope }: Inference, not?: string): string | undefined {
  return scope.names().find((each) => {
    const record = each === not || each === 'request' || each === 'response' ? undefined : scope.root(each);
    return record?.kind === 'record' && record.members.has(name);
  });
}

/** One further name or number. */
function step(path: PathExpr, at: number, type: Type, inference: Inference): Type {
  const segment = path.segments[at] as PathSegment;
  if (segment.hole) return HOLE;
  const { key } = segment;
  const within = { secrecy: type.secrecy, missing: moreMissing(type.missing, 'error') };
  switch (type.kind) {
    case 'any':
      return { ...ANY, ...within };
    case 'map': {
      if (type.keys === undefined) return { ...ANY, ...within };
      const member = Object.hasOwn(type.keys, key) ? type.keys[key] : undefined;
      if (member !== undefined) return { ...member, missing: moreMissing(member.missing, type.missing) };
      inference.findings.push(unknownMember(path, segment, Object.keys(type.keys), at));
      return HOLE;
    }
    case 'list':
      if (typeof key === 'number') return { ...(type.item ?? ANY), ...within };
      break;
    case 'pairs':
      if (typeof key === 'string') return named(path, at, segment, within, inference);
      break;
    default:
  }
  const before = printPath({ root: path.root, segments: path.segments.slice(0, at) });
  inference.findings.push({
    range: segment.range,
    rule: 'expression/no-unknown-name',
    message: `\`${shorten(before)}\` is ${describe(type)}, which has no part ${shorten(printSegment(key))}.`,
    ...(type.kind === 'pairs' ? { help: 'Pairs are read by name: `["name"]`.' } : {}),
    ...(type.kind === 'list' ? { help: 'A list is read by position: `[0]`.' } : {}),
  });
  return HOLE;
}

/** A value by its name among pairs: one that is absent is missing. Header names are lower-case (LANGUAGE §4). */
function named(
  path: PathExpr,
  at: number,
  segment: PathSegment,
  within: Pick<Type, 'secrecy' | 'missing'>,
  inference: Inference,
): Type {
  const name = String(segment.key);
  const isHeader = at === 1 && path.segments[0]?.key === 'headers';
  if (!isHeader) return { ...TEXT, ...within, repeated: true };
  if (name !== name.toLowerCase()) {
    inference.findings.push({
      range: segment.range,
      rule: 'expression/use-lower-case-headers',
      message: `The names of headers are read in lower case: \`${shorten(name.toLowerCase())}\`.`,
      fix: replaceSegment(path, at, name.toLowerCase(), true),
    });
  } else if (path.root === 'request' && UNSEEN_HEADERS.has(name)) {
    inference.findings.push({
      range: segment.range,
      rule: 'expression/no-unreadable-part',
      message: `\`${name}\` is set after everything is computed, so it can be neither read nor signed.`,
    });
    return HOLE;
  }
  return { ...TEXT, ...within };
}

function unknownMember(path: PathExpr, segment: PathSegment, names: readonly string[], at = 0): ExpressionFinding {
  const before = printPath({ root: path.root, segments: path.segments.slice(0, at) });
  const name = String(segment.key);
  const near = nearest(name, names);
  const message = `There is no \`${shorten(before + printSegment(segment.key))}\`${DECLARED[before] ?? ' here'}.`;
  if (near === undefined)
    return { range: segment.range, rule: 'expression/no-unknown-name', message, ...listed(before, names) };
  return {
    range: segment.range,
    rule: 'expression/no-unknown-name',
    message: `${message} Did you mean \`${before}${printSegment(near)}\`?`,
    fix: replaceSegment(path, at, near, false),
  };
}

const DECLARED: Readonly<Record<string, string>> = {
  fields: ' among the fields',
  client: ' among the values of the owner',
  session: ': nothing that can be read here saves it',
  vars: ' among the variables',
  call: ' among what the caller passes',
};

function listed(before: string, names: readonly string[]): { help?: string } {
  if (names.length === 0) return { help: `Nothing is declared under \`${before}\`.` };
  const shown = names.slice(0, 8).map((name) => `\`${before}${printSegment(name)}\``);
  return {
    help: `There ${names.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${names.length > 8 ? ' and more' : ''}.`,
  };
}

/** The segment's own range covers the name alone after a dot, and the brackets otherwise. */
function replaceSegment(path: PathExpr, at: number, name: string, safe: boolean): Fix {
  const { range } = path.segments[at] as PathSegment;
  const before = at === 0 ? path.rootRange.end : (path.segments[at - 1] as PathSegment).range.end;
  const text = printSegment(name);
  // From the end of the segment before, so that the dot or brackets are replaced with it.
  const whole: Range = { start: before, end: range.end };
  return replace(whole, text, `Use \`${name}\``, safe);
}

function unknownRoot(path: PathExpr, inference: Inference): ExpressionFinding {
  const { root, rootRange } = path;
  const rule = 'expression/no-unknown-name';
  const names = inference.scope.names();
  if (Object.hasOwn(READABLE, root)) {
    return {
      range: rootRange,
      rule: 'expression/no-unreadable-part',
      message: `\`${root}\` cannot be read here.`,
      help: `It is ${READABLE[root]}.`,
    };
  }
  // A name without its record: `{{ apiKey }}`.
  for (const name of path.segments.length === 0 ? names : []) {
    const record = inference.scope.root(name);
    if (record?.kind !== 'record' || !record.members.has(root)) continue;
    return {
      range: rootRange,
      rule,
      message: `There is no \`${root}\` here. Did you mean \`${name}.${root}\`?`,
      fix: replace(rootRange, `${name}.${root}`, `Use \`${name}.${root}\``, false),
    };
  }
  const near = nearest(root, names);
  const message = `There is no \`${shorten(root)}\` here.`;
  const member = path.segments[0];
  const record = near !== undefined || member === undefined ? undefined : recordOf(String(member.key), inference);
  if (record !== undefined && member !== undefined) {
    const meant = `${record}${printSegment(member.key)}`;
    return {
      range: rootRange,
      rule,
      message: `${message} Did you mean \`${meant}\`?`,
      help: `\`${record}\` is ${READABLE[record]}.`,
      fix: replace(rootRange, record, `Use \`${record}\``, false),
    };
  }
  if (near !== undefined) {
    return {
      range: rootRange,
      rule,
      message: `${message} Did you mean \`${near}\`?`,
      fix: replace(rootRange, near, `Use \`${near}\``, false),
    };
  }
  if (filterNamed(filterMeant(root)) !== undefined)
    return { range: rootRange, rule, message, help: `\`${filterMeant(root)}\` is a filter: it stands after \`|\`.` };
  return {
    range: rootRange,
    rule,
    message,
    help: `Here can be read: ${names.map((name) => `\`${name}\``).join(', ')}. Text stands in quotes.`,
  };
}
