import type { Analysis, SchemeAnalysis } from '../../analyse/analysis.ts';
import type { Expr, Template } from '../../expression/ast.ts';
import { parseTemplate } from '../../expression/parse.ts';
import type { Entries, Entry, Scheme, Steps } from '../../model/app.ts';
import { steps as stepsOf } from '../../model/entries.ts';
import { asScalar, nameOf, textOf, valueAt } from '../../model/read.ts';
import type { Node, ScalarNode } from '../../parse/tree.ts';
import { schemeTypes } from '../../schemes/index.ts';
import type { Range } from '../../text/range.ts';

/** A line that is shown above a scheme or a request: what goes on the wire, with names in place of values. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
}

/** Longer lines push what matters out of sight. */
const LONGEST = 160;

/** What each scheme adds to a request, and what each of its own requests looks like. */
export function lenses({ app, schemes }: Analysis): readonly Lens[] {
  return schemes.flatMap((analysis): readonly Lens[] => {
    const { scheme } = analysis;
    const own = [
      { range: scheme.name.range, title: shortened(requestLine(analysis, app)) },
      ...ofProtocol(scheme, app.server),
      ...(['login', 'refresh', 'logout'] as const).flatMap((key) => ofSteps(scheme[key], app.server)),
    ];
    return own.filter(({ title }) => title !== '');
  });
}

/** `GET https://api.acme.example/… · X-Api-Key: ‹apiKey›`; a request with a body where the scheme writes into one. */
function requestLine({ scheme, defaults }: SchemeAnalysis, app: Analysis['app']): string {
  const parts = [...entriesOf(app.request, scheme.request), ...entriesOf(app.sign, scheme.sign)];
  const protocol = protocolOf(scheme, (key) => written(scheme.keys.get(key)) ?? defaults.get(key)?.text);
  if (protocol !== undefined) parts.push(protocol);
  if (parts.length === 0) return '';
  const server = app.server === undefined ? '' : sketch(app.server).replace(/\/+$/, '');
  const hasBody = [app.request, scheme.request, app.sign, scheme.sign].some((each) => each?.body !== undefined);
  return joined(`${hasBody ? 'POST' : 'GET'} ${server}/…`, parts);
}

/** Parts that begin with `?` are entries of the query, and go to the end of the URL. */
function joined(start: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part.startsWith('?')).map((part) => part.slice(1));
  const url = query.length === 0 ? start : `${start}${start.includes('?') ? '&' : '?'}${query.join('&')}`;
  return [url, ...parts.filter((part) => !part.startsWith('?'))].join(' · ');
}

/** What a scheme's own protocol puts on the wire, in the form that its standard prints. */
function protocolOf(scheme: Scheme, template: (key: string) => string | undefined): string | undefined {
  const shown = (key: string): string => sketchText(template(key) ?? `{{ fields.${key} }}`);
  switch (scheme.type.value) {
    case 'basic':
      return `Authorization: Basic ‹base64 of ${shown('username')}:${shown('password')}›`;
    case 'digest':
      return `Authorization: Digest username="${shown('username')}", response="‹answer to the challenge›"`;
    case 'oauth1':
      return 'Authorization: OAuth ‹parameters and signature›';
    case 'oauth2':
      return accessToken(scheme.keys.get('accessToken'));
    default:
      return undefined;
  }
}

/** RFC 6750: the Authorization header with `Bearer`, unless the definition says otherwise. */
function accessToken(node: Node | undefined): string | undefined {
  if (asScalar(node)?.value === 'none') return undefined;
  const said = (key: string) => asScalar(valueAt(node, key));
  const name = said('name') === undefined ? 'Authorization' : textOf(said('name') as ScalarNode);
  const prefix =
    said('prefix') === undefined ? (name === 'Authorization' ? 'Bearer' : '') : textOf(said('prefix') as ScalarNode);
  if (said('in')?.value === 'query') return `?${said('name') === undefined ? 'access_token' : name}=‹access_token›`;
  return `${name}: ${[prefix, '‹access_token›'].filter(Boolean).join(' ')}`;
}

/** Endpoints of the scheme's own protocol, which adds the parameters that its standard asks for. */
function ofProtocol(scheme: Scheme, server: ScalarNode | undefined): readonly Lens[] {
  const type = schemeTypes.get(scheme.type.value);
  return [...(type?.exchanges ?? []), ...(type?.otherExchanges ?? [])].flatMap((key) => {
    const isBrowsed = type?.browsed.includes(key) === true;
    const standard = isBrowsed ? ['?‹standard parameters›'] : ['‹standard parameters›'];
    return ofSteps(stepsOf(scheme.keys.get(key)), server, isBrowsed ? 'GET' : 'POST', standard);
  });
}

function ofSteps(
  steps: Steps | undefined,
  server: ScalarNode | undefined,
  usual?: string,
  standard: readonly string[] = [],
): readonly Lens[] {
  return (steps?.requests ?? []).flatMap((step) => {
    if (step.url === undefined) return [];
    const url = sketch(step.url);
    const isWhole = /^(https?:|‹)/.test(url) || server === undefined;
    const whole = isWhole ? url : `${sketch(server).replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
    const method = step.method?.value ?? usual ?? (step.body === undefined ? 'GET' : 'POST');
    const parts = [...standard, ...entriesOf(undefined, step)];
    return [{ range: step.node.range, title: shortened(joined(`${method} ${whole}`, parts)) }];
  });
}

/** Scheme beats app, by name; header names are case-insensitive. */
function entriesOf(shared: Entries | undefined, own: Entries | undefined): string[] {
  const merged = (part: 'query' | 'headers' | 'cookies' | 'params'): readonly Entry[] => {
    const key = ({ name }: Entry) => (part === 'headers' ? name.value.toLowerCase() : name.value);
    const beaten = new Set(own?.[part].map(key));
    const all = [...(shared?.[part].filter((entry) => !beaten.has(key(entry))) ?? []), ...(own?.[part] ?? [])];
    return all.filter(({ value }) => asScalar(value)?.value !== null);
  };
  const line = (entry: Entry, between: string) => `${entry.name.value}${between}${sketchNode(entry.value)}`;
  const body = own?.body ?? shared?.body;
  return [
    ...(body === undefined ? [] : [`${body.as} ${sketchNode(body.value)}`]),
    ...merged('params').map((entry) => line(entry, '=')),
    ...merged('query').map((entry) => `?${line(entry, '=')}`),
    ...merged('headers').map((entry) => line(entry, ': ')),
    ...merged('cookies').map((entry) => `Cookie: ${line(entry, '=')}`),
  ];
}

function sketchNode(node: Node | undefined): string {
  if (node === undefined) return '…';
  if (node.kind === 'scalar') return sketch(node);
  if (node.kind === 'list') return `[${node.items.map(sketchNode).join(', ')}]`;
  if (node.entries.length === 0) return '{}';
  return `{ ${node.entries.map((entry) => `${nameOf(entry)}: ${sketchNode(entry.value)}`).join(', ')} }`;
}

const written = (node: Node | undefined): string | undefined => (node?.kind === 'scalar' ? textOf(node) : undefined);
const sketch = (node: ScalarNode): string => sketchText(textOf(node));
const sketchText = (text: string): string =>
  text.includes('{{') ? sketchTemplate(parseTemplate(text).template) : text;

/** A template with `‹name›` where a value comes in. */
const sketchTemplate = ({ parts }: Template): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : `‹${sketchExpr(part.expr)}›`)).join('');

function sketchExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'path': {
      const last = expr.segments.at(-1);
      return last === undefined || last.hole ? expr.root : String(last.key);
    }
    case 'filter':
      if (expr.name === '') return sketchExpr(expr.input);
      return `${expr.input.kind === 'binary' ? `(${sketchExpr(expr.input)})` : sketchExpr(expr.input)} | ${expr.name}`;
    case 'string':
      return expr.value;
    case 'if':
      return `${sketchExpr(expr.then)}${expr.otherwise === undefined ? '' : ` or ${sketchExpr(expr.otherwise)}`}`;
    case 'binary':
      if (expr.operator === '~') return `${sketchExpr(expr.left)}${sketchExpr(expr.right)}`;
      return `${sketchExpr(expr.left)} ${expr.operator} ${sketchExpr(expr.right)}`;
    default:
      return '…';
  }
}

/** In one line, whatever line ends a template holds. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
