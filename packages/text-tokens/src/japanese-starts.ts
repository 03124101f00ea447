import { isParticle } from './particles.ts';
import type { Reading } from './reading.ts';

/** Places inside a segment behind a particle, or behind the end of a verb or adjective that began before (伸び|たか|み). */
export function japaneseStarts({ text, segments }: Reading, first: number): number[] {
  const { start, end } = segments[first]!;
  if (end - start < 2 || !/^\p{Script=Hiragana}/u.test(text.slice(start, end))) return [];
  const behindParticle = [1, 2]
    .map((length) => start + length)
    .filter((at) => at < end && (isParticle(text.slice(start, at)) || DEMONSTRATIVE.test(text.slice(start, at))));
  const continues = segments[first - 1]?.end === start && segments[first - 1]?.isWord === true;
  const behindEnding = continues && 'いなた'.includes(text.charAt(start)) ? [start + 1] : [];
  return [...behindParticle, ...behindEnding];
}

const DEMONSTRATIVE = /^[こそあど]の$/u;

/** Whether a segment begins with a demonstrative, or with the た of a verb that began before, up to a place. */
export function isPlainFront({ text, segments }: Reading, first: number, inside: number): boolean {
  const { start } = segments[first]!;
  const front = text.slice(start, inside);
  return DEMONSTRATIVE.test(front) || (front === 'た' && 'っれし'.includes(text.charAt(start - 1) || ' '));
}
