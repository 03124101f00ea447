export type { CustomSense } from './custom-sense.ts';
export type { Lexicon } from './lexicon.ts';
export type { LexiconProblem } from './lexicon-problem.ts';
export { openLexicon } from './open-lexicon.ts';
export type { OpenLexiconOptions } from './open-lexicon.ts';
export { validateLexicon } from './validate-lexicon.ts';
export { withCustomSenses } from './with-custom-senses.ts';
