import type { PerVariant, SchemePlan, TreePlan, UrlPlan, VarPlan } from '../resolve/plan.ts';
import { argument, array, arrow, block, type Code, call, code, object, type Property } from './code.ts';
import { constant, returned } from './declaration.ts';
import { literal } from './doors.ts';
import type { Names } from './names.ts';
import type { Place } from './place.ts';
import { readsRoot, varsFor } from './reads.ts';
import { expressionPlan } from './tree.ts';
import { isConstantUrl, isOpen, urlBody, urlPattern, urlText } from './url.ts';
import { computed, locals, pending } from './vars.ts';

/** How a factory knows where its requests go. */
export interface ServerCode {
  /** `const server = …;`, where steps need it too. */
  readonly statements: readonly Code[];
  /** The server's URL inside a step. */
  readonly url: Code;
  /** Properties of the connection: `server`, `origins`, `within`. */
  readonly properties: readonly Property[];
}

/**
 * @param session  The type of what is kept, for a server that is learnt at login.
 * @param shared   Whether steps append their URLs to it.
 */
export function serverCode(
  scheme: SchemePlan,
  variants: readonly string[],
  place: Place,
  session: Code,
  shared: boolean,
  taken: Names,
): ServerCode {
  const properties: Property[] = [];
  const statements: Code[] = [];
  let url: Code = code`server`;
  if (scheme.server !== undefined) {
    const { server } = scheme;
    const constantText = each(server).every(isConstantUrl);
    const readsSession = (plan: UrlPlan): boolean => reads(plan, 'session', scheme.vars);
    const parameter = each(server).some(readsSession) ? [code`session: Partial<${session}>`] : [];
    const value = perVariant(server, variants, (plan) => {
      const here: Place = { ...place, session: 'partial' };
      if (constantText) return urlText(plan, here);
      const start = locals(scheme.vars, taken, here);
      const [{ place: inner, names }, constants] = computed(pending(holesOf(plan), start), start);
      const body =
        constants.length === 0 ? urlBody(plan, inner, names) : [...constants, returned(urlText(plan, inner))];
      return arrow(readsSession(plan) ? parameter : [], 'kind' in body ? body : block(body));
    });
    // A misspelt variant is to be noticed at once, not with the first request.
    const early = shared || Object.keys(server.variants).length > 0;
    if (early) statements.push(constant(code`server`, value));
    const bare = early ? code`server` : value;
    properties.push(['server', constantText ? arrow([], bare) : bare]);
    if (!constantText) url = parameter.length > 0 ? code`server(${argument('session')})` : code`server()`;
  }
  const origins = each(scheme.origins).some((plans) => plans.length > 0)
    ? originsCode(scheme, variants, place, session, taken)
    : [];
  return { statements, url, properties: [...properties, ...origins, ...planned(scheme)] };
}

function originsCode(
  { origins, vars }: SchemePlan,
  variants: readonly string[],
  place: Place,
  session: Code,
  taken: Names,
): readonly Property[] {
  const plans = each(origins).flat();
  const parameter = plans.some((plan) => reads(plan, 'session', vars)) ? [code`session: Partial<${session}>`] : [];
  const start = locals(vars, taken, { ...place, session: 'partial' });
  const [{ place: here }, constants] = computed(pending(plans.flatMap(holesOf), start), start);
  const value = perVariant(origins, variants, (list) => array(list.map((plan) => urlText(plan, here))));
  return [['origins', arrow(parameter, constants.length === 0 ? value : block([...constants, returned(value)]))]];
}

/** The literal parts of where requests may go, where not all of it is literal. */
function planned(scheme: SchemePlan): readonly Property[] {
  const plans = [...(scheme.server ? each(scheme.server) : []), ...each(scheme.origins).flat()];
  const patterns = [...new Set(plans.map(urlPattern))];
  // A hole that is the whole origin or host leaves nothing literal to compare with; its guard has judged it.
  if (plans.every(isConstantUrl) || patterns.some(isOpen)) return [];
  return [['within', array(patterns.map(literal))]];
}

/** What holds for the variant that the program has chosen, of all that there are. */
export function perVariant<T>(
  { base, variants }: PerVariant<T>,
  names: readonly string[],
  write: (of: T) => Code,
): Code {
  if (Object.keys(variants).length === 0) return write(base);
  const chosen = object(
    names.map((name): Property => {
      const own = Object.hasOwn(variants, name) ? variants[name] : undefined;
      return [name, own === undefined ? code`undefined` : write(own)];
    }),
  );
  return call('ofVariant', code`environment.variant`, chosen, write(base));
}

export function each<T>({ base, variants }: PerVariant<T>): readonly T[] {
  return [base, ...Object.values(variants)];
}

/** Whether a URL reads a name of the language, by itself or through variables. */
function reads(plan: UrlPlan, root: string, vars: readonly VarPlan[]): boolean {
  const holes = holesOf(plan);
  return readsRoot([...holes, ...varsFor(holes, vars).map(({ value }) => value)], root);
}

/** The values that stand in a URL. */
export function holesOf({ parts, types }: UrlPlan): readonly TreePlan[] {
  return parts.flatMap((part) => (part.kind === 'hole' ? [expressionPlan(part.expr, types)] : []));
}
