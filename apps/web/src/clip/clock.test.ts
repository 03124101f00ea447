import { describe, expect, it } from 'vitest';
import { clock } from './clock.ts';

describe('clock', () => {
  it('tells tenths in a short clip', () => {
    expect(clock(2.66, 6)).toBe('0:02.7');
    expect(clock(9.96, 12)).toBe('0:10.0');
  });

  it('tells seconds in a long one, never one that has not begun', () => {
    expect(clock(63.9, 300)).toBe('1:03');
    expect(clock(3723, 4000)).toBe('1:02:03');
  });
});
