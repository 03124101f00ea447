import { plainNumbers } from '../http/plain-numbers.ts';
import type { KeptExplanation } from '../explanations/explanation-store.ts';
import { refuse } from '../errors/refuse.ts';
import type { AttentionsBody } from '../schemas/explanation-schemas.ts';

/** The raw weights of an explanation as JSON. Throws `FIELD_INVALID` when it had no picture to look at. */
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

/** A text alone looks at nothing. */
export function noPicture(): Error {
  return refuse(
    'FILE_MISSING',
    'Expected a picture under "media", received none.',
    'Send the picture whose attention you want.',
  );
}
