import { WordsightError } from '@wordsight/contracts';

/** Nothing to tell apart: the caption has no word of two senses, or none of those the caller asked about has. */
export function noAmbiguousWord(lang: string, wordCount: number, narrowed: boolean): WordsightError {
  if (narrowed) {
    return new WordsightError('WORD_NOT_AMBIGUOUS', {
      message: `Expected \`words\` to name a word of the text that has two or more senses (${lang}), received none that has.`,
      mend: 'Spell the word as it stands in the text, or leave `words` out to ask about all.',
    });
  }
  return new WordsightError('WORD_NOT_AMBIGUOUS', {
    message: `Expected a caption with a word of two or more senses, received ${wordCount} words (${lang}) and none of them is in the lexicon with two.`,
    mend: 'Use a word of the lexicon, name the language with `lang`, or bring senses of your own with `senses`.',
  });
}
