import { WordsightError } from '@wordsight/contracts';

/**
 * The refusal of a file that starts like a picture but is none.
 *
 * @param expected - What the format asks for at the place that failed.
 * @param received - What was there instead; never the file's own text.
 */
export function unreadableImage(expected: string, received: string, cause?: unknown): WordsightError {
  return new WordsightError('IMAGE_UNREADABLE', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Send the whole file again, or open it in an image editor and save it anew.',
    cause,
  });
}
