import { rangeIn } from '../../../analyse/locate.ts';
import { hostIn } from '../../placeholder-text.ts';
import { rule } from '../../rule.ts';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[[\da-f:.]+\]$/i;
const LOOPBACK = /^(?:127\.|\[::1\]$)/;

export default rule({
  id: 'server/no-fixed-address',
  summary: 'A URL names its host, not the address of one machine.',
  why: 'Addresses move, and certificates are rarely made for them: requests fail, or reach whoever has the address now.',
  source: 'RFC 1900; RFC 9110 §4.3.4',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `server: https://203.0.113.7/v1
schemes: { open: { type: none } }
`,
    good: `fields:
  address: { type: host, label: Address, network: any }
server: https://{{ fields.address }}/v1
schemes: { open: { type: none } }
`,
  },
  *check({ written }) {
    for (const { node, text, purpose } of written) {
      if (purpose !== 'url') continue;
      const host = hostIn(text);
      if (host === undefined) continue;
      const name = text.slice(host.start, host.end).replace(/(?<!:[\da-f]*):\d+$/i, '');
      if ((!IPV4.test(name) && !IPV6.test(name)) || LOOPBACK.test(name)) continue;
      yield {
        at: rangeIn(node, { start: host.start, end: host.start + name.length }),
        message: 'This is the address of one machine.',
        help: "Write the API's name. For a device of one's own, ask for it with a field of type `host` and `network: any`.",
      };
    }
  },
});
