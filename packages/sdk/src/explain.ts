import type { Explanation, SenseScore, WordExplanation } from '@wordsight/contracts';
import type { Model, SenseTable } from '@wordsight/model-store';
import { withCustomSenses } from '@wordsight/sense-lexicon';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { checkGamma, type ExplainRequest } from './explain-request.ts';
import type { PictureReader } from './picture-reader.ts';
import { scoreSenses } from './score-senses.ts';
import { senseVectorsOf } from './sense-vectors.ts';
import { type AmbiguousWord, readText, type TextParts } from './text-context.ts';
import type { VisualContext } from './visual-context.ts';
import { lookedAtOf, toWordAttention } from './word-attention.ts';

/** Everything one explanation needs; made once by `createWordsight`. */
export interface ExplainParts extends TextParts {
  readonly model: Model;
  readonly senseTable: SenseTable;
  readonly pictures: PictureReader;
  readonly textLimits: Parameters<typeof checkText>[1];
}

/** The recipe, hop by hop: check → language → words and tokens → text states → patches → core → senses. */
export async function explain(parts: ExplainParts, request: ExplainRequest): Promise<Explanation> {
  const begun = performance.now();
  const { text, image, signal } = request;
  const gamma = checkGamma(request.gamma);
  checkText(text, parts.textLimits);
  const languages = parts.lexicon.languages;
  const { lang, from } = await identifyLanguage(text, {
    languages,
    ...(request.lang !== undefined && { given: request.lang }),
  });
  const lexicon = request.senses === undefined ? parts.lexicon : withCustomSenses(parts.lexicon, lang, request.senses);
  const context = await readText({ ...parts, lexicon }, text, lang, signal);
  const vectors = await senseVectorsOf(
    parts,
    parts.senseTable,
    context.words.map(({ entry }) => entry),
    signal,
  );
  const textRead = performance.now();
  const picture = image === undefined ? undefined : await parts.pictures.read(image, signal);
  const pictureRead = performance.now();
  const seen = await look(parts, context.words, picture?.context, signal);
  const temperature = parts.model.manifest.temperature.posterior;
  const words = context.words.map(({ word, entry, alone, inText }, index): WordExplanation => {
    const { withPicture, ...where } = seen[index]!;
    const candidates = entry.senses.map((sense) => vectors.get(sense.id)!);
    const numbers = scoreSenses({ alone, inText, withPicture }, candidates, { temperature, gamma });
    const senses = entry.senses.map(
      ({ rank: _rank, kind: _kind, ...sense }, i): SenseScore => ({ ...sense, ...numbers[i]! }),
    );
    senses.sort((left, right) => right.posterior - left.posterior);
    return { start: word.start, end: word.end, surface: word.text, lemma: entry.form, senses, ...where };
  });
  const done = performance.now();
  return {
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
}

type Seen = Pick<WordExplanation, 'lookedAt' | 'attention'> & { withPicture: Float32Array };

async function look(
  { engine }: Pick<ExplainParts, 'engine'>,
  words: readonly AmbiguousWord[],
  picture: VisualContext | undefined,
  signal?: AbortSignal,
): Promise<Seen[]> {
  // Without a picture the core would return its input unchanged (a tested property), so it need not run.
  if (picture === undefined) return words.map(({ inText }) => ({ withPicture: inText, lookedAt: 0 }));
  const width = words[0]!.inText.length;
  const queries = new Float32Array(words.length * width);
  words.forEach(({ inText }, index) => {
    queries.set(inText, index * width);
  });
  const { output, attention } = await engine.attendVisual(
    { words: queries, visual: picture.visual, position: picture.position },
    signal,
  );
  return words.map((_, index) => ({
    withPicture: output.subarray(index * width, (index + 1) * width),
    lookedAt: lookedAtOf(attention, index),
    attention: toWordAttention(attention, index, picture.grid, picture.frames),
  }));
}
