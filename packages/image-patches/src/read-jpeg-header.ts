import { uintAt } from './header-bytes.ts';
import type { ImageHeader } from './image-header.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { unreadableImage } from './unreadable-image.ts';

const START_OF_SCAN = 0xda;
/** DHT, JPG and DAC lie among the frame markers `0xc0` to `0xcf` but are none. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);
const PROGRESSIVE = new Set([0xc2, 0xc6, 0xca, 0xce]);

/**
 * Encoders write about ten scans. Each one costs the decoder a walk over the whole picture, and a file of 180 kB can ask
 * for 2,600 of them: seconds of work that no timeout of the decoder interrupts.
 */
const MAXIMUM_SCANS = 100;

/**
 * Reads a JPEG up to its frame, and counts the scans of a progressive one.
 *
 * @throws `IMAGE_UNREADABLE` when there is no frame before the first scan, or when there are over 100 scans.
 */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  let header: ImageHeader | undefined;
  let scans = 0;
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) scans++;
    else if (header === undefined && marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      header = readFrame(bytes, data, PROGRESSIVE.has(marker));
    }
    if (scans > MAXIMUM_SCANS) throw unreadableImage(`a JPEG of at most ${MAXIMUM_SCANS} scans`, 'more');
    if (scans > 0 && header?.passes !== 'progressive') break;
  }
  if (header === undefined) throw unreadableImage('a JPEG with a frame before its first scan', 'one without');
  return header;
}

function readFrame(bytes: Uint8Array, data: number, progressive: boolean): ImageHeader {
  return {
    width: uintAt(bytes, data + 3, 2),
    height: uintAt(bytes, data + 1, 2),
    channels: uintAt(bytes, data + 5, 1),
    bytesPerSample: uintAt(bytes, data, 1) > 8 ? 2 : 1,
    passes: progressive ? 'progressive' : 'once',
    animated: false,
  };
}
