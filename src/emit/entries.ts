import type { EntriesPlan, EntryPlan, TreePlan } from '../resolve/plan.ts';
import { array, type Code, call, code, object, type Property } from './code.ts';
import type { Escape } from './compiling.ts';
import { literal } from './doors.ts';
import type { Place } from './place.ts';
import type { RuntimeValue } from './symbols.ts';
import { compileTree, jsonValue, needed, scalarEntry, scalarList } from './tree.ts';

/** Which part of a request an edit changes, in the order in which they are applied. */
export type Part = 'body' | 'params' | 'query' | 'headers' | 'cookies';

/** One call that gives a request with something more in it. */
export interface Edit {
  readonly part: Part;
  /** What it is computed from. */
  readonly plans: readonly TreePlan[];
  apply(request: Code, place: Place): Code;
}

/**
 * The edits that entries ask for, in order: body, parameters, query, headers, cookies (LANGUAGE §3).
 *
 * @param to  `request`: the caller's own entries win over literals, never over what is computed. `step`: there is no
 *            caller.
 */
export function editsOf(plan: EntriesPlan, to: 'request' | 'step', method?: string): readonly Edit[] {
  const { params, ...rest } = to === 'step' ? placed(plan, method ?? 'GET') : plan;
  const contentType = (entry: EntryPlan) =>
    entry.name.toLowerCase() === 'content-type' && entry.value.kind === 'literal';
  // The body's own content type yields to one that is there already, so that one comes first.
  const first = to === 'request' && rest.body !== undefined ? rest.headers.filter(contentType) : [];
  const headers = rest.headers.filter((entry) => !first.includes(entry));
  return [
    ...edits('headers', first, to),
    ...bodyEdits(rest.body, to === 'step' && !/^(GET|HEAD)$/i.test(method ?? 'GET') ? 'new' : to),
    ...edits('params', params, to),
    ...edits('query', rest.query, to),
    ...edits('headers', headers, to),
    ...edits('cookies', rest.cookies, to),
  ];
}

/** `params` of a step go where its method and body say (LANGUAGE §3); nobody else's request has to be looked at. */
function placed(plan: EntriesPlan, method: string): EntriesPlan {
  const { params, body } = plan;
  if (params.length === 0) return plan;
  if (body !== undefined && body.value.kind === 'map' && (body.as === 'json' || body.as === 'form')) {
    const value: TreePlan = { kind: 'map', entries: [...body.value.entries, ...params] };
    return { ...plan, params: [], body: { as: body.as, value } };
  }
  if (body !== undefined || /^(GET|HEAD|DELETE)$/i.test(method)) {
    return { ...plan, params: [], query: [...plan.query, ...params] };
  }
  return { ...plan, params: [], body: { as: 'form', value: { kind: 'map', entries: params } } };
}

const setters: Readonly<
  Record<'headers' | 'cookies' | 'query' | 'params' | 'form' | 'json', readonly [RuntimeValue, RuntimeValue]>
> = {
  headers: ['setHeaders', 'defaultHeaders'],
  cookies: ['setCookies', 'defaultCookies'],
  query: ['setQuery', 'defaultQuery'],
  params: ['setParams', 'defaultParams'],
  form: ['setForm', 'defaultForm'],
  json: ['setJson', 'defaultJson'],
};

/** The body of a request that has none yet is written, not put into. */
const writers = { form: 'withForm', json: 'withJson' } as const;

/** What entries are added to: the caller's request, a step's own, or its body, of which there is nothing yet. */
type Target = 'request' | 'step' | 'new';

function edits(part: keyof typeof setters, entries: readonly EntryPlan[], to: Target): readonly Edit[] {
  return runs(part, entries, to).map(({ yields, entries }) => edit(part, entries, setterOf(part, yields, to)));
}

function setterOf(part: keyof typeof setters, yields: boolean, to: Target): RuntimeValue {
  if (to === 'new' && (part === 'form' || part === 'json')) return writers[part];
  const [set, give] = setters[part];
  return yields ? give : set;
}

function edit(part: keyof typeof setters, entries: readonly EntryPlan[], setter: RuntimeValue): Edit {
  return {
    part: part === 'form' || part === 'json' ? 'body' : part,
    plans: entries.map(({ value }) => value),
    apply: (request, place) =>
      call(
        setter,
        request,
        ordered(
          part,
          entries.map(({ name, value }) => [name, written(part, value, place)]),
        ),
      ),
  };
}

function written(part: keyof typeof setters, plan: TreePlan, place: Place): Code {
  if (part === 'json') return jsonValue(plan, place);
  if (plan.kind === 'list') return scalarList(plan, place);
  return scalarEntry(plan, place, part === 'headers' ? quoted : undefined);
}

/** Between quotes in a header `"` and `\` are refused (LANGUAGE §5). */
const quoted: Escape = (hole, before) => (before.split('"').length % 2 === 0 ? call('quotedValue', hole) : hole);

/** By name; as pairs where names look like numbers, whose order an object would change. */
function ordered(part: keyof typeof setters, entries: readonly Property[]): Code {
  const numeric = entries.some(([name]) => /^\d+$/.test(name));
  if (!numeric || part === 'headers' || part === 'cookies') return object(entries);
  return array(entries.map(([name, value]) => array([literal(name), value])));
}

interface Run {
  readonly yields: boolean;
  readonly entries: readonly EntryPlan[];
}

/** Literals and computed entries apart: of headers all, elsewhere as they follow each other, for there order is seen. */
function runs(part: keyof typeof setters, entries: readonly EntryPlan[], to: Target): readonly Run[] {
  if (to !== 'request') return entries.length === 0 ? [] : [{ yields: false, entries }];
  const found: Run[] = [];
  const ordered =
    part === 'headers' ? [...entries.filter(isConstant), ...entries.filter((e) => !isConstant(e))] : entries;
  for (const entry of ordered) {
    const last = found.at(-1);
    const yields = isConstant(entry);
    if (last?.yields === yields) found[found.length - 1] = { yields, entries: [...last.entries, entry] };
    else found.push({ yields, entries: [entry] });
  }
  return found;
}

/** `null` is no constant that yields: it takes away. Inside JSON it is one. */
export function isConstant({ value }: EntryPlan): boolean {
  return isLiteral(value) && !(value.kind === 'literal' && value.value === null);
}

function isLiteral(plan: TreePlan): boolean {
  switch (plan.kind) {
    case 'literal':
      return true;
    case 'value':
      return plan.template.parts.every((part) => part.kind === 'text');
    case 'map':
      return plan.entries.every(({ value }) => isLiteral(value));
    case 'list':
      return plan.items.every(isLiteral);
  }
}

function bodyEdits(body: EntriesPlan['body'], to: Target): readonly Edit[] {
  if (body === undefined) return [];
  const { as, value } = body;
  // A step that says `json: {}` sends just that; on the caller's request it adds nothing.
  if (to !== 'request' && as === 'json' && value.kind === 'map' && value.entries.length === 0)
    return [edit(as, [], setterOf(as, false, to))];
  if (value.kind === 'map' && (as === 'json' || as === 'form')) return edits(as, value.entries, to);
  return [{ part: 'body', plans: [value], apply: (request, place) => whole(as, value, request, place) }];
}

/** A body that is not put together from named entries. */
function whole(as: 'json' | 'form' | 'xml' | 'text', value: TreePlan, request: Code, place: Place): Code {
  const types = {
    json: code`'application/json'`,
    form: code`'application/x-www-form-urlencoded'`,
    xml: code`'application/xml'`,
    text: code`'text/plain;charset=UTF-8'`,
  };
  return call('setBody', request, bodyText(as, value, place), types[as]);
}

function bodyText(as: 'json' | 'form' | 'xml' | 'text', value: TreePlan, place: Place): Code {
  const longer = value.kind === 'value' && value.template.parts.length > 1;
  switch (as) {
    case 'json':
      return longer ? needed(value, place, inJson).code : call('jsonText', jsonValue(value, place));
    case 'form': {
      const form = needed(value, place);
      return form.type.kind === 'map' || form.type.kind === 'pairs' ? call('formEncode', form.code) : form.code;
    }
    case 'xml':
      return value.kind === 'map'
        ? call('xmlBody', compileTree(value, place, undefined, 'XmlContent').code)
        : needed(value, place, inXml).code;
    case 'text':
      return needed(value, place).code;
  }
}

const inJson: Escape = (hole) => call('jsonString', hole);
/** Between `<` and `>` a hole stands in an attribute. */
const inXml: Escape = (hole, before) =>
  call(before.lastIndexOf('<') > before.lastIndexOf('>') ? 'xmlAttribute' : 'xmlText', hole);
