import { uintAt } from './header-bytes.ts';
import type { ImageHeader } from './image-header.ts';
import { startsWith } from './starts-with.ts';
import { unreadableImage } from './unreadable-image.ts';

/** Samples of one pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

const SIGNATURE_BYTES = 8;
const IHDR_BYTES = 13;
/** Length, type and checksum around the data of every chunk. */
const CHUNK_OVERHEAD_BYTES = 12;

/**
 * Reads a PNG up to its first picture data.
 *
 * @throws `IMAGE_UNREADABLE` when IHDR is not first or not valid, or when there is no picture data.
 */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  if (uintAt(bytes, SIGNATURE_BYTES, 4) !== IHDR_BYTES || !startsWith(bytes, 'IHDR', SIGNATURE_BYTES + 4)) {
    throw unreadableImage('a PNG that starts with IHDR', 'another chunk');
  }
  const data = SIGNATURE_BYTES + 8;
  const bitDepth = uintAt(bytes, data + 8, 1);
  const colourType = uintAt(bytes, data + 9, 1);
  const channels = CHANNELS[colourType];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bitDepth)) {
    throw unreadableImage('a PNG colour type and bit depth', `type ${colourType} with ${bitDepth} bits`);
  }
  const before = chunksBeforeData(bytes);
  const transparent = before.transparent && (colourType === 0 || colourType === 2 || colourType === 3);
  return {
    width: uintAt(bytes, data, 4),
    height: uintAt(bytes, data + 4, 4),
    channels: channels + (transparent ? 1 : 0),
    bytesPerSample: bitDepth === 16 ? 2 : 1,
    passes: uintAt(bytes, data + 12, 1) === 0 ? 'once' : 'interlaced',
    animated: before.animated,
  };
}

/** Which of the telling chunks stand between IHDR and the first IDAT: `acTL` animates, `tRNS` adds alpha. */
function chunksBeforeData(bytes: Uint8Array): { animated: boolean; transparent: boolean } {
  let [animated, transparent] = [false, false];
  let offset = SIGNATURE_BYTES + IHDR_BYTES + CHUNK_OVERHEAD_BYTES;
  while (!startsWith(bytes, 'IDAT', offset + 4)) {
    if (startsWith(bytes, 'IEND', offset + 4)) throw unreadableImage('a PNG with picture data', 'one without IDAT');
    if (startsWith(bytes, 'acTL', offset + 4)) animated = true;
    if (startsWith(bytes, 'tRNS', offset + 4)) transparent = true;
    offset += uintAt(bytes, offset, 4) + CHUNK_OVERHEAD_BYTES;
  }
  return { animated, transparent };
}
