import { describe, expect, it } from 'vitest';
import { isClipFile } from './is-clip-file.ts';

describe('isClipFile', () => {
  it('goes by the type the system gives', () => {
    expect(isClipFile({ name: 'bat', type: 'video/webm' })).toBe(true);
    expect(isClipFile({ name: 'bat.mp4', type: 'image/png' })).toBe(false);
  });

  it('goes by the ending where the system knows no type', () => {
    expect(isClipFile({ name: 'A bat.MKV', type: '' })).toBe(true);
    expect(isClipFile({ name: 'mkv', type: '' })).toBe(false);
  });
});
