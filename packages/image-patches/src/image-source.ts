import type { Limits } from '@wordsight/contracts';
import type { ImageFormat } from './image-format.ts';
import type { ImageHeader } from './image-header.ts';

/** A picture that passed all limits and may be decoded, as often as wanted. Holds nothing that must be closed. */
export interface ImageSource {
  /** The caller's own bytes, not a copy; leave them as they are while the source is in use. */
  readonly bytes: Uint8Array;
  readonly format: ImageFormat;
  /** Of the upright picture, after EXIF orientation, in pixels. */
  readonly width: number;
  /** Of the upright picture, after EXIF orientation, in pixels. */
  readonly height: number;
  /** A colour profile is embedded. */
  readonly hasProfile: boolean;
  /** There are more frames than the first, which is the only one Wordsight looks at. */
  readonly animated: boolean;
  /** What decoding will hold at its peak, in bytes. */
  readonly estimatedDecodeBytes: number;
  /** What the file itself says, before orientation. */
  readonly header: ImageHeader;
  /** The limits it was read under; decoding keeps to them. */
  readonly limits: Limits;
}
