import { z } from 'zod';
import { languageTag, named, share } from './registry.ts';

const point = z.array(z.number()).length(2).describe('lean, turn');
const picturedBy = z.enum(['photos', 'drawings', 'both', 'none']);

const SenseScore = named(
  'SenseScore',
  z.object({
    id: z.string(),
    synset: z.string().optional().describe('WordNet 3.0 offset and part of speech'),
    gloss: z.string().describe('English'),
    glossLocal: z.string().describe('in the language of the text'),
    concepts: z.array(z.string()).describe('visual concepts that picture the sense, best first'),
    picturedBy: picturedBy.describe('kinds of pictures the model saw of it'),
    lemmas: z.array(z.string()).describe('words of the language that mean this and little else'),
    prior: share.describe('probability among the senses of this word: the word alone'),
    textual: share.describe('probability: the word in its sentence'),
    posterior: share.describe('probability: the word in its sentence with the picture'),
    pull: z.number().min(-2).max(2).describe('cosine with the sense after minus before'),
  }),
);

const WordAttention = named(
  'WordAttention',
  z.object({
    frames: z.int().min(1),
    rows: z.int().min(1),
    columns: z.int().min(1),
    weights: z
      .array(share)
      .describe('[frames, rows, columns], row-major; mean over layers and heads; sums to lookedAt'),
  }),
);

const Faithfulness = named(
  'Faithfulness',
  z
    .object({
      deletionAuc: share.describe('patches looked at most go first; lower is better'),
      insertionAuc: share.describe('patches looked at most come first; higher is better'),
      randomAuc: share.describe('random orders; what both would be if the map said nothing'),
      polarity: z
        .number()
        .min(-1)
        .max(1)
        .describe('whole picture less that without the quarter looked at most; below 0 it spoke against the answer'),
    })
    .describe('mean probability of the likeliest sense while parts of the picture are painted over'),
);

const seconds = z.number().min(0).describe('from the start of the clip');

const WordMoments = named(
  'WordMoments',
  z.object({
    relevance: z.array(share).describe('[frames]: how much each frame spoke to the word; sums to lookedAt'),
    strongestSeconds: seconds,
    segments: z
      .array(z.object({ fromSeconds: seconds, toSeconds: seconds, senseId: z.string(), posterior: share }))
      .min(1)
      .describe('senses in turn, without gaps from 0 to the end'),
  }),
);

const ClipFacts = named(
  'ClipFacts',
  z.object({
    durationSeconds: z.number().min(0),
    frameSeconds: z.array(seconds).min(1).describe('[frames]: when each frame looked at is shown'),
    moments: z
      .array(z.object({ fromSeconds: seconds, toSeconds: seconds, relevance: share }))
      .describe('where the words of the query are best seen, the best part first'),
  }),
);

const PullPlane = named(
  'PullPlane',
  z
    .object({
      alone: point,
      text: point,
      picture: point,
      senses: z.array(z.object({ id: z.string(), at: point })),
    })
    .describe('x: lean, −1 (the rival) to 1 (the likeliest sense); y: turn from the word alone, in degrees'),
);

const WordExplanation = named(
  'WordExplanation',
  z.object({
    index: z.int().min(0).describe('place among the words of this answer'),
    start: z.int().min(0).describe('UTF-16 offset into text'),
    end: z.int().min(0).describe('UTF-16 offset into text, exclusive'),
    surface: z.string(),
    lemma: z.string(),
    senses: z.array(SenseScore).min(2).describe('by posterior, the likeliest first'),
    lookedAt: share.describe('how much the picture spoke to the word'),
    attention: WordAttention.optional().describe('absent without a picture or clip'),
    faithfulness: Faithfulness.optional().describe('when asked for'),
    moments: WordMoments.optional().describe('absent without a clip'),
    plane: PullPlane,
  }),
);

/** The answer to one caption and at most one picture or clip. */
export const Explanation = named(
  'Explanation',
  z.object({
    id: z.string().describe('the same for the same question, as long as the server runs'),
    text: z.string(),
    lang: languageTag,
    langFrom: z.enum(['caller', 'script', 'identifier']),
    gamma: z.number().min(0).max(2),
    model: z.string(),
    truncated: z.boolean().describe('the text was longer than the model reads'),
    warnings: z.array(z.string()),
    picture: z
      .object({ width: z.int(), height: z.int() })
      .optional()
      .describe('of the picture or clip: upright, in pixels'),
    clip: ClipFacts.optional().describe('absent without a clip'),
    words: z.array(WordExplanation).min(1).describe('ambiguous words in reading order'),
    milliseconds: z.object({ text: z.number(), picture: z.number(), core: z.number(), total: z.number() }),
    expiresAt: z.iso.datetime(),
  }),
);
/** {@link Explanation} as JSON. */
export type ExplanationBody = z.infer<typeof Explanation>;

/** All weights of one explanation. */
export const Attentions = named(
  'Attentions',
  z.object({
    id: z.string(),
    layers: z.int().min(1),
    heads: z.int().min(1),
    words: z.array(z.object({ index: z.int(), surface: z.string() })),
    frames: z.int().min(1),
    rows: z.int().min(1),
    columns: z.int().min(1),
    weights: z.array(share).describe('[layers, heads, words, frames, rows, columns], row-major'),
    null: z.array(share).describe('[layers, heads, words]: the weight that looked at nothing'),
  }),
);
/** {@link Attentions} as JSON. */
export type AttentionsBody = z.infer<typeof Attentions>;
