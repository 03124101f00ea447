/** One marker segment of a JPEG file. */
export interface JpegSegment {
  /** Second byte of the marker: `0xc0` for a baseline frame, `0xda` for a scan. */
  readonly marker: number;
  /** Offset of the first byte behind the segment's length. */
  readonly data: number;
}

const END_OF_IMAGE = 0xd9;

/** Markers that stand alone, and bytes of a scan that only look like markers. */
function hasNoLength(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/**
 * Walks over the segments of the first picture in a JPEG file, past the coded data of its scans, as decoders do.
 * It ends where that picture ends, so that a second picture or a clip behind it is not counted.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment, void, void> {
  let offset = 2;
  for (;;) {
    offset = bytes.indexOf(0xff, offset);
    if (offset < 0) return;
    while (bytes[offset] === 0xff) offset++;
    const marker = bytes[offset++];
    if (marker === undefined || marker === END_OF_IMAGE) return;
    if (hasNoLength(marker)) continue;
    const length = ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
    yield { marker, data: offset + 2 };
    offset += Math.max(length, 2);
  }
}
