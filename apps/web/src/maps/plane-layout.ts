import type { PlanePoint, PullPlane } from '../api-types.ts';

/** A pull plane in drawing units, y downwards. */
export interface PlaneLayout {
  readonly width: number;
  readonly height: number;
  readonly alone: PlanePoint;
  readonly text: PlanePoint;
  readonly picture: PlanePoint;
  readonly senses: readonly { readonly id: string; readonly at: PlanePoint }[];
  /** Where the two likeliest senses are equally likely, from the left. */
  readonly middle: number;
}

const SIZE = { width: 400, height: 210 } as const;
/** Room for the landmarks' rings above and at the sides, and for the word's name below. */
const PADDING = { top: 30, side: 36, bottom: 18 } as const;
/** Less of a turn than this is not worth a full-height drawing. */
const LEAST_DEGREES = 30;

/**
 * Lays a pull plane out: across, how much likelier one of the two leading senses is than the other; upwards, how far
 * the vector has turned away from the word alone.
 *
 * @param probabilities - Of the senses, with the picture at its present strength; the lean follows them exactly.
 * @param gamma - That strength, 0 to 2; the turn follows it in proportion.
 */
export function layPlane(plane: PullPlane, probabilities: readonly number[], gamma: number): PlaneLayout {
  const lean = (probabilities[0] ?? 0) - (probabilities[1] ?? 0);
  const turn = plane.text[1] + gamma * (plane.picture[1] - plane.text[1]);
  const strongest = plane.text[1] + 2 * (plane.picture[1] - plane.text[1]);
  // The frame holds the strongest pull too, so that it stands still while the strength is moved.
  const degrees = Math.max(LEAST_DEGREES, strongest, plane.text[1], ...plane.senses.map(({ at }) => at[1]));
  const { width, height } = SIZE;
  const put = ([across, up]: PlanePoint): PlanePoint => [
    width / 2 + across * (width / 2 - PADDING.side),
    height - PADDING.bottom - (Math.max(up, 0) / degrees) * (height - PADDING.top - PADDING.bottom),
  ];
  return {
    width,
    height,
    alone: put(plane.alone),
    text: put(plane.text),
    picture: put([lean, turn]),
    senses: plane.senses.map(({ id, at }) => ({ id, at: put(at) })),
    middle: width / 2,
  };
}
