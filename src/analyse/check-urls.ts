import { splitUrl } from '../expression/url.ts';
import type { App, Scheme, Variant } from '../model/app.ts';
import { asList, asMap, entriesOf, nameOf, valueAt } from '../model/read.ts';
import type { ScalarNode } from '../parse/tree.ts';
import type { Fix } from '../text/fix.ts';
import type { Binding, Bound } from './bind.ts';
import type { BoundScheme } from './bind-scheme.ts';
import type { Finding } from './finding.ts';
import { rangeIn } from './locate.ts';
import { isLoopback, originOf } from './origin.ts';
import { type Outline, outlineOf } from './outline.ts';
import { reachOfSites } from './reach.ts';

/**
 * Where the requests of one scheme go: TLS, a server for what is relative, and no credential to a foreign origin.
 *
 * @param faulty  URLs that have been found to be none, or to be anybody's to choose: nothing more is said of them.
 */
export function checkUrls(outline: Outline, scope: BoundScheme, faulty: ReadonlySet<ScalarNode>): readonly Finding[] {
  const { app } = outline;
  const { scheme, binding } = scope;
  const signed = new Set(
    outlineOf(outline, scheme).lists.flatMap(({ of, steps }) =>
      steps.requests.flatMap(({ url, as }) => (url !== undefined && (of === 'test' || as !== undefined) ? [url] : [])),
    ),
  );
  for (const variant of app.variants) {
    for (const { url } of variant.test?.requests ?? []) if (url !== undefined) signed.add(url);
  }
  const findings: Finding[] = [];
  for (const bound of binding.bound.values()) {
    const { part, stage } = bound.site.place;
    if (part !== 'url' || faulty.has(bound.site.node)) continue;
    findings.push(...checkTransport(bound));
    if (stage.kind === 'step') findings.push(...checkBase(app, bound, scope));
    if (signed.has(bound.site.node)) findings.push(...checkOrigin(app, scheme, bound, binding));
  }
  return findings;
}

function checkTransport({ site, value }: Bound): readonly Finding[] {
  const first = site.template.parts[0];
  if (first?.kind === 'text' && /^(?:\/|https:\/\/)/.test(first.text)) return [];
  const url = splitUrl(site.template);
  if (isLoopback(url)) return [];
  const piece = url.pieces.find(({ lands }) => lands === 'scheme');
  if (piece === undefined) return [];
  const range = rangeIn(site.node, piece.range);
  if (piece.kind === 'text') {
    if (piece.text.toLowerCase() !== 'http://') return [];
    return [
      {
        rule: 'server/no-plain-http',
        range,
        message: 'This URL is plain HTTP, so whatever is sent can be read on the way.',
        help: 'Use `https://`. Plain HTTP is only for this machine itself (`localhost`).',
        fixes: [{ title: 'Use https', safe: false, edits: [{ range, text: 'https://' }] }],
      },
    ];
  }
  const choices = value.types.get(piece.expr)?.choices ?? [];
  if (!choices.some((choice) => /^http(?::\/\/)?$/i.test(choice))) return [];
  return [
    {
      rule: 'server/no-plain-http',
      range,
      message: 'One of the choices makes this URL plain HTTP, and then whatever is sent can be read on the way.',
      help: 'Leave `https` as the only scheme.',
    },
  ];
}

const variantOf = (app: App, name: string | undefined): Variant | undefined =>
  name === undefined ? undefined : app.variants.find((variant) => variant.name.value === name);

/** A relative URL has a server, and one that is known when the request is sent. */
function checkBase(app: App, { site }: Bound, { binding, reaches, inventory }: BoundScheme): readonly Finding[] {
  if (originOf(site.template) !== undefined) return [];
  const { range } = site.node;
  const server = variantOf(app, site.place.variant)?.server ?? app.server;
  if (server === undefined) {
    // A key without value has been said to be one.
    if (entriesOf(app.tree.root).some((entry) => nameOf(entry) === 'server')) return [];
    return [
      {
        rule: 'server/use-server',
        range,
        message: 'This URL is relative, and the app has no `server` that it could be appended to.',
        help: 'Declare `server`, or write the whole URL.',
      },
    ];
  }
  const { session } = reachOfSites([binding.bound.get(server)?.site ?? []].flat(), reaches);
  return [...session].flatMap((name) => {
    const why = inventory.unavailable(name, site.place.stage);
    if (why === undefined) return [];
    return {
      rule: 'session/no-early-read',
      range,
      message: `This URL is relative to \`server\`, which reads \`session.${name}\`, and that is not there yet: ${why}.`,
      help: 'Write the whole URL.',
    };
  });
}

/** What is signed for the API (`test`, and steps signed `as` a scheme) goes only to `server` and `origins`. */
function checkOrigin(app: App, scheme: Scheme, { site }: Bound, binding: Binding): readonly Finding[] {
  const { stage, variant } = site.place;
  const origin = originOf(site.template);
  if (origin === undefined || stage.kind !== 'step') return [];
  const templateOf = (node: ScalarNode) => binding.bound.get(node)?.site.template;
  const worlds =
    variant === undefined
      ? [undefined, ...app.variants.filter((each) => !replaces(each, scheme, stage.of))]
      : [variantOf(app, variant)];
  for (const world of worlds) {
    const server = world?.server ?? app.server;
    const further = world !== undefined && world.origins.length > 0 ? world.origins : app.origins;
    const allowed = [...(server === undefined ? [] : [server]), ...further].map(templateOf);
    if (allowed.some((template) => template !== undefined && originOf(template) === origin)) continue;
    return [
      {
        rule: 'server/no-foreign-origin',
        range: site.node.range,
        message: `This request is signed, and goes to \`${origin}\`, which is neither \`server\` nor one of \`origins\`${world === undefined ? '' : ` in the variant \`${world.name.value}\``}.`,
        help:
          world === undefined
            ? 'If the credentials belong there too, add it to `origins`.'
            : 'Replace the URL in the variant too, or write it as a path.',
        fixes: world === undefined ? allowOrigin(app, origin) : [],
      },
    ];
  }
  return [];
}

function replaces(variant: Variant, scheme: Scheme, of: string): boolean {
  if (of === 'test' && scheme.test === undefined) return variant.test !== undefined;
  return variant.schemes.get(scheme.name.value)?.entries.some(({ key }) => key.value === of) ?? false;
}

/** Adds an origin that is written out to `origins`, or begins that list behind `server`. */
function allowOrigin(app: App, origin: string): readonly Fix[] {
  if (origin.includes('{{')) return [];
  const title = `Add \`${origin}\` to \`origins\``;
  const insert = (at: number, text: string): readonly Fix[] => [
    { title, safe: false, edits: [{ range: { start: at, end: at }, text }] },
  ];
  const list = asList(valueAt(app.tree.root, 'origins'));
  const last = list?.items.at(-1);
  if (list !== undefined && last !== undefined) {
    const { text } = app.tree.source;
    const indent = text.slice(text.lastIndexOf('\n', last.range.start) + 1, last.range.start);
    return insert(last.range.end, list.flow ? `, "${origin}"` : `\n${indent}"${origin}"`);
  }
  if (app.server === undefined || app.origins.length > 0 || asMap(app.tree.root)?.flow !== false) return [];
  return insert(app.server.range.end, `\norigins: ["${origin}"]`);
}
