import type { RateSampling } from './sample-by-rate.ts';
import type { SceneChangeSampling } from './sample-scene-changes.ts';
import type { TimesSampling } from './sample-at-times.ts';
import type { UniformSampling } from './sample-uniformly.ts';

/** Which frames of a clip are taken. */
export type SamplingStrategy = UniformSampling | RateSampling | SceneChangeSampling | TimesSampling;
