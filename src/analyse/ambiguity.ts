import { components } from './graph.ts';
import type { CodeRange, PatternNode } from './pattern.ts';

/** The automaton of Glushkov: one state per atom, no empty steps. */
interface Automaton {
  readonly ranges: (readonly CodeRange[])[];
  readonly follow: Set<number>[];
  /** Two ways lead from one atom to the same next atom: already ambiguous. */
  twice: boolean;
}
interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Beyond so many atoms in a repeated group the product automaton gets slow; such a pattern counts as ambiguous. */
const LIMIT = 160;
/** A counted repeat is unrolled so far: further copies add no new ambiguity. */
const COPIES = 2;
/** Steps of the product automaton that are worth taking; a pattern that needs more is not one to run either. */
const BUDGET = 500_000;

/**
 * Whether `(body)*` can read one text in two ways: then a backtracking matcher takes exponential time on a text that
 * fails late. It can if the product of its automaton with itself has a cycle through a state with itself and a pair of
 * different states (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991).
 */
export function isAmbiguous(body: PatternNode): boolean {
  if (body.kind === 'atom') return false;
  const automaton: Automaton = { ranges: [], follow: [], twice: false };
  const whole = build(body, automaton);
  if (automaton.ranges.length > LIMIT) return true;
  connect(whole.last, whole.first, automaton);
  return automaton.twice || hasTwinCycle(automaton);
}

function build(node: PatternNode, automaton: Automaton): Part {
  if (automaton.ranges.length > LIMIT) return { nullable: true, first: [], last: [] };
  switch (node.kind) {
    case 'atom': {
      const state = automaton.ranges.push(node.ranges) - 1;
      automaton.follow.push(new Set());
      return { nullable: false, first: [state], last: [state] };
    }
    case 'choice': {
      const parts = node.items.map((item) => build(item, automaton));
      if (parts.filter((part) => part.nullable).length > 1) automaton.twice = true;
      return {
        nullable: parts.some((part) => part.nullable),
        first: parts.flatMap((part) => part.first),
        last: parts.flatMap((part) => part.last),
      };
    }
    case 'sequence':
      return node.items.reduce<Part>((left, item) => chain(left, build(item, automaton), automaton), {
        nullable: true,
        first: [],
        last: [],
      });
    case 'repeat':
      return repeat(node, automaton);
  }
}

/** `x{2,4}` unrolls to `xx(x(x)?)?`, so that an optional copy follows only the copy just before it. */
function repeat(node: PatternNode & { readonly kind: 'repeat' }, automaton: Automaton): Part {
  const low = Math.min(node.min, COPIES);
  const unbounded = node.max === Number.POSITIVE_INFINITY;
  const optional = unbounded ? (low === 0 ? 1 : 0) : Math.min(node.max - node.min, COPIES);
  let part: Part = { nullable: true, first: [], last: [] };
  let before = part.last;
  for (let turn = 0; turn < low + optional; turn += 1) {
    const copy = build(node.body, automaton);
    if (copy.nullable) automaton.twice = true;
    if (turn < low) part = chain(part, copy, automaton);
    else {
      connect(turn === low ? part.last : before, copy.first, automaton);
      const first = turn === low && part.nullable ? [...part.first, ...copy.first] : part.first;
      part = { nullable: part.nullable, first, last: [...part.last, ...copy.last] };
    }
    before = copy.last;
    if (unbounded && turn === low + optional - 1) connect(copy.last, copy.first, automaton);
  }
  return part;
}

function chain(left: Part, right: Part, automaton: Automaton): Part {
  connect(left.last, right.first, automaton);
  return {
    nullable: left.nullable && right.nullable,
    first: left.nullable ? [...left.first, ...right.first] : left.first,
    last: right.nullable ? [...left.last, ...right.last] : right.last,
  };
}

function connect(from: readonly number[], to: readonly number[], automaton: Automaton): void {
  for (const state of from) {
    const follow = automaton.follow[state];
    for (const next of to) {
      if (follow?.has(next)) automaton.twice = true;
      follow?.add(next);
    }
  }
}

/** Only pairs that can be reached from a state with itself matter, and most groups have few of them. */
function hasTwinCycle({ ranges, follow }: Automaton): boolean {
  const size = ranges.length;
  const overlaps = ranges.map((left) => ranges.map((right) => overlap(left, right)));
  let work = 0;
  const successors = (pair: number): number[] => {
    const out: number[] = [];
    for (const left of follow[Math.floor(pair / size)] ?? []) {
      for (const right of follow[pair % size] ?? []) if (overlaps[left]?.[right]) out.push(left * size + right);
    }
    work += out.length;
    return work > BUDGET ? [] : out;
  };
  const same = Array.from({ length: size }, (_, state) => state * size + state);
  const found = components(same, successors);
  const isSame = (pair: number) => Math.floor(pair / size) === pair % size;
  return work > BUDGET || found.some((members) => members.some(isSame) && !members.every(isSame));
}

function overlap(a: readonly CodeRange[], b: readonly CodeRange[]): boolean {
  return a.some(([low, high]) => b.some(([from, to]) => low <= to && from <= high));
}
