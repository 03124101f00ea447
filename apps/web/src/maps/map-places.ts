import type { GridWeights } from '../api-types.ts';

export const ZONES = [
  'upperLeft',
  'upper',
  'upperRight',
  'left',
  'centre',
  'right',
  'lowerLeft',
  'lower',
  'lowerRight',
] as const;

/** A ninth of the picture. */
export type Zone = (typeof ZONES)[number];

export const QUARTERS = ['upperLeft', 'upperRight', 'lowerLeft', 'lowerRight'] as const;

/** A quarter of the picture. */
export type Quarter = (typeof QUARTERS)[number];

/** What a heat map shows, for those who read it instead. */
export interface MapPlaces {
  /** Where the strongest weight is. */
  readonly zone: Zone;
  /** The quarter that holds the most, and its share of all looking, 0 to 1. */
  readonly quarter: Quarter;
  readonly share: number;
}

/** Puts a map into words; `undefined` for a map that looked nowhere. */
export function placesOf({ rows, columns, weights }: GridWeights): MapPlaces | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return undefined;
  const quarters = [0, 0, 0, 0];
  let strongest = 0;
  weights.forEach((weight, patch) => {
    const [down, across] = [(Math.floor(patch / columns) + 0.5) / rows, ((patch % columns) + 0.5) / columns];
    for (const [quarter, part] of quarterParts(down, across)) quarters[quarter]! += weight * part;
    if (weight > weights[strongest]!) strongest = patch;
  });
  const third = (place: number, count: number): number => Math.floor(((place + 0.5) / count) * 3);
  const zone = ZONES[third(Math.floor(strongest / columns), rows) * 3 + third(strongest % columns, columns)]!;
  const best = quarters.indexOf(Math.max(...quarters));
  return { zone, quarter: QUARTERS[best]!, share: quarters[best]! / total };
}

/** A patch on a middle line (grids with an odd side) belongs to both sides by halves. */
function quarterParts(down: number, across: number): [quarter: number, part: number][] {
  const side = (place: number): [number, number][] =>
    place === 0.5
      ? [
          [0, 0.5],
          [1, 0.5],
        ]
      : [[place < 0.5 ? 0 : 1, 1]];
  return side(down).flatMap(([row, rowPart]) =>
    side(across).map(([column, columnPart]): [number, number] => [row * 2 + column, rowPart * columnPart]),
  );
}
