/** How much a text looks like each language, 0 to 1; languages it does not look like at all are left out. */
type ScoreLanguages = (text: string) => ReadonlyMap<string, number>;

let loaded: Promise<ScoreLanguages> | undefined;

/** The identifier's name of a language that is close enough to one it does not know: Malay for Indonesian. */
const STANDS_FOR: Readonly<Record<string, string>> = { ms: 'id' };

/**
 * Loads the language identifier once, at the first text that needs it; it takes 0.3 s and about 150 MB.
 *
 * Of its databases this is the smallest that does not lose captions of two or three words to a larger one.
 */
export function loadScoreLanguages(): Promise<ScoreLanguages> {
  loaded ??= import('eld/small').then(({ eld }) => (text) => {
    const scores = Object.entries(eld.detect(text).getScores());
    return new Map(scores.flatMap(([lang, score]) => [[lang, score] as const, [STANDS_FOR[lang] ?? lang, score]]));
  });
  return loaded;
}
