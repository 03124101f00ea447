import { WordsightError } from '@wordsight/contracts';

/** The code work is refused with, `undefined` when it succeeds; anything but a WordsightError is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (WordsightError.isInstance(error)) return error.code;
    throw error;
  }
}
