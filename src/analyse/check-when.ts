import type { Field } from '../model/app.ts';
import type { ScalarNode } from '../parse/tree.ts';
import { fieldOf } from './condition.ts';
import type { Finding } from './finding.ts';
import { circleIn, components } from './graph.ts';
import type { Site } from './sites.ts';

/** Fields that are shown only while the other is. */
export function circularWhens(
  fields: readonly Field[],
  siteOf: (node: ScalarNode) => Site | undefined,
): readonly Finding[] {
  if (fields.every(({ when }) => when === undefined)) return [];
  const byName = new Map(fields.map((field) => [field.name.value, field]));
  const next = ({ when }: Field): readonly Field[] => {
    const paths = (when === undefined ? undefined : siteOf(when))?.paths ?? [];
    return paths.flatMap((path) => byName.get(fieldOf(path) ?? '') ?? []);
  };
  return components(fields, next).flatMap((members): readonly Finding[] => {
    const circle = circleIn(members, next);
    const [first] = circle ?? [];
    if (circle === undefined || first?.when === undefined) return [];
    const names = circle.map(({ name }) => `\`${name.value}\``);
    return [
      {
        rule: 'fields/no-circular-when',
        range: first.when.range,
        message:
          names.length === 2
            ? `${names[0]} is shown only when it has been entered.`
            : `Each of these fields is shown only after the other: ${names.join(' → ')}.`,
        help: 'Let one of them be asked for always.',
      },
    ];
  });
}
