import { normaliseForm, type Span, type Token, type Word } from '@wordsight/contracts';
import { type FindWordsOptions, findPieces } from './find-pieces.ts';
import { normaliseWithOffsets } from './normalise-with-offsets.ts';
import { loadSubWordEncoder } from './sub-word-encoder.ts';
import type { TextTokenizer, TokenizedText } from './text-tokenizer.ts';
import { tokenRanges } from './token-ranges.ts';

type EncodedPart = readonly [id: number, start: number, end: number];

/**
 * Loads a tokenizer.
 *
 * @param options - `tokenizerPath`: a byte-level BPE tokenizer.json without added tokens; `maximumTokens`: most tokens of
 * a text.
 * @throws {@link WordsightError} `MODEL_MISSING` or `MODEL_INVALID`.
 */
export async function loadTextTokenizer(options: {
  tokenizerPath: string;
  maximumTokens: number;
}): Promise<TextTokenizer> {
  const encoder = await loadSubWordEncoder(options.tokenizerPath);
  const { maximumTokens } = options;

  /** Tokens of a stretch of normalised text with their places in it; white space inside is skipped. */
  function* encode(
    text: string,
    { start, end }: { start: number; end: number },
  ): Generator<[id: number, start: number, end: number]> {
    for (const { 0: part, index } of text.slice(start, end).matchAll(/\S+/g)) {
      const { ids, tokens } = encoder.encode(part, maximumTokens);
      for (const [at, [from, to]] of tokenRanges(part, tokens).entries()) {
        yield [ids[at]!, start + index + from, start + index + to];
      }
    }
  }

  return {
    vocabularySize: encoder.vocabularySize,

    tokenize(text: string, findOptions: FindWordsOptions): TokenizedText {
      const normalised = normaliseWithOffsets(text);
      const tokens: Token[] = [];
      const words: Word[] = [];
      let truncated = false;
      for (const { span, place, spelling, isWord, isForm } of findPieces(normalised, findOptions)) {
        const first = tokens.length;
        const encoded: EncodedPart[] = truncated ? [] : [...encode(normalised.text, place)];
        truncated ||= first + encoded.length > maximumTokens;
        if (!truncated) {
          for (const [id, from, to] of encoded) {
            const { start, end } = normalised.toOriginal(from, to);
            tokens.push({ id, text: text.slice(start, end), start, end });
          }
        }
        if (!isWord) continue;
        const range = { start: first, end: tokens.length };
        words.push({ ...span, text: text.slice(span.start, span.end), normalised: spelling, isForm, tokens: range });
      }
      return { text, words, tokens, truncated };
    },

    idsOf(phrase: string, findOptions: FindWordsOptions = kanaAsOneWord(phrase)): number[] {
      const normalised = normaliseWithOffsets(phrase);
      const ids: number[] = [];
      for (const { place } of findPieces(normalised, findOptions)) {
        if (ids.length >= maximumTokens) break;
        for (const [id] of encode(normalised.text, place)) ids.push(id);
      }
      return ids.slice(0, maximumTokens);
    },
  };
}

function kanaAsOneWord(phrase: string): FindWordsOptions {
  const form = normaliseForm(phrase.slice(0, 64));
  const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(form);
  return { isForm: (normalised) => isKana && normalised === form, longestForm: isKana ? form.length : 0 };
}
