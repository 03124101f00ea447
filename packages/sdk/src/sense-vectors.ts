import type { LexiconEntry } from '@wordsight/contracts';
import type { SenseTable } from '@wordsight/model-store';
import { encodePhrases, type TextParts } from './text-context.ts';

/**
 * The vector of each candidate sense of each word, `[d]`, unit length.
 *
 * Senses come from the model's table; one the model was not trained on (a caller's own, or a newer lexicon's)
 * is read from its gloss by the text encoder.
 */
export async function senseVectorsOf(
  parts: TextParts,
  table: SenseTable,
  entries: readonly LexiconEntry[],
  signal?: AbortSignal,
): Promise<Map<string, Float32Array>> {
  const senses = new Map(entries.flatMap((entry) => entry.senses.map((sense) => [sense.id, sense] as const)));
  const unknown = [...senses.values()].filter((sense) => !table.has(sense.id));
  const glosses = await encodePhrases(
    parts,
    unknown.map(({ gloss }) => ({ text: gloss, lang: 'en' })),
    signal,
  );
  const vectors = new Map(unknown.map((sense, index) => [sense.id, glosses[index]!] as const));
  for (const id of senses.keys()) {
    const known = table.vectorOf(id);
    if (known !== undefined) vectors.set(id, known);
  }
  return vectors;
}
