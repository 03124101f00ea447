import type { components } from './generated/schema.ts';

type Schemas = components['schemas'];

/** Which sense each ambiguous word of a caption has, and why. */
export type Explanation = Schemas['Explanation'];
/** One ambiguous word of an {@link Explanation}. */
export type WordExplanation = Schemas['WordExplanation'];
/** One sense of a word with its probabilities. */
export type SenseScore = Schemas['SenseScore'];
/** A question about a clip under way. */
export type Job = Schemas['Job'];
/** The weights of every layer and head. */
export type Attentions = Schemas['Attentions'];
/** Pictures in the order in which they fit a phrase. */
export type Ranking = Schemas['Ranking'];
/** Texts in the order in which they fit a picture. */
export type Choice = Schemas['Choice'];
/** Texts and pictures as vectors of one space. */
export type Embeddings = Schemas['Embeddings'];
/** One form with its senses. */
export type LexiconEntry = Schemas['LexiconEntry'];
/** The languages of the lexicon. */
export type Languages = Schemas['Languages'];
/** Facts of the loaded model. */
export type Models = Schemas['Models'];
/** The body of a refusal. */
export type Problem = Schemas['Problem'];
