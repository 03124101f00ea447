/** One sub-word unit of a caption. */
export interface Token {
  /** Row of the model's embedding table; an integer from 0 to vocabulary size - 1. */
  readonly id: number;
  /** The stretch of the caller's string it came from, widened to whole graphemes. */
  readonly text: string;
  /** First UTF-16 unit in the caller's own string. */
  readonly start: number;
  /** One past the last UTF-16 unit in the caller's own string. */
  readonly end: number;
}
