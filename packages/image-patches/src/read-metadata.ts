import type { Limits } from '@wordsight/contracts';
import { decoderOptions } from './decoder-options.ts';
import { fencedSharp } from './fenced-sharp.ts';
import type { ImageHeader } from './image-header.ts';
import { unreadableImage } from './unreadable-image.ts';

/** What only the decoder tells: the size after EXIF orientation, and whether a colour profile is embedded. */
export interface ImageMetadata {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  readonly hasProfile: boolean;
}

/**
 * Asks the decoder about a file; it reads the header only.
 *
 * @param header - What we read in the file. A decoder that sees another size would get past the limits, so it must agree.
 * @throws `IMAGE_UNREADABLE` when the decoder cannot read the header, or reads it otherwise.
 */
export async function readMetadata(bytes: Uint8Array, header: ImageHeader, limits: Limits): Promise<ImageMetadata> {
  const metadata = await fencedSharp(bytes, decoderOptions(limits))
    .metadata()
    .catch((cause: unknown) => {
      throw unreadableImage('a picture header that the decoder reads', 'a damaged one', cause);
    });
  if (metadata.width !== header.width || metadata.height !== header.height) {
    throw unreadableImage(`${header.width} × ${header.height} px as the header says`, 'another size from the decoder');
  }
  const { width, height } = metadata.autoOrient;
  return { width, height, hasProfile: metadata.hasProfile };
}
