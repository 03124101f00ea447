export type {
  AttentionWeights,
  Choice,
  ChosenText,
  ClipFacts,
  ClipMoment,
  ClipProgress,
  ClipTimes,
  Embeddings,
  ErrorCode,
  Explanation,
  Faithfulness,
  LexiconEntry,
  Limits,
  PatchGrid,
  PlanePoint,
  PullPlane,
  RankedImage,
  Ranking,
  RawAttention,
  Sense,
  SenseScore,
  SenseSegment,
  WordAttention,
  WordExplanation,
  WordMoments,
} from '@wordsight/contracts';
export { ERROR_CODES, LIMITS, WordsightError } from '@wordsight/contracts';
export { attend } from '@wordsight/cross-attention';
export { attentionOf, type MapChoice } from './attention-of.ts';
export { CHOICE_TEXTS } from './choose-text.ts';
export type { ClipInput, HashedClip } from './clip-input.ts';
export { createWordsight } from './create-wordsight.ts';
export { MOST_TEXTS } from './embed.ts';
export type { CustomSense, ExplainRequest, WordsightOptions } from './explain-request.ts';
export { isClip } from './is-clip.ts';
export type { HashedPicture, PictureInput } from './picture-input.ts';
export { MOST_IMAGES } from './rank-images.ts';
export type { ChooseRequest, EmbedRequest, RankRequest } from './requests.ts';
export type { HeatmapRequest, Inspection, Wordsight } from './wordsight.ts';
export { makeTemporaryDirectory, removeTemporaryDirectory, VIDEO_LIMITS } from '@wordsight/video-frames';
