/** `a`, `b`, `c`, `d` of `x' = ax + cy`, `y' = bx + dy`, y downwards. */
const MATRICES = { 0: [1, 0, 0, 1], 90: [0, 1, -1, 0], 180: [-1, 0, 0, -1], 270: [0, -1, 1, 0] } as const;

/** An MP4 file with another matrix in its first track: as a phone that was held otherwise would have written it. */
export function turned(clip: Uint8Array, degrees: keyof typeof MATRICES): Buffer {
  const bytes = Buffer.from(clip);
  const matrix = bytes.indexOf('tkhd', 0, 'latin1') + 4 + 40;
  const [a, b, c, d] = MATRICES[degrees];
  for (const [at, value] of [
    [0, a],
    [4, b],
    [12, c],
    [16, d],
  ] as const)
    bytes.writeInt32BE(value * 65_536, matrix + at);
  return bytes;
}
