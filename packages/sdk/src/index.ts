export type {
  AttentionWeights,
  ErrorCode,
  Explanation,
  LexiconEntry,
  Limits,
  PatchGrid,
  Sense,
  SenseScore,
  WordAttention,
  WordExplanation,
} from '@wordsight/contracts';
export { ERROR_CODES, LIMITS, WordsightError } from '@wordsight/contracts';
export { attend } from '@wordsight/cross-attention';
export { createWordsight } from './create-wordsight.ts';
export type { CustomSense, ExplainRequest, WordsightOptions } from './explain-request.ts';
export type { HeatmapRequest, Wordsight } from './wordsight.ts';
