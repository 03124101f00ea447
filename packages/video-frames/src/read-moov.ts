import type { FileHandle } from 'node:fs/promises';
import { boxesIn } from './iso-boxes.ts';

/** The index of a clip at the limits is a few megabytes; whoever has more of it is not read. */
const LARGEST_MOOV_BYTES = 16_777_216;

/** Files have a handful of boxes side by side, fragmented ones some hundreds. */
const MOST_BOXES = 20_000;

/**
 * Reads the index of an ISO base media file, wherever it lies, without reading the rest.
 *
 * @returns The content of the first `moov` box; `undefined` when there is none. `isCutOff` when the file ends before
 *   one of its outermost boxes does.
 */
export async function readMoov(file: FileHandle): Promise<{ readonly moov: Buffer | undefined; isCutOff: boolean }> {
  const { size } = await file.stat();
  const head = Buffer.alloc(16);
  let moov: Buffer | undefined;
  let start = 0;
  for (let count = 0; count < MOST_BOXES && start + 8 <= size; count++) {
    await file.read(head, 0, 16, start);
    const short = head.readUInt32BE(0);
    const content = start + (short === 1 ? 16 : 8);
    const end = short === 0 ? size : start + (short === 1 ? Number(head.readBigUInt64BE(8)) : short);
    if (end < content) return { moov, isCutOff: true };
    if (moov === undefined && head.toString('latin1', 4, 8) === 'moov' && end <= size) {
      if (end - content > LARGEST_MOOV_BYTES) return { moov, isCutOff: false };
      moov = Buffer.alloc(end - content);
      await file.read(moov, 0, moov.length, content);
    }
    start = end;
  }
  return { moov, isCutOff: start > size };
}

/** What a track says about itself before any of its samples. */
export interface TrackOutline {
  /** `vide`, `soun`, `text`, … */
  readonly handler: string;
  /** Four letters of the first sample description, for example `avc1`. */
  readonly format: string;
  /** In pixels; 0 where there is no picture. */
  readonly width: number;
  readonly height: number;
}

/** What the tracks of an index say about themselves. @throws RangeError where it is damaged. */
export function outlineTracks(moov: Buffer): TrackOutline[] {
  const tracks = boxesIn(moov).filter(({ type }) => type === 'trak');
  return tracks.map((track) => {
    const media = within(moov, within(moov, [track], 'trak'), 'mdia');
    const handlerBox = media.find(({ type }) => type === 'hdlr');
    const tables = within(moov, within(moov, media, 'minf'), 'stbl');
    const description = tables.find(({ type }) => type === 'stsd');
    const handler =
      handlerBox === undefined ? '' : moov.toString('latin1', handlerBox.content + 8, handlerBox.content + 12);
    // Behind version, flags and count comes the first description: its size, format, and for pictures the measures.
    const entry = description === undefined ? moov.length : description.content + 8;
    if (entry + 36 > moov.length) return { handler, format: '', width: 0, height: 0 };
    const format = moov.toString('latin1', entry + 4, entry + 8);
    return { handler, format, width: moov.readUInt16BE(entry + 32), height: moov.readUInt16BE(entry + 34) };
  });
}

function within(bytes: Buffer, boxes: ReturnType<typeof boxesIn>, type: string): ReturnType<typeof boxesIn> {
  const box = boxes.find((box) => box.type === type);
  return box === undefined ? [] : boxesIn(bytes, box.content, box.end);
}
