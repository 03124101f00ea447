import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from './job.ts';
import { progressShare } from './progress-share.ts';

describe('progressShare', () => {
  it('begins with nothing and ends with all', () => {
    expect(progressShare({ stage: 'sending', done: 0, total: 0 })).toBe(0);
    expect(progressShare({ stage: 'done', done: 0, total: 0 })).toBe(1);
  });

  it('never goes back from stage to stage and from frame to frame', () => {
    const moment = fc.record({ stage: fc.nat(STAGES.length - 1), done: fc.nat(64), total: fc.constant(64) });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [earlier, later] = [one, other].sort((a, b) => a.stage - b.stage || a.done - b.done);
        const [before, after] = [earlier!, later!].map((at) => progressShare({ ...at, stage: STAGES[at.stage]! }));
        expect(before).toBeLessThanOrEqual(after!);
      }),
    );
  });
});
