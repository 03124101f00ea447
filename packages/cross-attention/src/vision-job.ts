import { checkShape } from './check-shape.ts';
import type { GraphFacts } from './engine-facts.ts';
import type { Job } from './job.ts';
import type { Outputs } from './messages.ts';

/** The axes of patches `[frames, patchesPerFrame, patchWidth]`. */
export interface VisionShape {
  /** At least 1; an image is a clip of one frame. */
  readonly frames: number;
  /** Rows times columns of the patch grid. */
  readonly patchesPerFrame: number;
  /** Values of one patch: patchSize · patchSize · 3. */
  readonly patchWidth: number;
}

/** What the vision encoder says about frames. */
export interface VisionEncoding {
  /** `[frames, patchesPerFrame, width]`: visual tokens; all of a frame have one length, its volume. */
  readonly patches: Float32Array;
  /** `[frames, width]`, each vector of unit length. */
  readonly image: Float32Array;
  /** d, the width of the model's vectors. */
  readonly width: number;
}

/**
 * The run that encodes frames.
 *
 * @throws `SHAPE_MISMATCH` when the patches are not those of the model or not as many as said.
 */
export function visionJob(
  patches: Uint8Array,
  { frames, patchesPerFrame, patchWidth }: VisionShape,
  facts: GraphFacts,
): Job {
  checkShape(
    patches,
    { frames, patchesPerFrame, patchWidth },
    facts.inputs.find((port) => port.name === 'patches'),
  );
  return {
    graph: 'vision',
    feeds: { patches: { data: patches, shape: [frames, patchesPerFrame, patchWidth] } },
    joinKey: `${patchesPerFrame} × ${patchWidth}`,
    rows: frames,
    columns: patchesPerFrame,
  };
}

/** Names what the run gave. */
export function visionEncoding({ patch_embeddings, image_embedding }: Outputs, width: number): VisionEncoding {
  return { patches: patch_embeddings!.data, image: image_embedding!.data, width };
}
