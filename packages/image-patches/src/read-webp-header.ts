import { uintAt } from './header-bytes.ts';
import type { ImageHeader } from './image-header.ts';
import { startsWith } from './starts-with.ts';
import { unreadableImage } from './unreadable-image.ts';

/** Where the data of the first chunk starts, behind `RIFF size WEBP type size`. */
const DATA = 20;
const SIDE_MASK = 0x3fff;

/**
 * Reads the first chunk of a WebP file: lossy `VP8 `, lossless `VP8L` or extended `VP8X`.
 *
 * @throws `IMAGE_UNREADABLE` when it is none of them or its start code is wrong.
 */
export function readWebpHeader(bytes: Uint8Array): ImageHeader {
  if (startsWith(bytes, 'VP8X', 12)) {
    const flags = uintAt(bytes, DATA, 1);
    const size = { width: uintAt(bytes, DATA + 4, 3, 'little') + 1, height: uintAt(bytes, DATA + 7, 3, 'little') + 1 };
    return webpHeader(size, { alpha: (flags & 0x10) !== 0, animated: (flags & 0x02) !== 0 });
  }
  if (startsWith(bytes, 'VP8L', 12) && uintAt(bytes, DATA, 1) === 0x2f) {
    const bits = uintAt(bytes, DATA + 1, 4, 'little');
    const size = { width: (bits & SIDE_MASK) + 1, height: ((bits >>> 14) & SIDE_MASK) + 1 };
    return webpHeader(size, { alpha: ((bits >>> 28) & 1) === 1, animated: false });
  }
  if (startsWith(bytes, 'VP8 ', 12) && uintAt(bytes, DATA + 3, 3) === 0x9d012a) {
    const width = uintAt(bytes, DATA + 6, 2, 'little') & SIDE_MASK;
    const height = uintAt(bytes, DATA + 8, 2, 'little') & SIDE_MASK;
    return webpHeader({ width, height }, { alpha: false, animated: false });
  }
  throw unreadableImage('a WebP that starts with VP8, VP8L or VP8X', 'another chunk');
}

function webpHeader(
  size: { readonly width: number; readonly height: number },
  { alpha, animated }: { readonly alpha: boolean; readonly animated: boolean },
): ImageHeader {
  return { ...size, channels: alpha ? 4 : 3, bytesPerSample: 1, passes: 'once', animated };
}
