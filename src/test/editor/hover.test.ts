/** Hovering over any key says what it is for. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placeOf } from './place.ts';
import { jsonServer, said, yamlServer } from './servers.ts';
import { everySpot } from './whole.ts';

const described = everySpot().filter(
  ({ path, schema, pointer }) =>
    typeof path.at(-1) === 'string' && schema['description'] !== undefined && pointer.includes('/properties/'),
);

test('there are keys to hover over', () => {
  assert.ok(described.length > 300, `only ${described.length}`);
});

for (const server of [yamlServer(), jsonServer()]) {
  test(`${server.name}: explains each of ${described.length} keys`, async () => {
    const faults: string[] = [];
    for (const { definition, path, schema, pointer } of described) {
      const text = server.text(definition);
      const hover = await server.hover(text, (placeOf(text, path).key?.start ?? 0) + 1);
      const shown = said(hover?.contents);
      if (!shown.includes(String(schema['description']))) faults.push(`${pointer}: ${shown || 'nothing'}`);
    }
    assert.is(faults.slice(0, 10).join('\n'), '', `${faults.length} keys are not explained`);
  });
}

test.run();
