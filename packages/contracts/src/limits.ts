/** The default limits, each with its unit in the name. Callers may lower them, never raise the fixed model side. */
export const LIMITS = {
  /** A caption as UTF-8 bytes; 16 KiB, checked before anything looks inside it. */
  textBytes: 16_384,
  /** A caption in code points. */
  textCodePoints: 2_000,
  /** Longest run of combining marks; Unicode's stream-safe format allows 30. */
  combiningMarksInARow: 30,
  /** Sub-word tokens of one caption; longer ones are cut and say so. */
  captionTokens: 128,
  /** 16 MiB. */
  imageBytes: 16_777_216,
  imagePixels: 50_000_000,
  imageSidePixels: 16_384,
  /** Estimated memory of all decodes under way: 512 MiB. */
  decodeBytes: 536_870_912,
  decodeTimeoutMs: 5_000,
  /** Requests waiting for an engine process. */
  queuedRequests: 16,
  /** One engine call, the time in the queue included. */
  engineTimeoutMs: 10_000,
} as const;

/** The limits a function enforces; see {@link LIMITS} for units and defaults. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
