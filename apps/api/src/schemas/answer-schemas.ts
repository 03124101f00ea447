import { z } from 'zod';
import { languageTag, named, share } from './registry.ts';

/** Pictures in the order in which they fit a phrase. */
export const Ranking = named(
  'Ranking',
  z.object({
    lang: languageTag,
    word: z.string().optional().describe('the ambiguous word that was ranked by'),
    ranking: z.array(
      z.object({
        image: z.int().min(0).describe('place in the request, from 0'),
        probability: share.describe('that this picture, of those given, is the one'),
        score: z.number(),
      }),
    ),
  }),
);

/** Texts in the order in which they fit a picture. */
export const Choice = named(
  'Choice',
  z.object({
    choices: z.array(
      z.object({
        text: z.int().min(0).describe('place in the request, from 0'),
        lang: languageTag,
        probability: share.describe('that this text, of those given, is the one that fits'),
        cosine: z.number().min(-1.0001).max(1.0001),
      }),
    ),
  }),
);

const unitVector = z.array(z.number()).describe('[width], unit length');

/** Texts and pictures as vectors of one space. */
export const Embeddings = named(
  'Embeddings',
  z.object({ width: z.int(), texts: z.array(unitVector), images: z.array(unitVector) }),
);
