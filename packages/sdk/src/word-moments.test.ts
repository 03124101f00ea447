import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordMoments } from './word-moments.ts';

/** A clip of 10 s whose frames, one a second from 0.5 s on, say these senses and speak that loud. */
function momentsOf(said: readonly (readonly [senseId: string, lookedAt: number])[]) {
  const answers = said.map(([senseId, lookedAt]) => ({ senseId, posterior: 0.8, lookedAt }));
  const weights = Float32Array.from(said.flatMap(([, lookedAt]) => [lookedAt / said.length, 0]));
  const attention = { frames: said.length, rows: 1, columns: 2, weights };
  return wordMoments(
    attention,
    answers,
    {
      durationSeconds: said.length,
      frameSeconds: said.map((_, index) => index + 0.5),
    },
    { senseId: 'whole', posterior: 0.7 },
  );
}

describe('wordMoments', () => {
  it('tells the parts of a clip in which the word has different senses, with the border half-way', () => {
    const { segments } = momentsOf([
      ['bat.animal', 0.6],
      ['bat.animal', 0.6],
      ['bat.sports', 0.6],
    ]);
    expect(segments.map(({ senseId, fromSeconds, toSeconds }) => [senseId, fromSeconds, toSeconds])).toEqual([
      ['bat.animal', 0, 2],
      ['bat.sports', 2, 3],
    ]);
    expect(segments[0]!.posterior).toBeCloseTo(0.8, 6);
  });

  it('does not let a frame that hardly spoke change the sense', () => {
    const { segments } = momentsOf([
      ['bat.animal', 0.6],
      ['bat.sports', 0.1],
      ['bat.animal', 0.6],
    ]);
    expect(segments).toHaveLength(1);
  });

  it('takes what the clip as a whole says where no frame spoke to the word', () => {
    const { segments } = momentsOf([
      ['bat.animal', 0.1],
      ['bat.sports', 0.1],
    ]);
    expect(segments).toEqual([{ fromSeconds: 0, toSeconds: 2, senseId: 'whole', posterior: 0.7 }]);
  });

  it('names the moment of the frame that spoke the most', () => {
    const { strongestSeconds, relevance } = momentsOf([
      ['bat.animal', 0.3],
      ['bat.animal', 0.9],
      ['bat.animal', 0.3],
    ]);
    expect(strongestSeconds).toBe(1.5);
    expect(relevance[1]).toBeCloseTo(0.3, 6);
  });

  it('covers any clip from its start to its end without gaps, each part unlike the one before', () => {
    const frame = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 20 }), (said) => {
        const { segments } = momentsOf(said);
        expect(segments[0]!.fromSeconds).toBe(0);
        expect(segments.at(-1)!.toSeconds).toBe(said.length);
        for (const [index, segment] of segments.slice(1).entries()) {
          expect(segment.fromSeconds).toBe(segments[index]!.toSeconds);
          expect(segment.senseId).not.toBe(segments[index]!.senseId);
        }
      }),
    );
  });
});
