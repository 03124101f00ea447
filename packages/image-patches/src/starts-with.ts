/**
 * Whether `bytes` hold `signature` at `offset`.
 *
 * @param signature - One character per byte (Latin-1).
 */
export function startsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[offset + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
