import type { ClipFacts, ClipTimes, Explanation, WordExplanation } from '@wordsight/contracts';
import type { Model, SenseTable } from '@wordsight/model-store';
import { withCustomSenses } from '@wordsight/sense-lexicon';
import { checkText, identifyLanguage } from '@wordsight/text-tokens';
import { clipMoments } from './clip-moments.ts';
import type { ClipReader } from './clip-reader.ts';
import { checkGamma, type ExplainRequest } from './explain-request.ts';
import { explainWord } from './explain-word.ts';
import { faithfulnessOf } from './faithfulness.ts';
import type { Inspection } from './wordsight.ts';
import { languageOptions } from './language-options.ts';
import { look, lookAtEachFrame } from './look.ts';
import type { PictureReader } from './picture-reader.ts';
import { noAmbiguousWord } from './no-ambiguous-word.ts';
import { senseVectorsOf } from './sense-vectors.ts';
import { readMedia } from './read-media.ts';
import { readText, type TextParts } from './text-context.ts';

/** Everything one explanation needs; made once by `createWordsight`. */
export interface ExplainParts extends TextParts {
  readonly model: Model;
  readonly senseTable: SenseTable;
  readonly pictures: PictureReader;
  readonly clips: ClipReader;
  readonly textLimits: Parameters<typeof checkText>[1];
}

/** The recipe, hop by hop: check → language → words and tokens → text states → patches → core → senses. */
export async function explain(parts: ExplainParts, request: ExplainRequest): Promise<Inspection> {
  const begun = performance.now();
  const { text, signal } = request;
  const gamma = checkGamma(request.gamma);
  checkText(text, parts.textLimits);
  const { lang, from } = await identifyLanguage(text, languageOptions(parts.lexicon, text, request.lang));
  const lexicon = request.senses === undefined ? parts.lexicon : withCustomSenses(parts.lexicon, lang, request.senses);
  const context = await readText({ ...parts, lexicon }, text, lang, { only: request.words, signal });
  if (context.words.length === 0) throw noAmbiguousWord(lang, context.wordCount, request.words !== undefined);
  const vectors = await senseVectorsOf(
    parts,
    parts.senseTable,
    context.words.map(({ entry }) => entry),
    { own: new Set(request.senses?.map(({ id }) => id)), signal },
  );
  const textRead = performance.now();
  const picture = await readMedia(parts, request);
  const pictureRead = performance.now();
  const looking = { engine: parts.engine, vectors };
  const { seen, attention } = await look(looking, context.words, picture?.context, signal);
  const frames =
    picture?.clip &&
    (await lookAtEachFrame(looking, context.words, picture.context, {
      signal,
      onFrame(done) {
        const total = picture.context.frames;
        request.onProgress?.({ stage: 'attending', done, total, clipSeconds: picture.clip!.durationSeconds });
      },
    }));
  const { temperature } = parts.model.manifest;
  const facts = { lexicon, lang, vectors, temperature: temperature.posterior, gamma };
  const explained = context.words.map((word, index) => {
    const perFrame = frames?.map((frame) => frame[index]!);
    return explainWord({ word, seen: seen[index]!, frames: perFrame, clip: picture?.clip }, facts);
  });
  const words = request.faithfulness === true ? await measured(explained) : explained;
  const done = performance.now();
  const explanation: Explanation = {
    text,
    lang,
    langFrom: from,
    words,
    // Copies: what is kept for the next caption must not be in the hands of callers.
    ...(picture && { picture: { ...picture.context.source } }),
    ...(picture?.clip && { clip: clipFacts(picture.clip, words) }),
    truncated: context.truncated,
    warnings: [...(picture?.warnings ?? [])],
    gamma,
    model: parts.model.manifest.name,
    milliseconds: {
      text: textRead - begun,
      picture: pictureRead - textRead,
      core: done - pictureRead,
      total: done - begun,
    },
  };
  return { explanation, ...(attention && { attention }), ...(picture?.stills && { stills: picture.stills }) };

  async function measured(answers: readonly WordExplanation[]): Promise<WordExplanation[]> {
    const patched = await parts.pictures.patches(request.image!, signal);
    const measuring = { ...looking, temperature: temperature.posterior, gamma, patched, signal };
    const found: WordExplanation[] = [];
    for (const [index, answer] of answers.entries()) {
      const faithfulness = await faithfulnessOf(measuring, context.words[index]!, answer);
      found.push({ ...answer, faithfulness });
    }
    return found;
  }
}

/** The clip as the answer tells of it; a copy of what is kept. */
function clipFacts(times: ClipTimes, words: readonly WordExplanation[]): ClipFacts {
  const moments = clipMoments(
    words.map((word) => word.moments!.relevance),
    times,
  );
  return { ...times, frameSeconds: [...times.frameSeconds], moments };
}
