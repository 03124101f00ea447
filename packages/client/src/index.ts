export type {
  Attentions,
  Choice,
  Embeddings,
  Explanation,
  Job,
  Languages,
  LexiconEntry,
  Models,
  Problem,
  Ranking,
  SenseScore,
  WordExplanation,
} from './answers.ts';
export { createClient, type Client, type ClientOptions } from './create-client.ts';
export type {
  ChooseQuestion,
  EmbedQuestion,
  ExplainQuestion,
  HeatmapChoice,
  Media,
  RankQuestion,
} from './questions.ts';
export { unpackAttention, type UnpackedAttention } from './unpack-attention.ts';
export { WordsightApiError } from './wordsight-api-error.ts';
