/** One packet of the picture's stream, in the order of decoding. */
export interface Packet {
  /** When it is shown, in ticks from the start of the clip; negative before it. */
  readonly shownTicks: number;
  readonly durationTicks: number;
  readonly sizeBytes: number;
  readonly isKey: boolean;
  /** Not to be shown: an edit list cuts it off, or the file does. */
  readonly isHidden: boolean;
}

/** What is known before the first packet. */
export interface PacketHeader {
  codec: string;
  /** Coded, before rotation, in pixels. */
  width: number;
  height: number;
  secondsPerTick: number;
  /** Width over height of a pixel. */
  pixelAspect: number;
}

const [KEY, CORRUPT, DISCARD] = [0x1, 0x2, 0x4];

/**
 * Reads the lines of FFmpeg's `framecrc` format, of a single stream, as they come in pieces.
 *
 * Fields of a line: stream, decode time, presentation time, duration, size, checksum, then flags unless it is a plain
 * key frame. Whatever else is there is passed over.
 */
export class PacketLines {
  /** `undefined` until the header says which codec it is. */
  header: PacketHeader | undefined;
  readonly packets: Packet[] = [];
  totalBytes = 0;
  #rest = '';
  readonly #facts = { codec: '', width: 0, height: 0, secondsPerTick: 0, pixelAspect: 1 };

  add(chunk: Buffer): void {
    const lines = (this.#rest + chunk.toString('latin1')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#addLine(line);
  }

  #addLine(line: string): void {
    if (line.startsWith('#')) return this.#addFact(line);
    const [, , shown, duration, size, , ...more] = line.split(',').map((field) => field.trim());
    const shownTicks = Number(shown);
    const sizeBytes = Number(size);
    if (shown === undefined || !Number.isSafeInteger(shownTicks) || !Number.isSafeInteger(sizeBytes)) return;
    const flags = Number(more.find((field) => field.startsWith('F='))?.slice(2) ?? KEY);
    this.totalBytes += sizeBytes;
    this.packets.push({
      shownTicks,
      durationTicks: Number(duration) || 0,
      sizeBytes,
      isKey: (flags & KEY) !== 0,
      isHidden: shownTicks < 0 || (flags & (CORRUPT | DISCARD)) !== 0,
    });
  }

  #addFact(line: string): void {
    const [, name, value = ''] = /^#(\w+) 0: (\S+)$/.exec(line) ?? [];
    const [first = 0, second = 0] = value.split(/[x/:]/).map(Number);
    if (name === 'codec_id') this.#facts.codec = value;
    if (name === 'tb') this.#facts.secondsPerTick = first / second;
    if (name === 'sar' && first > 0 && second > 0) this.#facts.pixelAspect = first / second;
    if (name === 'dimensions') Object.assign(this.#facts, { width: first, height: second });
    const { codec, width, secondsPerTick } = this.#facts;
    if (codec !== '' && width > 0 && secondsPerTick > 0) this.header = this.#facts;
  }
}
