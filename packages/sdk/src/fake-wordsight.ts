import type {
  Explanation,
  PlanePoint,
  PullPlane,
  SenseScore,
  WordExplanation,
  WordMoments,
} from '@wordsight/contracts';
import { normaliseForm, WordsightError } from '@wordsight/contracts';
import { openLexicon } from '@wordsight/sense-lexicon';
import { checkGamma, type ExplainRequest } from './explain-request.ts';

/** A stand-in for tests of programs that use Wordsight: no model, no processes, the same answer every time. */
export interface FakeWordsight {
  readonly languages: readonly string[];
  explain(request: ExplainRequest): Promise<Explanation>;
  close(): Promise<void>;
}

/**
 * Makes a fake that answers with the real lexicon and the shape of a real answer. Without a picture each word has its
 * most expected sense; with one, the sense you name in `pictured`, looked at in the top-left patch of an 8 × 8 grid. A
 * clip is one second of one frame. Words are found by white space only, so use it with languages that have some.
 *
 * @param options - `lang` of every answer (default `en`); `pictured`: sense ids that any picture is taken to show.
 */
export async function createFakeWordsight(
  options: { lang?: string; pictured?: readonly string[] } = {},
): Promise<FakeWordsight> {
  const { lang = 'en', pictured = [] } = options;
  const lexicon = await openLexicon();
  return {
    languages: lexicon.languages,
    async explain(request: ExplainRequest): Promise<Explanation> {
      const { text, video } = request;
      const image = request.image ?? video;
      const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: surface, index }): WordExplanation[] => {
        const entry = lexicon.entryOf(lang, normaliseForm(surface));
        if (entry === undefined || entry.senses.length < 2) return [];
        const shown = image === undefined ? undefined : entry.senses.find(({ id }) => pictured.includes(id));
        const senses = entry.senses.map(({ rank, kind: _kind, ...sense }): SenseScore => {
          const textual = shareOf(rank === 1, entry.senses.length);
          const posterior = shown === undefined ? textual : shareOf(sense.id === shown.id, entry.senses.length);
          const lemmas = lexicon.lemmasOf(lang, sense.id);
          return { ...sense, lemmas, prior: textual, textual, posterior, pull: posterior - textual };
        });
        senses.sort((left, right) => right.posterior - left.posterior);
        const weights = Float32Array.from({ length: 64 }, (_, patch) =>
          patch === 0 && shown !== undefined ? 0.75 : 0,
        );
        const lookedAt = shown === undefined ? 0 : 0.75;
        const where =
          image === undefined ? { lookedAt } : { lookedAt, attention: { frames: 1, rows: 8, columns: 8, weights } };
        const plane = fakePlane(senses);
        const moments = video && fakeMoments(senses[0]!, lookedAt);
        const span = { start: index, end: index + surface.length, surface };
        return [{ ...span, lemma: entry.form, senses, ...where, ...(moments && { moments }), plane }];
      });
      if (words.length === 0) throw nothingAmbiguous();
      return {
        text,
        lang,
        langFrom: 'caller',
        words,
        ...(image !== undefined && { picture: { width: 128, height: 128 } }),
        ...(video !== undefined && { clip: { durationSeconds: 1, frameSeconds: [0], moments: [] } }),
        truncated: false,
        warnings: [],
        gamma: checkGamma(request.gamma),
        model: 'fake',
        milliseconds: { text: 0, picture: 0, core: 0, total: 0 },
      };
    },
    async close(): Promise<void> {},
  };
}

function fakeMoments({ id, posterior }: SenseScore, lookedAt: number): WordMoments {
  const segments = [{ fromSeconds: 0, toSeconds: 1, senseId: id, posterior }];
  return { relevance: [lookedAt], strongestSeconds: 0, segments };
}

/** The word where its probabilities put it; its vector never turns, for it has none. */
function fakePlane(senses: readonly SenseScore[]): PullPlane {
  const [winner, rival] = senses as [SenseScore, SenseScore];
  const text: PlanePoint = [winner.textual - rival.textual, 0];
  const picture: PlanePoint = [winner.posterior - rival.posterior, 0];
  return { alone: text, text, picture, senses: senses.map(({ id }, index) => ({ id, at: [[1, -1][index] ?? 0, 0] })) };
}

function shareOf(favoured: boolean, count: number): number {
  return favoured ? 0.9 : 0.1 / (count - 1);
}

function nothingAmbiguous(): WordsightError {
  return new WordsightError('WORD_NOT_AMBIGUOUS', {
    message: 'Expected a word of the lexicon with two or more senses, received none.',
    mend: 'Use a word of the lexicon in the text.',
  });
}
