export { defaultModelDirectory } from './default-model-directory.ts';
export { loadModel } from './load-model.ts';
export type { LoadModelOptions } from './load-model-options.ts';
export type { Manifest, ManifestFile } from './manifest.ts';
export type { Model } from './model.ts';
export { readSenseTable } from './read-sense-table.ts';
export type { SenseTable } from './sense-table.ts';
