import type { FileHandle } from 'node:fs/promises';

/** What a track of a Matroska file says about itself. */
export interface MatroskaTrack {
  readonly isVideo: boolean;
  /** For example `V_VP9`. */
  readonly codec: string;
  /** In pixels; 0 where there is no picture. */
  readonly width: number;
  readonly height: number;
}

const [SEGMENT, TRACKS, TRACK, TYPE, CODEC, VIDEO] = [0x18538067, 0x1654ae6b, 0xae, 0x83, 0x86, 0xe0];
const [WIDTH, HEIGHT] = [0xb0, 0xba];

/** Writers put the tracks in front of the pictures. */
const LOOKED_AT_BYTES = 1_048_576;

interface Element {
  readonly id: number;
  readonly content: number;
  /** Just behind it; behind the file when it is cut off or, as live recordings do, does not know its own length. */
  readonly end: number;
  readonly knowsLength: boolean;
}

/**
 * What the tracks of a Matroska or WebM file say about themselves, as far as the first megabyte tells.
 *
 * @returns `isCutOff` when the file ends before its segment does.
 */
export async function outlineMatroska(file: FileHandle): Promise<{ tracks: MatroskaTrack[]; isCutOff: boolean }> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, LOOKED_AT_BYTES)), 0, undefined, 0);
  const bytes = buffer.subarray(0, bytesRead);
  const segment = elementsIn(bytes, 0, bytes.length).find(({ id }) => id === SEGMENT);
  if (segment === undefined) return { tracks: [], isCutOff: true };
  const found = elementsIn(bytes, segment.content, segment.end).find(({ id }) => id === TRACKS);
  const entries = found === undefined ? [] : elementsIn(bytes, found.content, found.end);
  return {
    tracks: entries.filter(({ id }) => id === TRACK).map((track) => outlineTrack(bytes, track)),
    isCutOff: segment.knowsLength && segment.end > size,
  };
}

function outlineTrack(bytes: Buffer, { content, end }: Element): MatroskaTrack {
  const parts = elementsIn(bytes, content, end);
  const codec = parts.find(({ id }) => id === CODEC);
  const video = parts.find(({ id }) => id === VIDEO);
  const measures = video === undefined ? [] : elementsIn(bytes, video.content, video.end);
  return {
    isVideo: numberOf(bytes, parts, TYPE) === 1,
    codec: codec === undefined ? '' : bytes.toString('latin1', codec.content, Math.min(codec.end, codec.content + 32)),
    width: numberOf(bytes, measures, WIDTH),
    height: numberOf(bytes, measures, HEIGHT),
  };
}

function numberOf(bytes: Buffer, elements: readonly Element[], wanted: number): number {
  const element = elements.find(({ id }) => id === wanted);
  if (element === undefined) return 0;
  return bytes
    .subarray(element.content, Math.min(element.end, element.content + 6))
    .reduce((sum, byte) => sum * 256 + byte, 0);
}

function elementsIn(bytes: Buffer, from: number, to: number): Element[] {
  const elements: Element[] = [];
  for (let at = from; at < Math.min(to, bytes.length); ) {
    const id = variableNumber(bytes, at, { keepsMarker: true });
    const length = variableNumber(bytes, at + id.bytes, { keepsMarker: false });
    if (id.bytes === 0 || length.bytes === 0) break;
    const content = at + id.bytes + length.bytes;
    const end = length.isUnknown ? Number.MAX_SAFE_INTEGER : content + length.value;
    elements.push({ id: id.value, content, end, knowsLength: !length.isUnknown });
    at = end;
  }
  return elements;
}

/** A number whose length is told by the leading zeros of its first byte; all ones means "unknown". */
function variableNumber(bytes: Buffer, at: number, { keepsMarker }: { keepsMarker: boolean }) {
  const first = bytes[at] ?? 0;
  const length = first === 0 ? 0 : Math.clz32(first) - 23;
  const start = keepsMarker ? first : first & ((1 << (8 - length)) - 1);
  const rest = bytes.subarray(at + 1, at + length);
  const isUnknown = !keepsMarker && start === (1 << (8 - length)) - 1 && rest.every((byte) => byte === 0xff);
  return {
    bytes: at + length > bytes.length ? 0 : length,
    value: rest.reduce((sum, byte) => sum * 256 + byte, start),
    isUnknown,
  };
}
