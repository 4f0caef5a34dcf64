import type { ModulePlan, SchemePlan, UrlPlan } from '../../resolve/plan.ts';
import { isServed } from '../../runtime/connect-serves.ts';
import { nearest } from '../../text/near.ts';
import { UsageError } from '../terminal.ts';

/** The scheme that was named. */
export function namedScheme(plan: ModulePlan, name: string): SchemePlan {
  const found = plan.schemes.find((scheme) => scheme.name === name);
  if (found !== undefined) return found;
  const names = plan.schemes.map((scheme) => scheme.name);
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new UsageError(`${plan.app} has no scheme “${name.slice(0, 64)}”.${hint} It has: ${names.join(', ')}.`);
}

/**
 * The scheme of a request when none was named: the only one, or the only one that `for` makes responsible.
 *
 * @throws {UsageError} When there are several, or none.
 */
export function schemeFor(plan: ModulePlan, method: string, url: string): SchemePlan {
  const [only, ...others] = plan.schemes;
  if (only !== undefined && others.length === 0) return only;
  const path = pathOf(url, plan);
  const serving = plan.schemes.filter(({ serves }) => serves && isServed(serves, method, path));
  const rest = plan.schemes.filter(({ serves }) => serves === undefined);
  const [found, ...more] = serving.length > 0 ? serving : rest;
  if (found !== undefined && more.length === 0) return found;
  const names = plan.schemes.map((scheme) => scheme.name).join(', ');
  throw new UsageError(
    `${plan.app} has several schemes, and it is not clear which one is meant: name one before the method. It has: ${names}.`,
  );
}

/** The variant that was named. */
export function knownVariant(plan: ModulePlan, name: string): string {
  if (plan.variants.includes(name)) return name;
  if (plan.variants.length === 0) throw new UsageError(`${plan.app} has no variants.`);
  const near = nearest(name, plan.variants);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new UsageError(
    `${plan.app} has no variant “${name.slice(0, 64)}”.${hint} It has: ${plan.variants.join(', ')}.`,
  );
}

/** The path of a request without the server's own: `for` is written without it. */
function pathOf(url: string, plan: ModulePlan): string {
  if (!/^https?:\/\//i.test(url)) return url.replace(/[?#].*$/s, '');
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const bases = plan.schemes.flatMap(({ server }) =>
    server === undefined ? [] : [server.base, ...Object.values(server.variants)].map(basePath),
  );
  const base = bases.find((each) => each !== '' && path.startsWith(`${each}/`));
  return base === undefined ? path : path.slice(base.length);
}

/** The literal path of a server's URL; empty where it has none or is not known before it is used. */
function basePath({ parts }: UrlPlan): string {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : 'x')).join('');
  return URL.canParse(text) ? new URL(text).pathname.replace(/\/+$/, '') : '';
}
