import type { LexiconEntry } from '@wordsight/contracts';
import type { SenseTable } from '@wordsight/model-store';
import { encodePhrases, type TextParts } from './text-context.ts';

/**
 * The vector of each candidate sense of each word, `[d]`, unit length.
 *
 * Senses come from the model's table; one the model was not trained on (a caller's own, or a newer lexicon's)
 * is read from its gloss by the text encoder.
 *
 * @param options - `own`: ids of the caller's own senses, whose gloss counts even where the table has the id too.
 */
export async function senseVectorsOf(
  parts: TextParts,
  table: SenseTable,
  entries: readonly LexiconEntry[],
  { own, signal }: { own?: ReadonlySet<string>; signal?: AbortSignal | undefined } = {},
): Promise<Map<string, Float32Array>> {
  const senses = new Map(entries.flatMap((entry) => entry.senses.map((sense) => [sense.id, sense] as const)));
  const unknown = [...senses.values()].filter(({ id }) => own?.has(id) === true || !table.has(id));
  const glosses = await encodePhrases(
    parts,
    unknown.map(({ gloss }) => ({ text: gloss, lang: 'en' })),
    signal,
  );
  const vectors = new Map(unknown.map((sense, index) => [sense.id, glosses[index]!] as const));
  for (const id of senses.keys()) {
    const known = table.vectorOf(id);
    if (known !== undefined && !vectors.has(id)) vectors.set(id, known);
  }
  return vectors;
}
