/**
 * The number that 16 bits of IEEE 754 half precision stand for. Every half is exact as a JavaScript number.
 *
 * @param bits - 0 to 65535.
 * @returns Up to ±65504 in steps down to 2⁻²⁴; ±Infinity or NaN where the bits say so.
 */
export function halfToFloat(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  // Subnormal numbers have no hidden leading one.
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (0x400 + fraction) * 2 ** (exponent - 25);
}
