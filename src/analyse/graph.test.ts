import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { circleIn, components } from './graph.ts';

const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

/** Whether one node leads to another in at least one step, by trying every way. */
function leads(graph: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [...(graph[from] ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (!seen.has(node)) open.push(...(graph[node] ?? []));
    seen.add(node);
  }
  return false;
}

test('two nodes share a component exactly when each leads to the other, and what is read comes first', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const nodes = graph.keys();
      const found = components(nodes, (node) => graph[node] ?? []);
      const place = new Map(found.flatMap((members, at) => members.map((member) => [member, at])));
      assert.is(place.size, graph.length);
      for (const [a] of graph.entries()) {
        for (const [b] of graph.entries()) {
          if (a !== b) assert.is(place.get(a) === place.get(b), leads(graph, a, b) && leads(graph, b, a));
          if (graph[a]?.includes(b)) assert.ok((place.get(b) ?? 0) <= (place.get(a) ?? 0));
        }
      }
    }),
  );
});

test('a circle is found exactly where there is one, and its steps are edges', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      for (const members of components(graph.keys(), (node) => graph[node] ?? [])) {
        const circle = circleIn(members, (node) => graph[node] ?? []);
        const [first] = members;
        assert.is(circle !== undefined, first !== undefined && leads(graph, first, first));
        if (circle === undefined) continue;
        assert.is(circle[0], circle.at(-1));
        for (const [at, node] of circle.entries()) if (at > 0) assert.ok(graph[circle[at - 1] ?? -1]?.includes(node));
      }
    }),
  );
});

test('a chain of 100,000 nodes does not overflow the stack', () => {
  const found = components([0], (node) => (node < 100_000 ? [node + 1] : []));
  assert.is(found.length, 100_001);
});

test.run();
