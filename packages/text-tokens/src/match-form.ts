import { canBeNoun } from './can-be-noun.ts';
import { isLeftover, isParticle } from './particles.ts';
import type { FoundForm, Reading } from './reading.ts';

/** What the lexicon answers about forms; comes from the caller. */
export interface FormLookup {
  /** Whether a spelling that `normaliseForm` made is a form of the lexicon. */
  readonly isForm: (normalised: string) => boolean;
  /** Length of the longest form in UTF-16 units; bounds the search. 0 when there are no forms. */
  readonly longestForm: number;
}

/**
 * The longest form that begins at a segment. It may span segments (は|し, "light bulb"), and end inside one when only
 * a particle is left of it (くもの). It may also begin behind a letter that the segmenter glued on wrongly (とか|に).
 *
 * @param first - Index of the segment.
 */
export function matchForm(reading: Reading, first: number, lookup: FormLookup): FoundForm | undefined {
  if (lookup.longestForm <= 0) return undefined;
  const { start, end } = reading.segments[first]!;
  const found = longestFrom(reading, first, start, lookup);
  if (found !== undefined) return found;
  for (const inside of startsInside(reading, first)) {
    const glued = longestFrom(reading, first, inside, lookup);
    // Wholly inside, the dictionary knows better: はなし is no は + なし.
    if (glued !== undefined && glued.end > end) return glued;
  }
  return undefined;
}

function longestFrom(
  reading: Reading,
  first: number,
  start: number,
  { isForm, longestForm }: FormLookup,
): FoundForm | undefined {
  const { text, segments } = reading;
  let found: FoundForm | undefined;
  let extraSpaces = 0;
  for (let last = first; last < segments.length; last += 1) {
    const segment = segments[last]!;
    if (last > first) extraSpaces += Math.max(0, segment.start - segments[last - 1]!.end - 1);
    if (last > first && segment.start - start - extraSpaces >= longestForm) break;
    for (const end of endsIn(text, Math.max(segment.start, start), segment.end)) {
      if (end - start - extraSpaces > longestForm) break;
      const candidate = { start, end, next: end === segment.end ? last + 1 : last };
      if (isForm(reading.spellingOf(start, end)) && stands(reading, first, candidate)) found = candidate;
    }
  }
  return found;
}

function stands(reading: Reading, first: number, found: FoundForm): boolean {
  const { text, startsGrapheme } = reading;
  return (
    startsGrapheme(found.start) &&
    startsGrapheme(found.end) &&
    !cutsKatakana(text, found) &&
    canBeNoun(reading, first, found)
  );
}

/** The end of a segment and the places before it from which only a particle is left, rising. */
function endsIn(text: string, start: number, end: number): number[] {
  const inside = [4, 3, 2, 1]
    .map((length) => end - length)
    .filter((at) => at > start && isLeftoverAfter(text, at, end));
  return [...inside, end];
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;

function isLeftoverAfter(text: string, at: number, end: number): boolean {
  const rest = text.slice(at, end);
  // クモの巣 is one entry of the dictionary, and its first word is plain to see.
  return isLeftover(rest) || (rest.startsWith('の') && KATAKANA.test(text.charAt(at - 1)));
}

/** Places inside a segment behind a particle, or behind the end of a verb or adjective that began before (伸び|たか|み). */
function startsInside({ text, segments }: Reading, first: number): number[] {
  const { start, end } = segments[first]!;
  if (end - start < 2 || !/^\p{Script=Hiragana}/u.test(text.slice(start, end))) return [];
  const behindParticle = [1, 2]
    .map((length) => start + length)
    .filter((at) => at < end && isParticle(text.slice(start, at)));
  const continues = segments[first - 1]?.end === start && segments[first - 1]?.isWord === true;
  const behindEnding = continues && 'いなた'.includes(text.charAt(start)) ? [start + 1] : [];
  return [...behindParticle, ...behindEnding];
}

/** A katakana word never ends before more katakana: バット is not in バットマン. */
function cutsKatakana(text: string, { start, end }: FoundForm): boolean {
  const isKatakana = (index: number): boolean => KATAKANA.test(text.charAt(index));
  return (isKatakana(start) && isKatakana(start - 1)) || (isKatakana(end - 1) && isKatakana(end));
}
