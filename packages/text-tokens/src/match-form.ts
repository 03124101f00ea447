import type { Span } from '@wordsight/contracts';
import { canBeNoun } from './can-be-noun.ts';
import { isPointed, withoutPoints } from './other-spellings.ts';
import { isPlainFront, japaneseStarts } from './japanese-starts.ts';
import { isParticle } from './particles.ts';
import type { FoundForm, Reading } from './reading.ts';

/** What the lexicon answers about forms; comes from the caller. */
export interface FormLookup {
  /** Whether a spelling that `normaliseForm` made is a form of the lexicon. */
  readonly isForm: (normalised: string) => boolean;
  /** Length of the longest form in UTF-16 units; bounds the search. 0 when there are no forms. */
  readonly longestForm: number;
}

/** In UTF-16 units, as long as Telugu postpositions and Korean copulas become. */
const LONGEST_CLITIC = 10;

/**
 * The longest form that begins at a segment. It may span segments (は|し, "light bulb"), and end inside one when only
 * particles or other clitics are left of it (くもの, 배를). It may also begin behind clitics (والعين) or behind a letter
 * that the segmenter glued on wrongly (とか|に).
 *
 * @param first - Index of the segment.
 */
export function matchForm(reading: Reading, first: number, lookup: FormLookup): FoundForm | undefined {
  if (lookup.longestForm <= 0) return undefined;
  const { start, end } = reading.segments[first]!;
  const found = longestFrom(reading, first, start, lookup);
  if (found !== undefined) return found;
  for (const inside of japaneseStarts(reading, first)) {
    const glued = longestFrom(reading, first, inside, lookup);
    // Wholly inside, the dictionary knows better (はなし is no は + なし), but not about a past tense (破れ|たかみ) or その.
    if (glued !== undefined && (glued.end > end || isPlainFront(reading, first, inside))) return glued;
  }
  return behindClitic(reading, first, lookup);
}

/** The form that is left of a segment without the clitics it begins with, the fewest of them. */
function behindClitic(reading: Reading, first: number, lookup: FormLookup): FoundForm | undefined {
  const { text, segments, clitics } = reading;
  const { start, end } = segments[first]!;
  if (clitics.before === undefined && clitics.glued === undefined) return undefined;
  for (let inside = start + 1; inside < Math.min(end, start + LONGEST_CLITIC); inside += 1) {
    const found = longestFrom(reading, first, inside, lookup);
    if (found === undefined) continue;
    const clitic = withoutPoints(text.slice(start, inside));
    const form = withoutPoints(text.slice(found.start, found.end));
    const isBehindClitic = clitics.before?.(clitic, form) === true;
    if (isBehindClitic || (found.end > end && clitics.glued?.(clitic, form) === true)) return found;
  }
  return undefined;
}

function longestFrom(reading: Reading, first: number, start: number, lookup: FormLookup): FoundForm | undefined {
  const { text, segments } = reading;
  const longest = lookup.longestForm * (isPointed(text) ? 3 : 1);
  let found: FoundForm | undefined;
  let extraSpaces = 0;
  for (let last = first; last < segments.length; last += 1) {
    const segment = segments[last]!;
    if (last > first) extraSpaces += Math.max(0, segment.start - segments[last - 1]!.end - 1);
    if (last > first && segment.start - start - extraSpaces >= longest) break;
    for (const end of endsIn(reading, start, segment)) {
      if (end - start - extraSpaces > longest) break;
      const isWhole = end === segment.end;
      const spelling = formSpelling(reading, { start, end, isWhole }, lookup);
      if (spelling === undefined) continue;
      const candidate = { start, end, spelling, next: isWhole ? last + 1 : last };
      if (stands(reading, first, candidate)) found = candidate;
    }
  }
  return found;
}

/** The spelling under which the lexicon has a stretch of text, which ends a segment or stands before a clitic. */
function formSpelling(
  { spellingsOf, clitics }: Reading,
  { start, end, isWhole }: Span & { isWhole: boolean },
  { isForm }: FormLookup,
): string | undefined {
  for (const spelling of spellingsOf(start, end)) {
    if (isForm(spelling)) return spelling;
    const stem = isWhole ? undefined : clitics.stem?.(spelling);
    if (stem !== undefined && isForm(stem)) return stem;
  }
  return undefined;
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

/** The end of a segment and the places before it from which only clitics are left, rising. */
function endsIn({ text, clitics }: Reading, start: number, segment: Span): number[] {
  const { end } = segment;
  const inside: number[] = [];
  const front = text.slice(segment.start, start);
  for (let at = Math.max(start + 1, segment.start + 1, end - LONGEST_CLITIC); at < end; at += 1) {
    const clitic = withoutPoints(text.slice(at, end));
    const isClitic = clitics.after?.(clitic, withoutPoints(text.slice(start, at)), front) === true;
    if (isClitic || (at - start > 2 && isLightVerb(clitic)) || isParticleAfter(text, at, end)) inside.push(at);
  }
  return [...inside, end];
}

/** Makes a verb of a noun, and the platform's dictionary does not part them after kana: ちゅう|しゃする. */
const isLightVerb = (rest: string): boolean => rest === 'する' || rest === 'できる';

const KATAKANA = /[\p{Script=Katakana}ー]/u;

function isParticleAfter(text: string, at: number, end: number): boolean {
  const rest = text.slice(at, end);
  // クモの巣 is one entry of the dictionary, and its first word is plain to see.
  return isParticle(rest) || (rest.startsWith('の') && KATAKANA.test(text.charAt(at - 1)));
}

/** A katakana word never ends before more katakana: バット is not in バットマン. */
function cutsKatakana(text: string, { start, end }: FoundForm): boolean {
  const isKatakana = (index: number): boolean => KATAKANA.test(text.charAt(index));
  return (isKatakana(start) && isKatakana(start - 1)) || (isKatakana(end - 1) && isKatakana(end));
}
