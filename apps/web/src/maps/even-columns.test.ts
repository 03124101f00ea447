import { describe, expect, it } from 'vitest';
import { evenColumns } from './even-columns.ts';

describe('evenColumns', () => {
  it.each([
    [1, 8, 1],
    [2, 8, 2],
    [8, 8, 8],
    [12, 8, 6],
    [8, 4, 4],
    [6, 4, 3],
    [5, 4, 3],
  ])('lays %i cells in rows of at most %i as %i columns', (cells, most, columns) => {
    expect(evenColumns(cells, most)).toBe(columns);
  });
});
