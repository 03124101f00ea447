import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { neededPackets } from './needed-packets.ts';
import type { OpenClip } from './open-clip.ts';
import type { SampleTable } from './read-sample-table.ts';
import { areDisposable, pictureRole, type PictureRole } from './picture-role.ts';
import { COPIES } from './remux-clip.ts';
import { tellsRoles, unitLengthBytes } from './unit-lengths.ts';
import { type CutSample, writeCut } from './write-cut.ts';

/** A file to decode, and where the wanted frames are in it. */
export interface Cut {
  /** Name in the clip's directory. */
  readonly file: string;
  readonly ticksPerSecond: number;
  /** Presentation times in the file of the wanted packets, in its ticks, to their positions. */
  readonly packetAt: ReadonlyMap<number, number>;
  /** Where decoding may start, in seconds; 0 for the start of the file. */
  readonly fromSeconds: number;
  /** Whether the file is the caller's to remove. */
  readonly isOwn: boolean;
}

/** Samples that lie one behind the other are read together, up to this much. */
const READ_AT_ONCE_BYTES = 4_194_304;

let cuts = 0;

/**
 * Brings together what has to be decoded for some frames and leaves out the rest, so that sampling a long clip does not
 * decode all of it: no packet outside of what `neededPackets` names, and none that no wanted frame builds on.
 *
 * @param wanted - Positions of packets.
 * @param isLoose - Whether of the wanted ones, too, those may be left out that no other builds on.
 */
export async function cutClip(clip: OpenClip, wanted: readonly number[], isLoose = false): Promise<Cut> {
  const { remuxed, table, workplace } = clip;
  const { packets, header } = remuxed.lines;
  const needed = neededPackets(packets, wanted);
  if (table === undefined) {
    // Matroska is not taken apart; FFmpeg starts at the first key frame that is needed.
    const secondsPerTick = header?.secondsPerTick ?? 0;
    return {
      file: COPIES.matroska,
      ticksPerSecond: Math.round(1 / secondsPerTick),
      packetAt: new Map(wanted.map((at) => [packets[at]?.shownTicks ?? 0, at])),
      fromSeconds: (packets[needed[0] ?? 0]?.shownTicks ?? 0) * secondsPerTick,
      isOwn: false,
    };
  }
  const file = `cut-${++cuts}.mp4`;
  const source = await open(join(workplace.directory, COPIES.mp4), 'r');
  const target = await open(join(workplace.directory, file), 'wx', 0o600);
  try {
    const kept = await withoutDisposable(source, table, {
      codec: header?.codec ?? '',
      needed,
      always: new Set(isLoose ? [] : wanted),
    });
    const shift = await writeCut(target, table, samplesOf(source, table, kept));
    const packetAt = new Map(wanted.map((at) => [(table.samples[at]?.compositionTicks ?? 0) - shift, at]));
    return { file, ticksPerSecond: table.ticksPerSecond, packetAt, fromSeconds: 0, isOwn: true };
  } finally {
    await source.close();
    await target.close();
  }
}

async function withoutDisposable(
  source: FileHandle,
  table: SampleTable,
  { codec, needed, always }: { codec: string; needed: readonly number[]; always: ReadonlySet<number> },
): Promise<readonly number[]> {
  const lengthBytes = tellsRoles(codec) ? unitLengthBytes(codec, table.description) : undefined;
  if (!tellsRoles(codec) || lengthBytes === undefined) return needed;
  const roles: PictureRole[] = [];
  for await (const { bytes } of samplesOf(source, table, needed)) roles.push(pictureRole(codec, bytes, lengthBytes));
  const disposable = areDisposable(roles);
  return needed.filter((at, index) => always.has(at) || !disposable[index]);
}

async function* samplesOf(
  source: FileHandle,
  { samples }: SampleTable,
  positions: readonly number[],
): AsyncGenerator<CutSample & { readonly bytes: Buffer }> {
  for (let next = 0; next < positions.length; ) {
    const first = samples[positions[next] ?? 0];
    if (first === undefined) return;
    const group = [first];
    let end = first.offsetBytes + first.sizeBytes;
    for (next++; next < positions.length; next++) {
      const sample = samples[positions[next] ?? 0];
      if (sample?.offsetBytes !== end || end - first.offsetBytes > READ_AT_ONCE_BYTES) break;
      group.push(sample);
      end += sample.sizeBytes;
    }
    const bytes = Buffer.allocUnsafe(end - first.offsetBytes);
    await source.read(bytes, 0, bytes.length, first.offsetBytes);
    for (const sample of group) {
      const from = sample.offsetBytes - first.offsetBytes;
      yield { ...sample, bytes: bytes.subarray(from, from + sample.sizeBytes) };
    }
  }
}
