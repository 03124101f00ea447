import type { Choice } from '@wordsight/contracts';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { checkCount } from './check-count.ts';
import type { ExplainParts } from './explain.ts';
import { languageOptions } from './language-options.ts';
import type { ChooseRequest } from './requests.ts';
import { encodePhrases } from './text-context.ts';
import { cosine, softmax } from './vector-math.ts';

/** Fewest and most texts of one choice. */
export const CHOICE_TEXTS = [2, 10] as const;

/**
 * Tells which of several texts fits a picture, as in contrastive translation evaluation (Futeral et al., 2023,
 * CoMMuTE): softmax over the cosines of each text as a whole with the picture.
 */
export async function chooseText(parts: ExplainParts, request: ChooseRequest): Promise<Choice> {
  const { texts, image, signal } = request;
  checkCount('texts', texts.length, CHOICE_TEXTS);
  for (const text of texts) checkText(text, parts.textLimits);
  const languages = await Promise.all(
    texts.map((text) => identifyLanguage(text, languageOptions(parts.lexicon, text, request.lang))),
  );
  const phrases = texts.map((text, index) => ({ text, lang: languages[index]!.lang }));
  const [vectors, picture] = await Promise.all([
    encodePhrases(parts, phrases, signal),
    parts.pictures.read(image, signal),
  ]);
  const cosines = vectors.map((vector) => cosine(vector, picture.context.image));
  const temperature = parts.model.manifest.temperature.posterior;
  const probabilities = softmax(cosines.map((value) => value / temperature));
  const choices = cosines.map((value, text) => {
    return { text, lang: phrases[text]!.lang, probability: probabilities[text]!, cosine: value };
  });
  return { choices: choices.sort((left, right) => right.probability - left.probability) };
}
