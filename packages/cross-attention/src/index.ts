export { type Attended, attend } from './attend.ts';
export type { AttendInputs } from './attend-inputs.ts';
export type { VisualAnswer, VisualQuestion } from './core-job.ts';
export { type Engine, openEngine } from './engine.ts';
export type { EngineFacts, GraphFacts, TensorFacts } from './engine-facts.ts';
export type { EngineOptions } from './engine-options.ts';
export type { Tensor } from './tensor.ts';
export type { TextEncoding, TextShape } from './text-job.ts';
export type { VisionEncoding, VisionShape } from './vision-job.ts';
