import type { Summary } from '../figures/summarise.ts';

/** What a run says: the figures, and all that is needed to get them again. */
export interface BenchmarkReport {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly commit: Commit;
  readonly model: {
    readonly name: string;
    readonly version: string;
    /** Of its `manifest.json`, which names the hash of every file. */
    readonly manifestSha256: string;
    /** BCP 47 tags of the languages it was trained on. */
    readonly languages: readonly string[];
  };
  readonly set: { readonly version: number; readonly seed: number; readonly sha256: string };
  /** Most pairs and rankings per language and kind of picture, and most sentences per language. */
  readonly most: number;
  /** Most maps per language and kind of picture. */
  readonly maps: number;
  readonly resamples: number;
  /** Wall time of all questions. */
  readonly seconds: number;
  readonly languages: Readonly<Record<string, Summary>>;
  readonly macro: Summary;
}

/** Where the code stood. */
export interface Commit {
  /** 40 hexadecimal digits, or `unknown` outside a repository. */
  readonly id: string;
  /** Files differed from it. */
  readonly changed: boolean;
}
