import type { App, Scheme, Steps } from '../../model/app.ts';
import type { Node, ScalarNode } from '../../parse/tree.ts';
import { type Change, change } from './change.ts';

/** Where credentials go: the server, further origins, and each whole URL of a scheme. */
export function hostChanges(before: App, after: App): readonly Change[] {
  const [old, now] = [textOf(before.server), textOf(after.server)];
  const changes: Change[] = [];
  if (origin(old) !== origin(now)) {
    changes.push(
      change(
        'host',
        undefined,
        `API requests went to ${said(origin(old))} and go to ${said(origin(now))} now.`,
        'connect again',
      ),
    );
  }
  const known = new Set(before.origins.map(textOf));
  for (const further of after.origins.map(textOf).filter((each) => !known.has(each))) {
    changes.push(change('host', undefined, `Credentials may go to ${said(further)} as well now.`, 'none'));
  }
  return changes;
}

/** The hosts of a scheme's own exchanges. */
export function exchangeHosts(before: Scheme, after: Scheme): readonly Change[] {
  const old = endpoints(before);
  return [...endpoints(after)].flatMap(([endpoint, url]) => {
    const earlier = old.get(endpoint);
    if (earlier === undefined || origin(earlier) === origin(url)) return [];
    const message = `\`${endpoint}\` went to ${said(origin(earlier))} and goes to ${said(origin(url))} now.`;
    return [change('host', after.name.value, message, 'connect again')];
  });
}

function endpoints(scheme: Scheme): ReadonlyMap<string, string> {
  const steps: Readonly<Record<string, Steps | undefined>> = { login: scheme.login, refresh: scheme.refresh };
  const own = Object.entries(steps).flatMap(([name, value]) => {
    const url = textOf(value?.requests[0]?.url);
    return url === '' ? [] : [[name, url] as const];
  });
  const others = [...scheme.keys].flatMap(([name, node]) => {
    const url = urlIn(node);
    return url === undefined ? [] : [[name, url] as const];
  });
  return new Map([...own, ...others]);
}

function urlIn(node: Node): string | undefined {
  if (node.kind !== 'map') return undefined;
  const value = node.entries.find(({ key }) => key.value === 'url')?.value;
  return value?.kind === 'scalar' ? String(value.value) : undefined;
}

const textOf = (node: ScalarNode | undefined): string => (node === undefined ? '' : String(node.value));
/** Scheme and host as written, templates and all; empty for a path, which goes to the server. */
const origin = (url: string): string =>
  /^[a-z]+:\/\/(?:\{\{.*?\}\}|[^/?#])*/i.exec(url)?.[0] ?? (url.startsWith('{{') ? url : '');
const said = (text: string): string => (text === '' ? 'the server' : `\`${text}\``);
