/** What the manifest vouches for: a file's size and content. */
export interface ManifestFile {
  /** At least 1. */
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The facts of a model, as its `manifest.json` states them and as they were checked. */
export interface Manifest {
  readonly format: 1;
  readonly name: string;
  /** Semantic version. */
  readonly version: string;
  /** BCP 47 tags of the languages it was trained on. */
  readonly languages: readonly string[];
  /** By base name; has every one of {@link REQUIRED_FILES}. The object has no prototype. */
  readonly files: Readonly<Record<string, ManifestFile>>;
  /** `side` and `patchSize` in pixels; `patches` per frame. */
  readonly vision: { readonly side: number; readonly patchSize: number; readonly patches: number };
  /** `maximumTokens` of one caption; `vocabulary` in tokens; `padding` is a token id. */
  readonly text: { readonly maximumTokens: number; readonly vocabulary: number; readonly padding: number };
  readonly core: { readonly layers: number; readonly heads: number };
  /** Length of every embedding. */
  readonly width: number;
  /** What cosines are divided by before each softmax over senses; above 0. */
  readonly temperature: { readonly prior: number; readonly textual: number; readonly posterior: number };
  /** Facts of the training run, free in form; empty when the manifest has none. */
  readonly trained: Readonly<Record<string, unknown>>;
}
