import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attend } from './attend.ts';
import { randomFloats } from './test/random.ts';

const sizes = fc.record({
  rows: fc.integer({ min: 0, max: 4 }),
  columns: fc.integer({ min: 0, max: 9 }),
  heads: fc.integer({ min: 1, max: 3 }),
  keyWidth: fc.integer({ min: 1, max: 4 }),
  valueWidth: fc.integer({ min: 1, max: 3 }),
  perRow: fc.boolean(),
  scale: fc.constantFrom(0.1, 1, 100, 1e6),
  seed: fc.nat(),
});

type Sizes = typeof sizes extends fc.Arbitrary<infer Value> ? Value : never;

function inputs({ rows, columns, heads, keyWidth, valueWidth, perRow, scale, seed }: Sizes) {
  const matrix = (offset: number, height: number, width: number) => ({
    data: randomFloats(seed + offset, height * width, scale),
    shape: [height, width],
  });
  const shape = perRow ? [rows, columns] : [columns];
  const count = perRow ? rows * columns : columns;
  return {
    queries: matrix(1, rows, heads * keyWidth),
    keys: matrix(2, columns, heads * keyWidth),
    values: matrix(3, columns, heads * valueWidth),
    heads,
    mask: { data: Array.from(randomFloats(seed + 4, count), (value) => (value > -0.5 ? 1 : 0)), shape },
  };
}

function zeros(rows: number, columns: number) {
  return { data: new Float32Array(rows * columns), shape: [rows, columns] };
}

const fitting = { queries: zeros(2, 4), keys: zeros(3, 4), values: zeros(3, 2), heads: 2 };

describe('attend', () => {
  it('weighs values by how well keys match, against a null slot that always scores 0', () => {
    const { output, weights, nullWeights } = attend({
      queries: { data: Float32Array.of(2, 0), shape: [1, 2] },
      keys: { data: Float32Array.of(1, 0, 0, 1), shape: [2, 2] },
      values: { data: Float32Array.of(10, 40), shape: [2, 1] },
      heads: 1,
    });
    const power = Math.exp(2 / Math.sqrt(2));
    expect(weights.data[0]).toBeCloseTo(power / (power + 2), 6);
    expect(weights.data[1]).toBeCloseTo(1 / (power + 2), 6);
    expect(nullWeights.data[0]).toBeCloseTo(1 / (power + 2), 6);
    expect(output.data[0]).toBeCloseTo((10 * power + 40) / (power + 2), 5);
    expect([output.shape, weights.shape, nullWeights.shape]).toEqual([
      [1, 1],
      [1, 1, 2],
      [1, 1],
    ]);
  });

  it('lets each head read its own columns', () => {
    const { output, weights } = attend({
      queries: { data: Float64Array.of(50, 50), shape: [1, 2] },
      keys: { data: Float64Array.of(1, -1, -1, 1), shape: [2, 2] },
      values: { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] },
      heads: 2,
    });
    expect(Array.from(weights.data, Math.round)).toEqual([1, 0, 0, 1]);
    expect(Array.from(output.data, Math.round)).toEqual([1, 4]);
    expect(output.data).toBeInstanceOf(Float64Array);
  });

  it('gives rows that sum to 1 with their null weight, exact zeros under the mask and no NaN, at any scale', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const input = inputs(size);
        const { output, weights, nullWeights } = attend(input);
        const { rows, columns, heads, valueWidth, perRow } = size;
        expect(output.data).toHaveLength(rows * heads * valueWidth);
        expect(output.data.every(Number.isFinite)).toBe(true);
        for (let line = 0; line < heads * rows; line += 1) {
          let sum = nullWeights.data[line]!;
          for (let column = 0; column < columns; column += 1) {
            const weight = weights.data[line * columns + column]!;
            const there = input.mask.data[perRow ? (line % rows) * columns + column : column];
            expect(there === 1 || weight === 0).toBe(true);
            sum += weight;
          }
          expect(sum).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it('answers the same, in the same order, when a masked key is left out', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const input = inputs({ ...size, perRow: false, scale: 1 });
        const kept = input.mask.data.flatMap((there, column) => (there === 1 ? [column] : []));
        const only = ({ data, shape }: { data: Float32Array; shape: number[] }) => ({
          data: Float32Array.from(kept.flatMap((row) => [...data.subarray(row * shape[1]!, (row + 1) * shape[1]!)])),
          shape: [kept.length, shape[1]!],
        });
        const { mask: _, ...unmasked } = { ...input, keys: only(input.keys), values: only(input.values) };
        const [masked, shorter] = [attend(input), attend(unmasked)];
        expect(shorter.output.data).toEqual(masked.output.data);
        expect(shorter.nullWeights.data).toEqual(masked.nullWeights.data);
      }),
    );
  });

  it('looks at nothing, exactly, when there is no key', () => {
    const queries = { data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] };
    const none = { data: new Float32Array(), shape: [0, 2] };
    const { output, weights, nullWeights } = attend({ queries, keys: none, values: none, heads: 2 });
    expect(output).toEqual({ data: new Float32Array(4), shape: [2, 2] });
    expect(weights).toEqual({ data: new Float32Array(), shape: [2, 2, 0] });
    expect(nullWeights).toEqual({ data: Float32Array.of(1, 1, 1, 1), shape: [2, 2] });
  });

  it('keeps an infinite value out of the sum when its key is masked', () => {
    const { output } = attend({
      queries: { data: Float32Array.of(1), shape: [1, 1] },
      keys: { data: Float32Array.of(1), shape: [1, 1] },
      values: { data: Float32Array.of(Number.POSITIVE_INFINITY), shape: [1, 1] },
      heads: 1,
      mask: { data: [0], shape: [1] },
    });
    expect(output.data[0]).toBe(0);
  });

  it.each([
    ['keys of another width', { ...fitting, keys: zeros(3, 6) }, 'keys as wide as the queries (4), received 6'],
    ['a value too few', { ...fitting, values: zeros(2, 2) }, 'one value for each of 3 keys, received 2'],
    ['heads that do not divide the width', { ...fitting, heads: 3 }, 'widths divisible by 3 heads, received 4 and 2'],
    ['no head', { ...fitting, heads: 0 }, 'a whole number of heads, at least 1, received 0'],
    [
      'three axes',
      { ...fitting, queries: { data: new Float32Array(8), shape: [2, 2, 2] } },
      'queries with 2 axes, received 3',
    ],
    [
      'a number too few',
      { ...fitting, queries: { data: new Float32Array(7), shape: [2, 4] } },
      '8 numbers for queries',
    ],
    [
      'a mask of another shape',
      { ...fitting, mask: { data: [1, 1], shape: [2] } },
      'a mask [3] or [2, 3], received [2]',
    ],
    ['a mask number too few', { ...fitting, mask: { data: [1, 1], shape: [3] } }, '3 numbers in the mask, received 2'],
  ])('refuses %s', (_, input, words) => {
    expect(() => attend(input)).toThrowError(
      expect.objectContaining({ code: 'SHAPE_MISMATCH', message: expect.stringContaining(words) }),
    );
  });

  it('refuses a mask that is not of 0 and 1', () => {
    const mask = { data: [1, 0.5, 1], shape: [3] };
    expect(() => attend({ ...fitting, mask })).toThrowError(expect.objectContaining({ code: 'FIELD_INVALID' }));
  });
});
