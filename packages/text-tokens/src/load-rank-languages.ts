/** Languages by likelihood, the likeliest first; empty when the text has nothing to go by. */
type RankLanguages = (text: string) => readonly string[];

let loaded: Promise<RankLanguages> | undefined;

/**
 * Loads the language identifier once, at the first text that needs it; it takes 0.3 s and about 150 MB.
 *
 * Of its databases this is the smallest that does not lose captions of two or three words to a larger one.
 */
export function loadRankLanguages(): Promise<RankLanguages> {
  loaded ??= import('eld/small').then(({ eld }) => (text) => {
    const scores = Object.entries(eld.detect(text).getScores());
    return scores.sort(([, left], [, right]) => right - left).map(([lang]) => lang);
  });
  return loaded;
}
