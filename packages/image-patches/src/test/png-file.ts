import { crc32, deflateSync } from 'node:zlib';

/** What {@link pngFile} writes besides the signature and IEND. */
export interface PngFileOptions {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  /** Filter byte and samples of each row, not yet compressed; without it there is no IDAT. */
  readonly rows?: Uint8Array;
  /** Whole chunks between IHDR and IDAT. */
  readonly extra?: readonly Uint8Array[];
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** One PNG chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A PNG file byte by byte, valid or not as the options have it. */
export function pngFile(options: PngFileOptions): Uint8Array {
  const { width, height, bitDepth, colourType, interlaced = false, rows, extra = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const data = rows === undefined ? [] : [pngChunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, pngChunk('IHDR', header), ...extra, ...data, pngChunk('IEND', new Uint8Array())]);
}
