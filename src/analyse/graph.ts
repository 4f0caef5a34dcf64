/**
 * Strongly connected components of what the roots reach (Tarjan 1972, without recursion), each after the ones it leads
 * to: with "reads" as edge, what is read comes first.
 */
export function components<T>(roots: Iterable<T>, next: (node: T) => Iterable<T>): readonly (readonly T[])[] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const placed = new Set<T>();
  const stack: T[] = [];
  const found: T[][] = [];
  const work: { readonly node: T; readonly rest: Iterator<T> }[] = [];
  const enter = (node: T): void => {
    low.set(node, index.size);
    index.set(node, index.size);
    stack.push(node);
    work.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const lower = (node: T, to: number | undefined): void => {
    if (to !== undefined && to < (low.get(node) ?? 0)) low.set(node, to);
  };
  for (const root of roots) {
    if (!index.has(root)) enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const step = top.rest.next();
      if (step.done !== true) {
        if (!index.has(step.value)) enter(step.value);
        else if (!placed.has(step.value)) lower(top.node, index.get(step.value));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(parent.node, low.get(top.node));
      if (low.get(top.node) !== index.get(top.node)) continue;
      const members = stack.splice(stack.lastIndexOf(top.node));
      for (const member of members) placed.add(member);
      found.push(members);
    }
  }
  return found;
}

/** A way from a member of a component back to itself, the member first and last; `undefined` when there is none. */
export function circleIn<T>(component: readonly T[], next: (node: T) => Iterable<T>): readonly T[] | undefined {
  const members = new Set(component);
  const way: T[] = [];
  const at = new Map<T, number>();
  let node = component[0];
  while (node !== undefined && !at.has(node)) {
    at.set(node, way.length);
    way.push(node);
    let following: T | undefined;
    for (const candidate of next(node)) {
      if (!members.has(candidate)) continue;
      following = candidate;
      break;
    }
    node = following;
  }
  return node === undefined ? undefined : [...way.slice(at.get(node)), node];
}
