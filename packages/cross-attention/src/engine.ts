import { coreJob, type VisualAnswer, type VisualQuestion, visualAnswer } from './core-job.ts';
import type { EngineFacts } from './engine-facts.ts';
import { type EngineOptions, resolveEngineOptions } from './engine-options.ts';
import { ProcessPool } from './process-pool.ts';
import { type TextEncoding, type TextShape, textEncoding, textJob } from './text-job.ts';
import { type VisionEncoding, type VisionShape, visionEncoding, visionJob } from './vision-job.ts';

/**
 * The encoders and the cross-attention core of one model, running in child processes.
 *
 * Calls may overlap. Each rejects with `SHAPE_MISMATCH` for arrays that do not fit the model, `QUEUE_FULL`, `TIMEOUT`,
 * `ABORTED`, `CLOSED`, or `ENGINE_FAILED` for a run that fails on this input, also when it twice ends its process.
 * Arrays passed in must not change until the call settles. An engine without calls does not keep the program alive.
 */
export interface Engine {
  /** @param patches - `[frames, patchesPerFrame, patchWidth]`, each value 0 to 255. */
  encodeVision(patches: Uint8Array, shape: VisionShape, signal?: AbortSignal): Promise<VisionEncoding>;
  /**
   * @param ids - `[rows, columns]`, rows of the model's embedding table.
   * @param mask - `[rows, columns]`: 1 = real token, 0 = padding.
   */
  encodeText(ids: BigInt64Array, mask: BigInt64Array, shape: TextShape, signal?: AbortSignal): Promise<TextEncoding>;
  /** Lets words look at visual tokens; also rejects with `FIELD_INVALID` when the mask is not of 0 and 1. */
  attendVisual(question: VisualQuestion, signal?: AbortSignal): Promise<VisualAnswer>;
  /** What the graphs take and give, as their files declare it. */
  facts(): Promise<EngineFacts>;
  /** Refuses waiting and running calls with `CLOSED` and ends the processes. Resolves when they are gone; idempotent. */
  close(): Promise<void>;
}

/**
 * Loads a model into child processes and resolves when they are ready for work.
 *
 * @throws `MODEL_MISSING` when a file is not there; `MODEL_INVALID` when it is not a graph or does not fit the
 *   contract; `FIELD_INVALID` for an option out of range; `ENGINE_FAILED` when a process cannot start.
 * @example
 * const engine = await openEngine({ visionPath, textPath, corePath });
 * const { patches, width } = await engine.encodeVision(pixels, { frames: 1, patchesPerFrame: 64, patchWidth: 768 });
 * // patches Float32Array [1, 64, 256], width 256
 * await engine.close();
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { orders, pool: poolOptions } = await resolveEngineOptions(options);
  const pool = new ProcessPool(orders, poolOptions);
  const facts = await pool.open();
  // Opening has checked that the core declares it.
  const width = facts.core.inputs.find((port) => port.name === 'words')!.shape[1] as number;
  return {
    async encodeVision(patches, shape, signal) {
      return visionEncoding(await pool.submit(visionJob(patches, shape, facts.vision), signal), width);
    },
    async encodeText(ids, mask, shape, signal) {
      return textEncoding(await pool.submit(textJob(ids, mask, shape, facts.text), signal), width);
    },
    async attendVisual(question, signal) {
      const outputs = await pool.submit(coreJob(question, width, facts.core), signal);
      return visualAnswer(outputs, question.position.length / 3);
    },
    async facts() {
      return facts;
    },
    close: () => pool.close(),
  };
}
