import type { Ranking } from '@wordsight/contracts';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { checkCount } from './check-count.ts';
import type { ExplainParts } from './explain.ts';
import { languageOptions } from './language-options.ts';
import { noAmbiguousWord } from './no-ambiguous-word.ts';
import type { RankRequest } from './requests.ts';
import { scoreSenses } from './score-senses.ts';
import { senseVectorsOf } from './sense-vectors.ts';
import { encodePhrases, readText } from './text-context.ts';
import { cosine, softmax } from './vector-math.ts';

/** Most pictures of one ranking. */
export const MOST_IMAGES = 10;

/**
 * Orders pictures by how well they show what a phrase means, as in visual word sense disambiguation
 * (Raganato et al., SemEval-2023 task 1).
 *
 * With an ambiguous word in the phrase the score of a picture is log Σ_s p(s | phrase) exp(cos(picture, e_s) / τ):
 * a picture may show any sense, weighed by how likely the phrase makes it. Else it is cos(picture, phrase) / τ.
 */
export async function rankImages(parts: ExplainParts, request: RankRequest): Promise<Ranking> {
  const { text, images, signal } = request;
  checkCount('images', images.length, [1, MOST_IMAGES]);
  checkText(text, parts.textLimits);
  const { lang } = await identifyLanguage(text, languageOptions(parts.lexicon, text, request.lang));
  const only = request.word === undefined ? undefined : [request.word];
  const { words, wordCount } = await readText(parts, text, lang, { only, signal });
  if (words.length === 0 && only !== undefined) throw noAmbiguousWord(lang, wordCount, true);
  const pictures = await Promise.all(images.map((image) => parts.pictures.read(image, signal)));
  const temperature = parts.model.manifest.temperature.posterior;
  const score = words[0] === undefined ? await wholePhrase() : await byWord(words[0]);
  const scores = pictures.map(({ context }) => score(context.image));
  const probabilities = softmax(scores);
  const ranking = scores.map((score, image) => ({ image, probability: probabilities[image]!, score }));
  ranking.sort((left, right) => right.score - left.score);
  return { lang, ...(words[0] && { word: words[0].word.text }), ranking };

  async function wholePhrase(): Promise<(image: Float32Array) => number> {
    const [phrase] = await encodePhrases(parts, [{ text, lang }], signal);
    return (image) => cosine(phrase!, image) / temperature;
  }

  async function byWord({ entry, alone, inText }: (typeof words)[number]): Promise<(image: Float32Array) => number> {
    const vectors = await senseVectorsOf(parts, parts.senseTable, [entry], { signal });
    const candidates = entry.senses.map(({ id }) => vectors.get(id)!);
    const numbers = scoreSenses({ alone, inText, withPicture: inText }, candidates, { temperature, gamma: 0 });
    return (image) => {
      const terms = candidates.map((vector, index) => {
        return Math.log(numbers[index]!.textual + Number.EPSILON) + cosine(vector, image) / temperature;
      });
      const largest = Math.max(...terms);
      return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
    };
  }
}
