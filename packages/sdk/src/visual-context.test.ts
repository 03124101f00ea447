import { describe, expect, it } from 'vitest';
import { positionsOf } from './visual-context.ts';

describe('positionsOf', () => {
  it('gives row, column and time of each patch in reading order, frame after frame', () => {
    const positions = positionsOf({ rows: 1, columns: 2, patchSize: 16 }, [0, 1.5]);
    expect([...positions]).toEqual([0.5, 0.25, 0, 0.5, 0.75, 0, 0.5, 0.25, 1.5, 0.5, 0.75, 1.5]);
  });
});
