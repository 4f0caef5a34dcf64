import { rangeIn } from '../../../analyse/locate.ts';
import type { App } from '../../../model/app.ts';
import type { ScalarNode } from '../../../parse/tree.ts';
import { hostIn } from '../../placeholder-text.ts';
import { rule } from '../../rule.ts';

/** Domains below which anybody can have a host of their own: a few of the Public Suffix List's private part, and registries. */
const SHARED: ReadonlySet<string> = new Set([
  'herokuapp.com',
  'vercel.app',
  'netlify.app',
  'pages.dev',
  'workers.dev',
  'github.io',
  'gitlab.io',
  'azurewebsites.net',
  'cloudapp.net',
  'azurestaticapps.net',
  'web.app',
  'firebaseapp.com',
  'appspot.com',
  'run.app',
  'cloudfunctions.net',
  'onrender.com',
  'fly.dev',
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'trycloudflare.com',
  'amazonaws.com',
  'cloudfront.net',
  'on.aws',
  'glitch.me',
  'repl.co',
  'surge.sh',
  'blogspot.com',
]);
const REGISTRY = /^(?:co|com|org|net)\.(?:uk|jp|au|nz|br|in|za)$/;

export default rule({
  id: 'server/no-shared-domain',
  summary: 'A host that a value decides lies in a domain of the API itself.',
  why: 'Below a domain where anybody can have a host, credentials can be led to anybody.',
  source: 'Public Suffix List; LANGUAGE §5, law 1',
  severity: 'warning',
  group: 'security',
  examples: {
    bad: `fields:
  site: { type: subdomain, label: Site }
server: https://{{ fields.site }}.herokuapp.com
schemes: { open: { type: none } }
`,
    good: `fields:
  site: { type: subdomain, label: Site }
server: https://{{ fields.site }}.acme.example
schemes: { open: { type: none } }
`,
  },
  *check({ app, written }) {
    for (const { node, text, purpose } of written) {
      const host = purpose === 'url' ? hostIn(text) : undefined;
      const rest = host === undefined ? null : /\}\}\.([^{}]*)$/.exec(text.slice(host.start, host.end));
      const domain = rest?.[1]?.replace(/:\d+$/, '');
      if (host === undefined || domain === undefined || !isShared(domain)) continue;
      const start = host.start + (rest?.index ?? 0) + 3;
      yield {
        at: rangeIn(node, { start, end: start + domain.length }),
        message: `Anybody can have a host below \`${domain}\`.`,
        help: 'Offer the hosts that there are with a field of type `select`.',
      };
    }
    for (const node of saved(app)) {
      const text = String(node.value).replace(/^\*\./, '');
      if (!String(node.value).startsWith('*.') || !isShared(text)) continue;
      yield {
        at: node.range,
        message: `Anybody can have a host below \`${text}\`.`,
        help: "Name the API's own hosts.",
      };
    }
  },
});

function saved(app: App): readonly ScalarNode[] {
  const steps = app.schemes.flatMap(({ login, refresh }) => [login, refresh]);
  return steps.flatMap((each) => each?.requests ?? []).flatMap(({ save }) => save.flatMap(({ within }) => within));
}

function isShared(domain: string): boolean {
  const name = domain.toLowerCase();
  return SHARED.has(name) || REGISTRY.test(name);
}
