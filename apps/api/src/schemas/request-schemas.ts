import { z } from 'zod';

const text = z.string().describe('a caption in any supported language, up to 2,000 code points');
const lang = z.string().optional().describe('BCP 47 tag; told from the text without it');
const jsonList = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'a JSON list' });
        return z.NEVER;
      }
    })
    .pipe(z.array(item).min(1).max(most));

const CustomSense = z.strictObject({ id: z.string(), word: z.string(), gloss: z.string() });

/** Fields of POST /v1/attentions. */
export const AttendFields = z.strictObject({
  text,
  lang,
  gamma: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'a number from 0 to 2')
    .transform(Number)
    .pipe(z.number().min(0).max(2))
    .optional()
    .describe('strength of the picture, 0 to 2; 1 without it'),
  words: jsonList(z.string(), 100).optional().describe('JSON list of the words asked about; all without it'),
  senses: jsonList(CustomSense, 100).optional().describe('JSON list of your own senses: [{"id", "word", "gloss"}]'),
});

/** Fields of POST /v1/explanations. */
export const ExplainFields = AttendFields.extend({
  frames: z
    .string()
    .regex(/^\d{1,2}$/, 'a whole number from 1 to 64')
    .transform(Number)
    .pipe(z.number().min(1).max(64))
    .optional()
    .describe('frames of a clip to look at, 1 to 64; 16 without it'),
  faithfulness: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('true measures, on a picture, whether each map names what its answer hangs on; takes longer'),
});
/** {@link ExplainFields}, checked. */
export type ExplainFields = z.infer<typeof ExplainFields>;

/** Fields of POST /v1/rankings. */
export const RankFields = z.strictObject({
  text: text.describe('a phrase, best with an ambiguous word and something that settles it'),
  word: z.string().optional().describe('the ambiguous word to rank by; the first one without it'),
  lang,
});
/** {@link RankFields}, checked. */
export type RankFields = z.infer<typeof RankFields>;

/** Fields of POST /v1/choices. */
export const ChoiceFields = z.strictObject({
  texts: jsonList(z.string(), 10).describe('JSON list of 2 to 10 texts'),
  lang,
});
/** {@link ChoiceFields}, checked. */
export type ChoiceFields = z.infer<typeof ChoiceFields>;

/** Fields of POST /v1/embeddings. */
export const EmbedFields = z.strictObject({
  texts: jsonList(z.string(), 32).optional().describe('JSON list of up to 32 texts'),
  lang,
});
/** {@link EmbedFields}, checked. */
export type EmbedFields = z.infer<typeof EmbedFields>;

/** Query of a heat map. */
export const HeatmapQuery = z.strictObject({
  layer: z.coerce.number().int().min(0).optional().describe('from 0; the mean of all without it'),
  head: z.coerce.number().int().min(0).optional().describe('from 0; the mean of all without it'),
  frame: z.coerce.number().int().min(0).optional().describe('from 0; 0 for a picture'),
  strength: z.coerce.number().min(0).max(1).optional().describe('opacity, 0 to 1; 0.65 without it'),
});
/** {@link HeatmapQuery}, checked. */
export type HeatmapQuery = z.infer<typeof HeatmapQuery>;
