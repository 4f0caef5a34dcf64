import { removeEntry, withoutEntry } from '../../../analyse/remove.ts';
import { textOf } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/no-repeated-token',
  summary: 'The access token is put on requests by the scheme.',
  why: 'Readers look for the reason, and a change of `accessToken` would have to be made twice.',
  source: 'RFC 6750 §2.1; LANGUAGE §6, accessToken',
  severity: 'info',
  group: 'style',
  soundOnly: true,
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    request: { headers: { X-Client: acme, Authorization: "Bearer {{ session.access_token }}" } }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: client_credentials
    token: { url: https://acme.example/token }
    request: { headers: { X-Client: acme } }
`,
  },
  *check({ schemes, tree }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      if (scheme.keys.has('accessToken')) continue;
      for (const { name, value } of scheme.request?.headers ?? []) {
        if (!/^authorization$/i.test(name.value) || value?.kind !== 'scalar') continue;
        if (!/^Bearer \{\{\s*session\.access_token\s*\}\}$/i.test(textOf(value))) continue;
        const { request, node } = scheme;
        const isOnly = request?.node.entries.length === 1 && request.headers.length === 1;
        const key = node?.entries.find((entry) => entry.value === request?.node)?.key.range;
        const fix =
          isOnly && key !== undefined
            ? removeEntry(tree, node, key, 'Remove `request`')
            : withoutEntry(tree, request?.node, 'headers', name.range);
        yield {
          at: { start: name.range.start, end: value.range.end },
          message: 'The scheme sends this header by itself.',
          help: 'Take it away; where the token goes elsewhere, `accessToken` says so.',
          fix: fix && { ...fix, safe: true },
        };
      }
    }
  },
});
