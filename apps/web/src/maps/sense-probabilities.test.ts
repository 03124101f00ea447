import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { senseProbabilities } from './sense-probabilities.ts';

/** Two to six senses whose textual and posterior each sum to 1. */
const senses = fc
  .array(fc.tuple(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((pairs) => {
    const [textual, posterior] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + pair[side]!, 0));
    return pairs.map(([before, after]) => ({ textual: before / textual!, posterior: after / posterior! }));
  });
const gamma = fc.double({ min: 0, max: 2, noNaN: true });

describe('senseProbabilities', () => {
  it('gives the text alone at 0 and the model’s own answer at 1', () => {
    fc.assert(
      fc.property(senses, (given) => {
        senseProbabilities(given, 0).forEach((p, index) => expect(p).toBeCloseTo(given[index]!.textual, 9));
        senseProbabilities(given, 1).forEach((p, index) => expect(p).toBeCloseTo(given[index]!.posterior, 9));
      }),
    );
  });

  it('sums to 1 at every strength', () => {
    fc.assert(
      fc.property(senses, gamma, (given, strength) => {
        expect(senseProbabilities(given, strength).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('moves a sense further the way the picture moved it', () => {
    const given = [
      { textual: 0.4, posterior: 0.7 },
      { textual: 0.6, posterior: 0.3 },
    ];
    expect(senseProbabilities(given, 2)[0]).toBeCloseTo(0.49 / 0.4 / (0.49 / 0.4 + 0.09 / 0.6), 9);
  });

  it('survives a probability that was rounded to 0', () => {
    const given = [
      { textual: 1, posterior: 1 },
      { textual: 0, posterior: 0 },
    ];
    for (const strength of [0, 1, 2]) expect(senseProbabilities(given, strength)[0]).toBeCloseTo(1);
  });
});
