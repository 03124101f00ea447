import type { Manifest } from './manifest.ts';

/** A model on disk of which every file was compared with the manifest. */
export interface Model {
  readonly manifest: Manifest;
  /** Absolute path without links. */
  readonly directory: string;
  /**
   * Absolute path of a file that the manifest lists.
   *
   * @throws {@link WordsightError} `MODEL_MISSING` for another name.
   */
  pathOf(name: string): string;
}
