import { normaliseForm, WordsightError } from '@wordsight/contracts';
import type { CustomSense } from './custom-sense.ts';
import { isSenseId } from './sense-id.ts';

const WORD_CODE_POINTS = 100;
const GLOSS_CODE_POINTS = 200;
const SENSES_OF_A_WORD = { least: 2, most: 10 };

/**
 * Groups the caller's senses by normalised word.
 *
 * @throws {@link WordsightError} `FIELD_INVALID` with the place in the list, counted from 1, and never its text.
 */
export function checkCustomSenses(senses: readonly CustomSense[]): ReadonlyMap<string, readonly CustomSense[]> {
  const words = new Map<string, CustomSense[]>();
  const glosses = new Map<string, string>();
  for (const [index, { id, word, gloss }] of senses.entries()) {
    const place = `sense ${index + 1}`;
    if (typeof id !== 'string' || !isSenseId(id)) {
      throw invalid(`Expected an id of 1 to 100 characters a-z, 0-9, dot and hyphen for ${place}, received another.`);
    }
    const sense: CustomSense = {
      id,
      word: checkText(word, WORD_CODE_POINTS, `word of ${place}`),
      gloss: checkText(gloss, GLOSS_CODE_POINTS, `gloss of ${place}`),
    };
    // One id may serve several words, such as a singular and its plural, but it means one thing.
    if ((glosses.get(id) ?? sense.gloss) !== sense.gloss) {
      throw invalid(`Expected one gloss per id, received a second one for the id of ${place}.`);
    }
    glosses.set(id, sense.gloss);
    const key = normaliseForm(sense.word);
    const group = words.get(key) ?? [];
    if (group.some((other) => other.id === id)) {
      throw invalid(`Expected each id once per word, received the id of ${place} twice.`);
    }
    words.set(key, [...group, sense]);
  }
  for (const { length } of words.values()) {
    const { least, most } = SENSES_OF_A_WORD;
    if (length < least || length > most) {
      throw invalid(`Expected ${least} to ${most} senses for each word, received ${length} for one.`);
    }
  }
  return words;
}

function checkText(text: unknown, codePoints: number, name: string): string {
  if (typeof text !== 'string') throw invalid(`Expected a text as ${name}, received another type.`);
  // The UTF-16 length comes first, so that a huge text is refused before anything walks it.
  const length = text.length > codePoints * 2 ? text.length : [...text].length;
  if (length > codePoints) {
    throw invalid(`Expected at most ${codePoints} code points as ${name}, received more.`);
  }
  if (/\p{Surrogate}/u.test(text)) throw invalid(`Expected whole characters as ${name}, received half of one.`);
  const trimmed = text.trim();
  if (normaliseForm(trimmed).trim() === '') throw invalid(`Expected a text as ${name}, received an empty one.`);
  return trimmed;
}

function invalid(message: string): WordsightError {
  const { least, most } = SENSES_OF_A_WORD;
  const mend = `Give each word ${least} to ${most} senses, each with its own id such as crane.bird, the word and a short gloss.`;
  return new WordsightError('FIELD_INVALID', { message, mend });
}
