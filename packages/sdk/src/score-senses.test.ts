import { describe, expect, it } from 'vitest';
import { scoreSenses } from './score-senses.ts';

const bird = Float32Array.of(1, 0);
const machine = Float32Array.of(0, 1);
const blend = Float32Array.of(0.7, 0.7);
const options = { temperature: 0.1, gamma: 1 };

describe('scoreSenses', () => {
  it('splits evenly when the word is half of each sense', () => {
    const [first, second] = scoreSenses({ alone: blend, inText: blend, withPicture: blend }, [bird, machine], options);
    expect(first).toMatchObject({ prior: 0.5, textual: 0.5, posterior: 0.5, pull: 0 });
    expect(second?.posterior).toBe(0.5);
  });

  it('gives the sense the picture pulled toward, with the pull in cosine', () => {
    const [first, second] = scoreSenses({ alone: blend, inText: blend, withPicture: bird }, [bird, machine], options);
    expect(first?.posterior).toBeGreaterThan(0.99);
    expect(first?.pull).toBeCloseTo(1 - Math.SQRT1_2, 5);
    expect(second?.pull).toBeCloseTo(-Math.SQRT1_2, 5);
  });

  it('leaves the text alone at strength 0 and goes further at 2', () => {
    const vectors = { alone: blend, inText: blend, withPicture: Float32Array.of(0.8, 0.7) };
    const posterior = (gamma: number) =>
      scoreSenses(vectors, [bird, machine], { ...options, gamma })[0]?.posterior ?? 0;
    expect(posterior(0)).toBe(0.5);
    expect(posterior(1)).toBeGreaterThan(0.5);
    expect(posterior(2)).toBeGreaterThan(posterior(1));
  });

  it('answers exactly as the text did when there was no picture', () => {
    const inText = Float32Array.of(0.6, 0.8);
    for (const score of scoreSenses({ alone: blend, inText, withPicture: inText }, [bird, machine], options)) {
      expect(score.posterior).toBe(score.textual);
    }
  });
});
