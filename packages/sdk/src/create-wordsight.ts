import { LIMITS, WordsightError } from '@wordsight/contracts';
import { openEngine } from '@wordsight/cross-attention';
import { heatmapPng, readImage } from '@wordsight/image-patches';
import { defaultModelDirectory, loadModel, readSenseTable } from '@wordsight/model-store';
import { openLexicon } from '@wordsight/sense-lexicon';
import { loadTextTokenizer } from '@wordsight/text-tokens';
import { chooseText } from './choose-text.ts';
import { ClipReader } from './clip-reader.ts';
import { embed } from './embed.ts';
import { explain } from './explain.ts';
import type { WordsightOptions } from './explain-request.ts';
import type { HeatmapRequest, Wordsight } from './wordsight.ts';
import { bytesOf, PictureReader } from './picture-reader.ts';
import { rankImages } from './rank-images.ts';

/**
 * Loads the model, verifies every file of it and starts its engine processes. Close it when done.
 *
 * @example
 * const wordsight = await createWordsight();
 * const { words } = await wordsight.explain({ text: 'a crane by the river', image: 'heron.jpg' });
 * words[0].senses[0].id; // 'crane.bird'
 * words[0].attention.weights.length; // 64: [frames 1, rows 8, columns 8]
 * await wordsight.close();
 *
 * @throws {@link WordsightError} `MODEL_*`, `MANIFEST_INVALID` or `LEXICON_INVALID` when something on disk is not right.
 */
export async function createWordsight(options: WordsightOptions = {}): Promise<Wordsight> {
  const [model, lexicon] = await Promise.all([
    loadModel(options.modelDirectory ?? defaultModelDirectory()),
    openLexicon(options.lexiconDirectory === undefined ? {} : { directory: options.lexiconDirectory }),
  ]);
  const { manifest } = model;
  const limits = { ...LIMITS, ...options.limits };
  const [tokenizer, senseTable, engine] = await Promise.all([
    loadTextTokenizer({
      tokenizerPath: model.pathOf('tokenizer.json'),
      maximumTokens: Math.min(manifest.text.maximumTokens, limits.captionTokens),
    }),
    readSenseTable(model),
    openEngine({
      visionPath: model.pathOf('vision.onnx'),
      textPath: model.pathOf('text.onnx'),
      corePath: model.pathOf('core.onnx'),
      timeoutMs: limits.engineTimeoutMs,
      queueLimit: limits.queuedRequests,
      ...(options.processes !== undefined && { processes: options.processes }),
      ...(options.threadsPerProcess !== undefined && { threadsPerProcess: options.threadsPerProcess }),
    }),
  ]);
  const { side, patchSize } = manifest.vision;
  const pictures = new PictureReader(engine, { side, patchSize, limits, cachedPictures: options.cachedPictures ?? 64 });
  const clips = new ClipReader(engine, { side, patchSize, cachedClips: options.cachedClips ?? 8 });
  const parts = { clips, model, lexicon, tokenizer, senseTable, engine, pictures, textLimits: limits };
  let closed = false;
  const whileOpen = <Request, Answer>(ask: (request: Request) => Promise<Answer>) => {
    return async (request: Request): Promise<Answer> => {
      if (closed) throw closedError();
      return ask(request);
    };
  };
  return {
    languages: lexicon.languages,
    lexicon,
    model: manifest,
    explain: whileOpen(async (request) => (await explain(parts, request)).explanation),
    inspect: whileOpen((request) => explain(parts, request)),
    rank: whileOpen((request) => rankImages(parts, request)),
    choose: whileOpen((request) => chooseText(parts, request)),
    embed: whileOpen((request) => embed(parts, request)),
    async heatmap({ image, word, strength, signal }: HeatmapRequest): Promise<Uint8Array> {
      if (word.attention === undefined) throw noAttention();
      const source = await readImage(await bytesOf(image), { limits });
      const { rows, columns, weights } = word.attention;
      const grid = { rows, columns, patchSize };
      return heatmapPng({
        image: source,
        weights,
        grid,
        strength: heatStrength(weights, strength),
        ...(signal && { signal }),
      });
    },
    async close(): Promise<void> {
      closed = true;
      await engine.close();
    },
  };
}

/** The map is drawn relative to its peak, so a word that hardly looked must be drawn fainter: full from one half on. */
function heatStrength(weights: Float32Array, strength: number = 0.65): number {
  const lookedAt = weights.reduce((sum, weight) => sum + weight, 0);
  return strength * Math.min(1, lookedAt * 2);
}

function closedError(): WordsightError {
  return new WordsightError('CLOSED', {
    message: 'Expected an open Wordsight, received a question after close().',
    mend: 'Create another one with createWordsight().',
  });
}

function noAttention(): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: 'Expected a word explained with a picture, received one without attention.',
    mend: 'Pass a word of an explanation that was asked with an image.',
  });
}
