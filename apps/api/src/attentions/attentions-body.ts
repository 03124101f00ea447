import { plainNumbers } from '../http/plain-numbers.ts';
import type { KeptExplanation } from '../explanations/explanation-store.ts';
import { noPicture } from '../errors/refuse.ts';
import type { AttentionsBody } from '../schemas/explanation-schemas.ts';

/** The raw weights of an explanation as JSON. Throws `FILE_MISSING` when it had no picture to look at. */
export function attentionsBody({ body, attention }: KeptExplanation): AttentionsBody {
  if (attention === undefined) throw noPicture();
  const { layers, heads, frames, rows, columns } = attention;
  return {
    id: body.id,
    layers,
    heads,
    words: body.words.map(({ index, surface }) => ({ index, surface })),
    frames,
    rows,
    columns,
    weights: plainNumbers(attention.data),
    null: plainNumbers(attention.nullData),
  };
}
