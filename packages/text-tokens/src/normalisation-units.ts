import type { Span } from '@wordsight/contracts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The stretches of a text that can be normalised one by one: its graphemes. Only some neighbours of old standards
 * belong together (compatibility jamo ㄱㅏ compose to 가), and they become one unit.
 *
 * @returns Spans in order that tile the text.
 */
export function normalisationUnits(text: string): Span[] {
  const graphemes = Array.from(segmenter.segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  }));
  const nfkc = ({ start, end }: Span): string => text.slice(start, end).normalize('NFKC');
  const whole = text.normalize('NFKC');
  if (whole === text || graphemes.map(nfkc).join('') === whole) return graphemes;
  const units: Span[] = [];
  for (const grapheme of graphemes) {
    const before = units.at(-1);
    const both = before && { start: before.start, end: grapheme.end };
    if (before && both && nfkc(before) + nfkc(grapheme) !== nfkc(both)) units[units.length - 1] = both;
    else units.push(grapheme);
  }
  return units;
}
