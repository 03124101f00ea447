/** How strict {@link loadModel} is. */
export interface LoadModelOptions {
  /**
   * Accepts files that have other names on the same disk. Package managers such as pnpm install by hard links; the
   * checksum vouches for the content all the same, but whoever holds the other name can change it later.
   * Symbolic links are refused in any case.
   *
   * @default false
   */
  readonly allowHardLinks?: boolean;
}
