import type { RawAttention, WordExplanation } from '@wordsight/contracts';
import { attendSenses, type Engine } from '@wordsight/cross-attention';
import { attentionOf, lookedAtOf } from './attention-of.ts';
import type { AmbiguousWord } from './text-context.ts';
import type { VisualContext } from './visual-context.ts';

/** What one word found. */
export type Seen = Pick<WordExplanation, 'lookedAt' | 'attention'> & {
  /** z_w `[d]`. */
  readonly withPicture: Float32Array;
};

/** What all words found, in their order. */
export interface Look {
  readonly seen: readonly Seen[];
  /** Absent without a picture. */
  readonly attention?: RawAttention;
}

/** What looking takes. */
export interface LookParts {
  readonly engine: Engine;
  /** `[d]` by sense id. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

/** Lets every word look at all visual tokens at once, once for each of its senses. */
export async function look(
  { engine, vectors }: LookParts,
  words: readonly AmbiguousWord[],
  picture: VisualContext | undefined,
  signal?: AbortSignal,
): Promise<Look> {
  // Without a picture the core would return its input unchanged (a tested property), so it need not run.
  if (picture === undefined) return { seen: words.map(({ inText }) => ({ withPicture: inText, lookedAt: 0 })) };
  const width = words[0]!.inText.length;
  const asking = words.map(({ inText, entry }) => ({
    vector: inText,
    senses: entry.senses.map(({ id }) => vectors.get(id)!),
  }));
  const { visual, position } = picture;
  const { output, attention } = await attendSenses(engine, asking, { visual, position }, signal);
  const { frames, grid } = picture;
  const raw = { ...attention, frames, rows: grid.rows, columns: grid.columns };
  const seen = words.map((_, index) => ({
    withPicture: output.subarray(index * width, (index + 1) * width),
    lookedAt: lookedAtOf(raw, index),
    attention: attentionOf(raw, index),
  }));
  return { seen, attention: raw };
}

/** Lets every word look at each frame of a clip alone: per frame, what each word found. */
export async function lookAtEachFrame(
  parts: LookParts,
  words: readonly AmbiguousWord[],
  clip: VisualContext,
  { signal, onFrame }: { readonly signal?: AbortSignal | undefined; readonly onFrame: (done: number) => void },
): Promise<(readonly Seen[])[]> {
  const { rows, columns } = clip.grid;
  const tokens = rows * columns;
  const width = clip.visual.length / (clip.frames * tokens);
  const found: (readonly Seen[])[] = [];
  // One after the other: each takes two milliseconds, and a clip must not fill the engine's queue by itself.
  for (let frame = 0; frame < clip.frames; frame += 1) {
    const part = <Numbers extends Float32Array>(values: Numbers, size: number) =>
      values.slice(frame * tokens * size, (frame + 1) * tokens * size);
    const alone = { ...clip, frames: 1, visual: part(clip.visual, width), position: part(clip.position, 3) };
    found.push((await look(parts, words, alone, signal)).seen);
    onFrame(found.length);
  }
  return found;
}
