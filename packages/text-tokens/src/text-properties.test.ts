import { WordsightError } from '@wordsight/contracts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FindWordsOptions } from './find-pieces.ts';
import { findWords } from './find-words.ts';
import { loadTextTokenizer } from './load-text-tokenizer.ts';
import { anyCaption, anyLanguage, anyString } from './test/captions.ts';
import { normaliseIn } from './normalise-in.ts';
import { errorOf } from './test/error-of.ts';
import { formsOf } from './test/forms.ts';
import { temporaryTokenizer } from './test/temporary-tokenizer.ts';
import type { TextTokenizer } from './text-tokenizer.ts';

const FORMS = formsOf(
  'はし, くも, は, バット, सोना, crane, avocat, light bulb, 가, น้ำ, عين, עין, شیر, 배, 팬, ดอกจิก, 机车, ışık, м’яч, замок, ছবি, గూడు, bulan',
);
/** The same forms in a caption of some language. */
const formsIn = (lang: string | undefined): FindWordsOptions => ({ ...FORMS, ...(lang !== undefined && { lang }) });
const graphemeStarts = (text: string): Set<number> =>
  new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index)).add(text.length);

let tokenizer: TextTokenizer;
beforeAll(async () => {
  const tokenizerPath = await temporaryTokenizer(['crane', 'くも', 'はし', 'सोना', '👨', 'avo', 'li']);
  tokenizer = await loadTextTokenizer({ tokenizerPath, maximumTokens: 40 });
});

describe('words of any caption', () => {
  it('slice back, keep their order, do not overlap and cut no grapheme', () => {
    fc.assert(
      fc.property(anyCaption, anyLanguage, (text, lang) => {
        const { words, segments } = findWords(text, formsIn(lang));
        const starts = graphemeStarts(text);
        let last = 0;
        for (const { start, end } of segments) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(starts.has(start) && starts.has(end)).toBe(true);
          last = end;
        }
        for (const word of words) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          const spelling = normaliseIn(lang, word.text).replace(/\s+/g, ' ');
          expect(word.normalised).toSatisfy((form) => (word.isForm ? FORMS.isForm(form) : form === spelling));
          expect(word.normalised).not.toBe('');
          expect(segments).toContainEqual({ start: word.start, end: word.end });
        }
      }),
    );
  });

  it('leave out nothing that a reader can see', () => {
    fc.assert(
      fc.property(anyCaption, anyLanguage, (text, lang) => {
        let rest = '';
        let last = 0;
        for (const { start, end } of findWords(text, formsIn(lang)).segments) {
          rest += text.slice(last, start);
          last = end;
        }
        expect(rest + text.slice(last)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u);
      }),
    );
  });
});

describe('tokens of any caption', () => {
  it('slice back, keep their order, cut no grapheme and stay in their word', () => {
    fc.assert(
      fc.property(anyCaption, anyLanguage, (text, lang) => {
        const { tokens, words, truncated } = tokenizer.tokenize(text, formsIn(lang));
        const starts = graphemeStarts(text);
        let last = { start: 0, end: 0 };
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(starts.has(token.start) && starts.has(token.end)).toBe(true);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.start >= last.start && token.end >= last.end).toBe(true);
          expect(Number.isInteger(token.id) && token.id > 0 && token.id < tokenizer.vocabularySize).toBe(true);
          last = token;
        }
        expect(tokens.length).toBeLessThanOrEqual(40);
        let end = 0;
        for (const word of words) {
          expect(word.tokens.start).toBeGreaterThanOrEqual(end);
          end = word.tokens.end;
          const own = tokens.slice(word.tokens.start, word.tokens.end);
          expect(own.length > 0 || truncated).toBe(true);
          if (own.length === 0) continue;
          expect([own[0]!.start, own.at(-1)!.end]).toEqual([word.start, word.end]);
        }
      }),
    );
  });

  it('are the same for NFC and NFD', () => {
    fc.assert(
      fc.property(anyCaption, anyLanguage, (text, lang) => {
        const [composed, decomposed] = ['NFC', 'NFD'].map((form) =>
          tokenizer.tokenize(text.normalize(form), formsIn(lang)),
        );
        expect(decomposed!.tokens.map(({ id }) => id)).toEqual(composed!.tokens.map(({ id }) => id));
        expect(decomposed!.words.map((word) => word.normalised)).toEqual(
          composed!.words.map((word) => word.normalised),
        );
      }),
    );
  });

  it('of a word by itself are its tokens in the caption', () => {
    fc.assert(
      fc.property(anyCaption, anyLanguage, (text, lang) => {
        const { tokens, words } = tokenizer.tokenize(text, formsIn(lang));
        for (const word of words) {
          if (!word.isForm || word.tokens.end === word.tokens.start) continue;
          const own = tokens.slice(word.tokens.start, word.tokens.end).map(({ id }) => id);
          expect(tokenizer.idsOf(word.text, formsIn(lang))).toEqual(own);
        }
      }),
    );
  });
});

describe('any string at all', () => {
  it('gives an answer or a WordsightError', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        for (const read of [
          () => tokenizer.tokenize(text, FORMS),
          () => findWords(text, FORMS),
          () => tokenizer.idsOf(text),
        ]) {
          const error = errorOf(read);
          expect(error === undefined || WordsightError.isInstance(error)).toBe(true);
        }
      }),
    );
  });
});
