import type { Explanation, RawAttention, SenseScore, WordExplanation } from '@wordsight/contracts';
import type { Model, SenseTable } from '@wordsight/model-store';
import { withCustomSenses } from '@wordsight/sense-lexicon';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { attentionOf, lookedAtOf } from './attention-of.ts';
import { checkGamma, type ExplainRequest } from './explain-request.ts';
import type { Inspection } from './wordsight.ts';
import { languageOptions } from './language-options.ts';
import type { PictureReader } from './picture-reader.ts';
import { noAmbiguousWord } from './no-ambiguous-word.ts';
import { pullPlane } from './pull-plane.ts';
import { scoreSenses } from './score-senses.ts';
import { senseVectorsOf } from './sense-vectors.ts';
import { type AmbiguousWord, readText, type TextParts } from './text-context.ts';
import type { VisualContext } from './visual-context.ts';

/** Everything one explanation needs; made once by `createWordsight`. */
export interface ExplainParts extends TextParts {
  readonly model: Model;
  readonly senseTable: SenseTable;
  readonly pictures: PictureReader;
  readonly textLimits: Parameters<typeof checkText>[1];
}

/** The recipe, hop by hop: check → language → words and tokens → text states → patches → core → senses. */
export async function explain(parts: ExplainParts, request: ExplainRequest): Promise<Inspection> {
  const begun = performance.now();
  const { text, image, signal } = request;
  const gamma = checkGamma(request.gamma);
  checkText(text, parts.textLimits);
  const languages = parts.lexicon.languages;
  const { lang, from } = await identifyLanguage(text, languageOptions(languages, request.lang));
  const lexicon = request.senses === undefined ? parts.lexicon : withCustomSenses(parts.lexicon, lang, request.senses);
  const context = await readText({ ...parts, lexicon }, text, lang, { only: request.words, signal });
  if (context.words.length === 0) throw noAmbiguousWord(lang, context.wordCount, request.words !== undefined);
  const vectors = await senseVectorsOf(
    parts,
    parts.senseTable,
    context.words.map(({ entry }) => entry),
    signal,
  );
  const textRead = performance.now();
  const picture = image === undefined ? undefined : await parts.pictures.read(image, signal);
  const pictureRead = performance.now();
  const { seen, attention } = await look(parts, context.words, picture?.context, signal);
  const temperature = parts.model.manifest.temperature.posterior;
  const words = context.words.map(({ word, entry, alone, inText }, index): WordExplanation => {
    const { withPicture, ...where } = seen[index]!;
    const candidates = entry.senses.map((sense) => vectors.get(sense.id)!);
    const numbers = scoreSenses({ alone, inText, withPicture }, candidates, { temperature, gamma });
    const senses = entry.senses.map(
      ({ rank: _rank, kind: _kind, ...sense }, i): SenseScore => ({
        ...sense,
        lemmas: lexicon.lemmasOf(lang, sense.id),
        ...numbers[i]!,
      }),
    );
    senses.sort((left, right) => right.posterior - left.posterior);
    const ranked = senses.map(({ id }) => vectors.get(id)!);
    const plane = pullPlane({ alone, inText, withPicture, candidates: ranked }, senses, gamma);
    return { start: word.start, end: word.end, surface: word.text, lemma: entry.form, senses, ...where, plane };
  });
  const done = performance.now();
  const explanation: Explanation = {
    text,
    lang,
    langFrom: from,
    words,
    ...(picture && { picture: picture.context.source }),
    truncated: context.truncated,
    warnings: picture?.warnings ?? [],
    gamma,
    model: parts.model.manifest.name,
    milliseconds: {
      text: textRead - begun,
      picture: pictureRead - textRead,
      core: done - pictureRead,
      total: done - begun,
    },
  };
  return { explanation, ...(attention && { attention }) };
}

interface Look {
  readonly seen: readonly (Pick<WordExplanation, 'lookedAt' | 'attention'> & { withPicture: Float32Array })[];
  readonly attention?: RawAttention;
}

async function look(
  { engine }: Pick<ExplainParts, 'engine'>,
  words: readonly AmbiguousWord[],
  picture: VisualContext | undefined,
  signal?: AbortSignal,
): Promise<Look> {
  // Without a picture the core would return its input unchanged (a tested property), so it need not run.
  if (picture === undefined) return { seen: words.map(({ inText }) => ({ withPicture: inText, lookedAt: 0 })) };
  const width = words[0]!.inText.length;
  const queries = new Float32Array(words.length * width);
  words.forEach(({ inText }, index) => {
    queries.set(inText, index * width);
  });
  const { output, attention } = await engine.attendVisual(
    { words: queries, visual: picture.visual, position: picture.position },
    signal,
  );
  const { frames, grid } = picture;
  const raw = { ...attention, frames, rows: grid.rows, columns: grid.columns };
  const seen = words.map((_, index) => ({
    withPicture: output.subarray(index * width, (index + 1) * width),
    lookedAt: lookedAtOf(raw, index),
    attention: attentionOf(raw, index),
  }));
  return { seen, attention: raw };
}
