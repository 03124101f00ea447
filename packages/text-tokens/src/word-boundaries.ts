const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs far more than using one. */
function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (segmenter === undefined) {
    // An unknown language falls back to the root rules; a malformed tag would throw.
    segmenter = new Intl.Segmenter(/^[a-z]{2,3}$/.test(lang) ? lang : 'und', { granularity: 'word' });
    if (segmenters.size < 64) segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** NFKC takes Thai and Lao "am" apart, and the platform's dictionary then no longer knows the word. */
const APART = /\u0e4d\u0e32|\u0ecd\u0eb2/g;
const together = (apart: string): string => (apart === '\u0e4d\u0e32' ? '\u0e33' : '\u0eb3');

/** French and Italian articles, pronouns and prepositions that lean on the next word (l'avocat, dell'uva). */
const LEANING_WORDS =
  'c d j l m n s t v qu jusqu lorsqu puisqu quoiqu quelqu presqu un gl all coll dall dell nell sull quell quest bell sant tutt mezz';

/** The place where a word leans on the next, or an English genitive on the word before it. */
const LEANING = new RegExp(`(?<=^(?:${LEANING_WORDS.replaceAll(' ', '|')})['’])(?=\\p{L}{2})|(?=['’]s$)`, 'u');

/** Turkish parts a name from its endings: Burnu'nu. */
const TURKISH_LEANING = /(?=['’]\p{L}+$)/u;

/** The name of a picture or clip, which is a common caption: its words hang together by points. */
const FILE_NAME = /\.(?:jpe?g|png|webp|gif|svg|heic|avif|tiff?|mp4|m4v|mov|webm|mkv|avi)$/;

/**
 * Where the words of a text end: Unicode's rules with the platform's dictionaries for scripts without spaces, and a
 * cut where a word leans on another with an apostrophe, at low lines, and at the points of file names.
 *
 * @param text - A normalised text.
 * @param lang - BCP 47 language.
 * @returns Places in UTF-16 units, rising, the end of the text last; none for the empty text.
 */
export function wordBoundaries(text: string, lang = 'und'): number[] {
  const read = text.replace(APART, together);
  const boundaries: number[] = [];
  for (const { segment, index } of segmenterFor(lang).segment(read)) {
    boundaries.push(...cutsWithin(segment, lang).map((cut) => index + cut), index + segment.length);
  }
  return read === text ? boundaries : inText(text, boundaries);
}

/** Places inside a segment where one word ends and another begins, rising. */
function cutsWithin(segment: string, lang: string): number[] {
  const leaning = /['’]/.test(segment) ? segment.search(lang === 'tr' ? TURKISH_LEANING : LEANING) : -1;
  const joints = segment.matchAll(FILE_NAME.test(segment) ? /[._]/g : /_/g);
  const cuts = new Set([leaning, ...[...joints].flatMap(({ index }) => [index, index + 1])]);
  return [...cuts].filter((cut) => cut > 0 && cut < segment.length).sort((left, right) => left - right);
}

/** Shifts boundaries right by the letters that {@link APART} joined before them. */
function inText(text: string, boundaries: readonly number[]): number[] {
  const joined = Array.from(text.matchAll(APART), ({ index }, count) => index - count);
  let shift = 0;
  return boundaries.map((boundary) => {
    while (shift < joined.length && joined[shift]! < boundary) shift += 1;
    return boundary + shift;
  });
}
