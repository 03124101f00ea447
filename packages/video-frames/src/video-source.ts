/** What a caller should know about a clip that is read all the same. */
export type VideoWarning =
  /** The file ends early; what is there is used. */
  | 'cut-off'
  /** Each frame has two fields of different moments; they are made one picture. */
  | 'interlaced'
  /** Brighter than a screen without HDR can show; mapped to what it can. */
  | 'hdr-tone-mapped'
  /** Brighter than a screen without HDR can show, and this FFmpeg cannot map it: colours are dull. */
  | 'hdr-converted'
  /** Some frames that were asked for could not be decoded and were left out. */
  | 'frames-missing';

/**
 * A clip that passed all limits and may be sampled, as often as wanted. Holds a temporary directory: close it.
 */
export interface VideoSource extends AsyncDisposable {
  /** As its packets tell, until the last frame disappears. */
  readonly durationSeconds: number;
  /** Of the upright picture with square pixels. */
  readonly width: number;
  /** Of the upright picture with square pixels. */
  readonly height: number;
  /** Average, in frames a second; 0 for a single frame without a length. */
  readonly frameRate: number;
  /** How many frames the clip shows. */
  readonly frameCount: number;
  /** As FFmpeg calls it: `h264`, `hevc`, `vp8`, `vp9`, `av1` or `mpeg4`. */
  readonly codec: string;
  /** By how much frames are turned to stand upright, clockwise. They come out upright. */
  readonly rotationDegrees: 0 | 90 | 180 | 270;
  /** Frames do not follow each other at even distances. */
  readonly hasVariableRate: boolean;
  /** As known by now; sampling may add some. */
  readonly warnings: readonly VideoWarning[];
  /** Ends samplings under way with `ABORTED` and removes everything the clip left on disk. May be called again. */
  close(): Promise<void>;
}
