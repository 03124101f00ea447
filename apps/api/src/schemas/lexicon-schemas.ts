import { z } from 'zod';
import { languageTag, named } from './registry.ts';

/** One form with its senses. */
export const LexiconEntry = named(
  'LexiconEntry',
  z.object({
    lang: languageTag,
    form: z.string(),
    senses: z.array(
      z.object({
        id: z.string(),
        synset: z.string().optional(),
        gloss: z.string(),
        glossLocal: z.string(),
        rank: z.int().min(1).describe('1 is what a reader expects first'),
        kind: z.enum(['homograph', 'homophone', 'polysemy', 'loanword']),
        concepts: z.array(z.string()),
        picturedBy: z.enum(['photos', 'drawings', 'both', 'none']),
        lemmas: z.array(z.string()),
        ambiguousForms: z
          .array(z.object({ lang: languageTag, form: z.string() }))
          .describe('forms of other languages that can mean this and something else too'),
      }),
    ),
  }),
);
/** {@link LexiconEntry} as JSON. */
export type LexiconEntryBody = z.infer<typeof LexiconEntry>;

/** The languages of the lexicon. */
export const Languages = named(
  'Languages',
  z.object({
    languages: z.array(
      z.object({
        lang: languageTag,
        name: z.string().describe('English'),
        ownName: z.string(),
        forms: z.int().describe('ambiguous forms in the lexicon'),
      }),
    ),
  }),
);

/** The models loaded. */
export const Models = named(
  'Models',
  z.object({
    models: z.array(
      z.object({
        name: z.string(),
        version: z.string(),
        width: z.int().describe('length of its vectors'),
        side: z.int().describe('pixels of the square a picture is brought to'),
        patchSize: z.int(),
        layers: z.int(),
        heads: z.int(),
        languages: z.array(languageTag),
      }),
    ),
  }),
);

/** How the service does. */
export const Health = named(
  'Health',
  z.object({
    status: z.enum(['ok', 'draining']),
    running: z.int().optional().describe('requests at work'),
    waiting: z.int().optional().describe('requests in line'),
  }),
);

/** A refusal; RFC 9457. */
export const ProblemSchema = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('stable; programs branch on it'),
    detail: z.string().describe('what was expected and what was received'),
    mend: z.string().describe('what to do about it'),
    requestId: z.string(),
  }),
);
