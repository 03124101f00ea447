import type { WordAttention } from '../api-types.ts';
import { heatField } from '../maps/heat-field.ts';
import type { FramePlace } from './between-frames.ts';
import { frameMap, relevanceOf } from './frame-attention.ts';

/** A field of heat, `[size, size]`, 0 to 1. */
export type Field = Float32Array<ArrayBuffer>;

/**
 * Makes the field of a clip at any moment: those of the two frames beside it, mixed by their distance in time. A frame
 * that was looked at less glows less, so that the map goes dark where the clip had nothing to say.
 *
 * @param size - Pixels a side.
 * @returns Gives the field of a moment, to be read before the next one is asked for: a clip that plays needs so many
 *   that each cannot have memory of its own.
 */
export function clipFields(attention: WordAttention, size: number): (place: FramePlace) => Field {
  const relevance = relevanceOf(attention);
  const most = Math.max(...relevance, Number.MIN_VALUE);
  const mixed: Field = new Float32Array(size * size);
  const fields = new Map<number, Field>();
  const fieldOf = (frame: number): Field => {
    const known = fields.get(frame);
    if (known !== undefined) return known;
    const strength = Math.sqrt(relevance[frame]! / most);
    const field = heatField(frameMap(attention, frame), size).map((value) => value * strength);
    fields.set(frame, field);
    return field;
  };
  return ({ before, after, share }) =>
    share === 0 ? fieldOf(before) : mixFields(fieldOf(before), fieldOf(after), share, mixed);
}

/**
 * @param share - How much of the second: 0 to 1.
 * @param into - Where the mixture goes; it may be one of the two.
 */
export function mixFields(first: Field, second: Field, share: number, into: Field): Field {
  for (let place = 0; place < into.length; place += 1) {
    into[place] = first[place]! + (second[place]! - first[place]!) * share;
  }
  return into;
}
