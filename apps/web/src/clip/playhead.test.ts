import { describe, expect, it } from 'vitest';
import { createPlayhead } from './playhead.ts';

describe('createPlayhead', () => {
  it('tells everybody who listens where it went and who moved it', () => {
    const playhead = createPlayhead(6, 2);
    const heard: [number, boolean][] = [];
    const stop = playhead.listen((seconds, sought) => heard.push([seconds, sought]));
    playhead.report(2.5);
    playhead.seek(4);
    stop();
    playhead.seek(5);
    expect(heard).toEqual([
      [2.5, false],
      [4, true],
    ]);
    expect(playhead.seconds).toBe(5);
  });

  it('stays within the clip', () => {
    const playhead = createPlayhead(6, 9);
    expect(playhead.seconds).toBe(6);
    playhead.seek(-1);
    expect(playhead.seconds).toBe(0);
  });
});
