import { boxAt, boxesIn } from './iso-boxes.ts';

/** One sample of a track, in the order of decoding; ticks are those of the track. */
export interface TableSample {
  readonly decodeTicks: number;
  /** When it is shown, before any edit list. */
  readonly compositionTicks: number;
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  readonly isKey: boolean;
}

/** The only track of a file that our own remuxing wrote. */
export interface SampleTable {
  readonly ticksPerSecond: number;
  readonly samples: readonly TableSample[];
  /** The matrix that lays the picture out: `a`, `b`, `c`, `d` of `x' = ax + cy`, `y' = bx + dy`. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number];
  /** Whole `stsd` box: what the decoder has to know. */
  readonly description: Buffer;
}

/**
 * Reads the tables of a file with one track, without fragments.
 *
 * @param moov - Content of its index.
 * @throws RangeError when the tables contradict each other.
 */
export function readSampleTable(moov: Buffer): SampleTable {
  const track = boxesIn(moov).filter(({ type }) => type === 'trak');
  const content = (...path: string[]): Buffer => {
    const box = boxAt(moov, track, ['trak', ...path]);
    return box === undefined ? Buffer.alloc(0) : moov.subarray(box.content, box.end);
  };
  const table = (type: string): Buffer => content('mdia', 'minf', 'stbl', type);
  const mediaHeader = content('mdia', 'mdhd');
  const trackHeader = content('tkhd');
  const [movieVersion = 0, trackVersion = 0] = [mediaHeader[0], trackHeader[0]];
  const matrixAt = trackVersion === 1 ? 52 : 40;
  const matrix = [0, 4, 12, 16].map((at) => trackHeader.readInt32BE(matrixAt + at) / 65_536);
  const sizes = readSizes(table('stsz'));
  const decodeTicks = readTimes(table('stts'), sizes.length);
  const shifts = readShifts(table('ctts'), sizes.length);
  const offsets = readOffsets({ chunks: table('stsc'), short: table('stco'), long: table('co64') }, sizes);
  const keys = readKeys(table('stss'));
  const description = boxAt(moov, track, ['trak', 'mdia', 'minf', 'stbl', 'stsd']);
  if (description === undefined) throw new RangeError('no sample description');
  return {
    ticksPerSecond: mediaHeader.readUInt32BE(movieVersion === 1 ? 20 : 12),
    matrix: matrix as unknown as SampleTable['matrix'],
    description: moov.subarray(description.start, description.end),
    samples: sizes.map((sizeBytes, index) => ({
      decodeTicks: decodeTicks[index] ?? 0,
      compositionTicks: (decodeTicks[index] ?? 0) + (shifts[index] ?? 0),
      offsetBytes: offsets[index] ?? 0,
      sizeBytes,
      isKey: keys === undefined || keys.has(index + 1),
    })),
  };
}

function readSizes(stsz: Buffer): number[] {
  const [same, count] = [stsz.readUInt32BE(4), stsz.readUInt32BE(8)];
  if (same === 0 && 12 + count * 4 > stsz.length) throw new RangeError('fewer sizes than samples');
  if (count > 1_000_000) throw new RangeError('more samples than any clip has');
  return Array.from({ length: count }, (_, index) => (same === 0 ? stsz.readUInt32BE(12 + index * 4) : same));
}

/** Runs of `(count, duration)` to the time of each sample. */
function readTimes(stts: Buffer, samples: number): number[] {
  const result: number[] = [];
  let time = 0;
  for (let run = 0; run < stts.readUInt32BE(4); run++) {
    const [count, duration] = [stts.readUInt32BE(8 + run * 8), stts.readUInt32BE(12 + run * 8)];
    for (let index = 0; index < count && result.length < samples; index++) {
      result.push(time);
      time += duration;
    }
  }
  return result;
}

function readShifts(ctts: Buffer, samples: number): number[] {
  if (ctts.length === 0) return [];
  const result: number[] = [];
  for (let run = 0; run < ctts.readUInt32BE(4); run++) {
    // Read as signed in version 0 too: writers put negative shifts there, and none is above half of the range.
    const [count, value] = [ctts.readUInt32BE(8 + run * 8), ctts.readInt32BE(12 + run * 8)];
    for (let index = 0; index < count && result.length < samples; index++) result.push(value);
  }
  return result;
}

function readOffsets(boxes: { chunks: Buffer; short: Buffer; long: Buffer }, sizes: readonly number[]): number[] {
  const { chunks, short, long } = boxes;
  const result: number[] = [];
  const chunkCount = (short.length > 0 ? short : long).readUInt32BE(4);
  let run = 0;
  for (let chunk = 0; chunk < chunkCount && result.length < sizes.length; chunk++) {
    const isNext = run + 1 < chunks.readUInt32BE(4) && chunks.readUInt32BE(8 + (run + 1) * 12) === chunk + 1;
    if (isNext) run++;
    const samples = chunks.readUInt32BE(12 + run * 12);
    let offset = short.length > 0 ? short.readUInt32BE(8 + chunk * 4) : Number(long.readBigUInt64BE(8 + chunk * 8));
    for (let index = 0; index < samples && result.length < sizes.length; index++) {
      offset += sizes[result.push(offset) - 1] ?? 0;
    }
  }
  if (result.length < sizes.length) throw new RangeError('fewer offsets than samples');
  return result;
}

/** Numbers of the key samples, from 1; `undefined` when all are. */
function readKeys(stss: Buffer): Set<number> | undefined {
  if (stss.length === 0) return undefined;
  return new Set(Array.from({ length: stss.readUInt32BE(4) }, (_, index) => stss.readUInt32BE(8 + index * 4)));
}
