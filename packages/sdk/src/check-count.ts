import { WordsightError } from '@wordsight/contracts';

/** @throws {@link WordsightError} `FIELD_INVALID` unless `count` is within the range, both ends included. */
export function checkCount(name: string, count: number, [least, most]: readonly [number, number]): void {
  if (count >= least && count <= most) return;
  throw new WordsightError('FIELD_INVALID', {
    message: `Expected ${least} to ${most} ${name}, received ${count}.`,
    mend: `Send ${count > most ? 'fewer' : 'more'} ${name}, or ask several times.`,
  });
}
