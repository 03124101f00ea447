import { describe, expect, it } from 'vitest';
import { directionOf } from './text-direction.ts';

describe('directionOf', () => {
  it('goes by the first letter', () => {
    expect(directionOf('עכבר on the table')).toBe('rtl');
    expect(directionOf('«ماوس»')).toBe('rtl');
    expect(directionOf('a mouse, עכבר')).toBe('ltr');
    expect(directionOf('空にくもがある')).toBe('ltr');
    expect(directionOf('… 12')).toBe('ltr');
  });
});
