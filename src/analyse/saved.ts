import { NUMBER, TEXT, typeOf } from '../expression/kinds.ts';
import type { RootScope } from '../expression/scope.ts';
import type { Type } from '../expression/type.ts';
import type { Save, Scheme, Steps } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import { sameNode } from '../model/same.ts';
import type { Range } from '../text/range.ts';
import type { Finding } from './finding.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Stage } from './place.ts';
import type { KeptValue } from './scheme-type.ts';

/** One `save` of a scheme, or a value that its protocol keeps, with the step that brings it. */
export interface SavedBy {
  readonly name: string;
  readonly of: string;
  readonly index: number;
  readonly save: Save | undefined;
  readonly kept: KeptValue | undefined;
  readonly range: Range;
}

/** Everything that a scheme's session can hold, and when each value begins to exist (LANGUAGE §3). */
export interface Inventory {
  readonly saves: readonly SavedBy[];
  /** `session`: every name, with the type it is declared with. A script may save anything. */
  readonly record: RootScope & { readonly kind: 'record' };
  /** Why a value is not there yet at a stage, as the end of a sentence; `undefined` when it is, or is not known at all. */
  unavailable(name: string, stage: Stage): string | undefined;
}

export function inventory(outline: Outline, scheme: Scheme): Inventory {
  const { type, lists, scripts } = outlineOf(outline, scheme);
  const saves: SavedBy[] = [];
  for (const { of, steps } of lists) addSaves(of, steps, saves);
  for (const [name, kept] of Object.entries(type?.kept(scheme) ?? {})) {
    const { range } = scheme.type;
    saves.push({ name, of: kept.after, index: Number.POSITIVE_INFINITY, save: undefined, kept, range });
  }
  if (saves.length === 0 && scripts.length === 0) return EMPTY;
  const order = [...(type?.exchanges ?? []), 'login'];
  const byName = new Map<string, SavedBy[]>();
  const members = new Map<string, Type>();
  for (const saved of saves) {
    const known = byName.get(saved.name);
    if (known === undefined) byName.set(saved.name, [saved]);
    else known.push(saved);
    members.set(saved.name, saved.kept?.type ?? declaredType(saved.save));
  }
  const scripted = lists.some(({ of, steps }) => of !== 'test' && steps.script !== undefined);
  return {
    saves,
    record: scripted ? { kind: 'record', members, open: SCRIPTED } : { kind: 'record', members },
    unavailable(name, stage) {
      const whys = byName.get(name)?.map((saved) => unavailable(saved, stage, order)) ?? [];
      return scripted || whys.includes(undefined) ? undefined : whys[0];
    },
  };
}

/** The type of whatever a script saves. */
const SCRIPTED: Type = { ...TEXT, secrecy: 'secret', missing: 'error' };
const EMPTY: Inventory = {
  saves: [],
  record: { kind: 'record', members: new Map() },
  unavailable: () => undefined,
};

function addSaves(of: string, steps: Steps, saves: SavedBy[]): void {
  for (const [index, { save: list }] of steps.requests.entries()) {
    for (const save of list) {
      saves.push({ name: save.name.value, of, index, save, kept: undefined, range: save.name.range });
    }
  }
}

/**
 * Steps of a login see what earlier ones saved; `refresh`, `logout` and whatever runs later in a session see all of it;
 * requests see what a login keeps; steps of `test` also what earlier ones of `test` saved.
 */
function unavailable(saved: SavedBy, stage: Stage, order: readonly string[]): string | undefined {
  const rank = order.indexOf(saved.of);
  if (stage.kind === 'step') {
    const here = order.indexOf(stage.of);
    if (here >= 0) {
      if (rank < 0) return `\`${saved.of}\` saves it, which runs after a login`;
      if (rank > here) return `\`${saved.of}\` saves it, which runs later`;
      if (rank === here && saved.index >= stage.index) {
        return saved.index === stage.index ? 'this same step saves it' : 'a later step saves it';
      }
      return undefined;
    }
    if (stage.of !== 'test') return saved.of === 'test' ? '`test` saves it, for its own steps only' : undefined;
    if (saved.of === 'test') return saved.index < stage.index ? undefined : 'no earlier step of `test` saves it';
  }
  if (rank >= 0) return undefined;
  return saved.of === 'test'
    ? '`test` saves it, for its own steps only'
    : `only \`${saved.of}\` saves it, so it is missing after a login`;
}

/** The type that a save is declared with, or else text; a saved value may always turn out to be missing. */
export function declaredType(save: Save | undefined): Type {
  const secrecy = save?.secret === false ? 'open' : 'secret';
  const within = save?.within.map(textOf) ?? [];
  const said = save?.type?.value;
  const rest = { secrecy, missing: 'error' } as const;
  if (said === 'number') return { ...NUMBER, ...rest };
  if (said === 'boolean') return typeOf('boolean', rest);
  return {
    ...TEXT,
    ...rest,
    ...(said === undefined || said === 'string' ? {} : { field: said }),
    ...(within.length === 0 ? {} : { within }),
  };
}

/** Saves of one name must agree on what they save. */
export function conflictingSaves(saves: readonly SavedBy[]): readonly Finding[] {
  if (saves.length < 2) return [];
  const first = new Map<string, Save>();
  return saves.flatMap(({ name, save }): Finding[] => {
    if (save === undefined) return [];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, save);
      return [];
    }
    const agrees =
      before.secret === save.secret &&
      (before.type?.value ?? 'string') === (save.type?.value ?? 'string') &&
      before.within.length === save.within.length &&
      before.within.every((host, at) => sameNode(host, save.within[at]));
    if (agrees) return [];
    return [
      {
        rule: 'session/no-conflicting-save',
        range: save.name.range,
        message: `\`${name}\` is saved twice with different \`secret\`, \`type\` or \`within\`.`,
        help: 'Declare it in the same words wherever it is saved.',
      },
    ];
  });
}
