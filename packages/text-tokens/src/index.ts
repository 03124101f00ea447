export { checkText } from './check-text.ts';
export { decodeText } from './decode-text.ts';
export type { FindWordsOptions } from './find-pieces.ts';
export { findWords, type FoundWords } from './find-words.ts';
export { type IdentifiedLanguage, identifyLanguage } from './identify-language.ts';
export { loadTextTokenizer } from './load-text-tokenizer.ts';
export { type NormalisedText, normaliseWithOffsets } from './normalise-with-offsets.ts';
export { type PaddedTokens, padTokens } from './pad-tokens.ts';
export type { TextTokenizer, TokenizedText } from './text-tokenizer.ts';
