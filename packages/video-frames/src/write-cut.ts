import type { FileHandle } from 'node:fs/promises';
import type { TableSample } from './read-sample-table.ts';

/** A sample to be written, in the order of decoding. */
export type CutSample = Omit<TableSample, 'offsetBytes'> & { readonly bytes: Uint8Array };

/** Written together, so that a clip of many small samples is not a thousand writes. */
const WRITTEN_AT_ONCE_BYTES = 1_048_576;

/**
 * Writes some samples of a clip as an MP4 file of one track.
 *
 * @param description - Whole `stsd` box of the clip.
 * @param samples - At least one; the first is a key sample.
 * @returns By how many ticks all times in the file are lower than those given: its first decode time is 0.
 */
export async function writeCut(
  file: FileHandle,
  { description, ticksPerSecond }: { readonly description: Buffer; readonly ticksPerSecond: number },
  samples: AsyncIterable<CutSample>,
): Promise<number> {
  const start = box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1'));
  await file.write(Buffer.concat([start, box('mdat')]));
  const written: Omit<CutSample, 'bytes'>[] = [];
  const waiting: Uint8Array[] = [];
  let [size, waitingBytes] = [0, 0];
  for await (const { bytes, ...sample } of samples) {
    written.push(sample);
    waiting.push(bytes);
    size += bytes.length;
    waitingBytes += bytes.length;
    if (waitingBytes < WRITTEN_AT_ONCE_BYTES) continue;
    await file.write(Buffer.concat(waiting));
    waiting.length = waitingBytes = 0;
  }
  await file.write(
    Buffer.concat([...waiting, moovOf(written, { description, ticksPerSecond, dataAt: start.length + 8 })]),
  );
  await file.write(words(size + 8), 0, 4, start.length);
  return written[0]?.decodeTicks ?? 0;
}

function moovOf(
  samples: readonly Omit<CutSample, 'bytes'>[],
  { description, ticksPerSecond, dataAt }: { description: Buffer; ticksPerSecond: number; dataAt: number },
): Buffer {
  const lengths = samples.map(({ decodeTicks }, at) => (samples[at + 1]?.decodeTicks ?? decodeTicks + 1) - decodeTicks);
  const shifts = samples.flatMap(({ decodeTicks, compositionTicks }) => [1, compositionTicks - decodeTicks]);
  const keys = samples.flatMap(({ isKey }, at) => (isKey ? [at + 1] : []));
  const tables = box(
    'stbl',
    description,
    // In every table: version and flags, number of rows, rows.
    box('stts', words(0, samples.length, ...lengths.flatMap((length) => [1, length]))),
    box('ctts', words(0x01000000, samples.length, ...shifts)),
    box('stss', words(0, keys.length, ...keys)),
    box('stsc', words(0, 1, 1, samples.length, 1)),
    box('stsz', words(0, 0, samples.length, ...samples.map(({ sizeBytes }) => sizeBytes))),
    box('stco', words(0, 1, dataAt)),
  );
  const [one, matrix] = [0x10000, [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]];
  const media = box(
    'mdia',
    box('mdhd', words(0, 0, 0, ticksPerSecond, 0, 0)),
    box('hdlr', words(0, 0), Buffer.from('vide'), Buffer.alloc(13)),
    box('minf', box('vmhd', words(1, 0, 0)), tables),
  );
  const track = box('trak', box('tkhd', words(3, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...matrix, 0, 0)), media);
  const movie = box('mvhd', words(0, 0, 0, 1000, 0, one, 0, 0, 0, ...matrix, 0, 0, 0, 0, 0, 0, 2));
  return box('moov', movie, track);
}

function box(type: string, ...contents: readonly Uint8Array[]): Buffer {
  const size = contents.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([words(size), Buffer.from(type, 'latin1'), ...contents]);
}

/** Numbers of four bytes each; negative ones in two's complement. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, at * 4));
  return bytes;
}
