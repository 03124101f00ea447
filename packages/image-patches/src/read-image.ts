import { LIMITS, type Limits, WordsightError } from '@wordsight/contracts';
import { checkImageSize } from './check-image-size.ts';
import { estimateDecodeBytes } from './estimate-decode-bytes.ts';
import type { ImageFormat } from './image-format.ts';
import type { ImageHeader } from './image-header.ts';
import type { ImageSource } from './image-source.ts';
import { nameForeignFormat } from './name-foreign-format.ts';
import { readJpegHeader } from './read-jpeg-header.ts';
import { readMetadata } from './read-metadata.ts';
import { readPngHeader } from './read-png-header.ts';
import { readWebpHeader } from './read-webp-header.ts';
import { sniffFormat } from './sniff-format.ts';

const HEADER_READERS: Readonly<Record<ImageFormat, (bytes: Uint8Array) => ImageHeader>> = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  webp: readWebpHeader,
};

/**
 * Looks at a picture file without decoding it: what it is, how large it is, and whether it may be decoded at all.
 *
 * The format is told by content, and sizes are checked before any decoder sees the file.
 *
 * @param bytes - A whole JPEG, PNG or WebP file.
 * @param options.limits - Replaces single limits of the defaults.
 * @throws `FILE_EMPTY` without bytes; `PAYLOAD_TOO_LARGE` over `imageBytes`; `UNSUPPORTED_MEDIA` for any other format;
 *   `IMAGE_TOO_LARGE` over `imagePixels`, `imageSidePixels` or `decodeBytes`; `IMAGE_UNREADABLE` when the header is
 *   cut off or contradicts itself.
 */
export async function readImage(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits> } = {},
): Promise<ImageSource> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const format = checkedFormat(bytes, limits);
  const header = HEADER_READERS[format](bytes);
  const estimatedDecodeBytes = estimateDecodeBytes(header);
  checkImageSize(header, estimatedDecodeBytes, limits);
  const metadata = await readMetadata(bytes, header, limits);
  return { bytes, format, ...metadata, animated: header.animated, estimatedDecodeBytes, header, limits };
}

function checkedFormat(bytes: Uint8Array, limits: Limits): ImageFormat {
  if (bytes.length === 0) {
    throw new WordsightError('FILE_EMPTY', {
      message: 'Expected a picture file, received 0 bytes.',
      mend: 'Check that the file was written to its end, and send it again.',
    });
  }
  if (bytes.length > limits.imageBytes) {
    throw new WordsightError('PAYLOAD_TOO_LARGE', {
      message: `Expected a picture file of at most ${limits.imageBytes} bytes, received ${bytes.length}.`,
      mend: 'Scale the picture down or save it with stronger compression.',
    });
  }
  const format = sniffFormat(bytes);
  if (format === undefined) {
    throw new WordsightError('UNSUPPORTED_MEDIA', {
      message: `Expected a JPEG, PNG or WebP picture, received ${nameForeignFormat(bytes)}.`,
      mend: 'Save the picture as JPEG, PNG or WebP and send that.',
    });
  }
  return format;
}
