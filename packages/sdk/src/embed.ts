import type { Embeddings } from '@wordsight/contracts';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { checkCount } from './check-count.ts';
import type { ExplainParts } from './explain.ts';
import { languageOptions } from './language-options.ts';
import { MOST_IMAGES } from './rank-images.ts';
import type { EmbedRequest } from './requests.ts';
import { encodePhrases } from './text-context.ts';

/** Most texts of one embedding call. */
export const MOST_TEXTS = 32;

/** Texts and pictures as unit vectors of the space in which they can be compared. */
export async function embed(parts: ExplainParts, request: EmbedRequest): Promise<Embeddings> {
  const { texts = [], images = [], signal } = request;
  checkCount('texts and images', texts.length + images.length, [1, MOST_TEXTS + MOST_IMAGES]);
  checkCount('texts', texts.length, [0, MOST_TEXTS]);
  checkCount('images', images.length, [0, MOST_IMAGES]);
  for (const text of texts) checkText(text, parts.textLimits);
  const phrases = await Promise.all(
    texts.map(async (text) => {
      const { lang } = await identifyLanguage(text, languageOptions(parts.lexicon, text, request.lang));
      return { text, lang };
    }),
  );
  const [vectors, pictures] = await Promise.all([
    encodePhrases(parts, phrases, signal),
    Promise.all(images.map((image) => parts.pictures.read(image, signal))),
  ]);
  return {
    width: parts.model.manifest.width,
    texts: vectors,
    images: pictures.map(({ context }) => context.image.slice()),
  };
}
