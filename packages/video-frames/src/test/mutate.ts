/** Most of what steers a decoder stands here, in bytes. */
const HEADER_BYTES = 3_072;

/** Damages a file: 1 to 16 edits out of bit flips, extreme bytes, extreme 32-bit numbers and cuts. */
export function mutate(file: Uint8Array, random: () => number): Uint8Array {
  let bytes = Uint8Array.from(file);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let edits = 1 + below(16); edits > 0 && bytes.length > 0; edits--) {
    const at = random() < 0.6 ? below(Math.min(HEADER_BYTES, bytes.length)) : below(bytes.length);
    const kind = below(8);
    if (kind < 4) bytes[at]! ^= 1 << below(8);
    else if (kind < 6) bytes[at] = random() < 0.5 ? 0 : 255;
    else if (kind < 7) bytes.fill(random() < 0.5 ? 0 : 255, at, at + 4);
    else if (random() < 0.2) bytes = bytes.slice(0, at);
  }
  return bytes;
}
