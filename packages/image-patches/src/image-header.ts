/** What the first bytes of a file say about its picture, before any decoder has seen it. */
export interface ImageHeader {
  /** As stored, before EXIF orientation, in pixels. */
  readonly width: number;
  /** As stored, before EXIF orientation, in pixels. */
  readonly height: number;
  /** Samples of one pixel once decoded, 1 to 4; alpha counts. */
  readonly channels: number;
  readonly bytesPerSample: 1 | 2;
  /** How often the decoder must walk over the picture; all but `once` keep it whole in memory. */
  readonly passes: 'once' | 'interlaced' | 'progressive';
  readonly animated: boolean;
}
