import type { WordsightError } from '@wordsight/contracts';
import { refusal } from './refusal.ts';

/**
 * The refusal of a file that starts like a clip but is none.
 *
 * @param expected - What decoding it asks for at the place that failed.
 * @param received - What was there instead; never the file's own text.
 */
export function unreadableVideo(expected: string, received: string, cause?: unknown): WordsightError {
  return refusal('VIDEO_UNREADABLE', {
    expected,
    received,
    mend: 'Send the whole file again, or convert it to MP4 with H.264 and send that.',
    cause,
  });
}
