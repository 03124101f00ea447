import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './caption-segments.ts';

describe('segmentsOf', () => {
  it('cuts the ambiguous words out of the running text', () => {
    const spans = [
      { index: 1, start: 25, end: 30 },
      { index: 0, start: 11, end: 14 },
    ];
    expect(
      segmentsOf('there is a bat over the field', [
        { index: 0, start: 11, end: 14 },
        { index: 1, start: 24, end: 29 },
      ]),
    ).toEqual([{ text: 'there is a ' }, { text: 'bat', word: 0 }, { text: ' over the ' }, { text: 'field', word: 1 }]);
    expect(segmentsOf('there is a bat', spans)).toEqual([{ text: 'there is a ' }, { text: 'bat', word: 0 }]);
  });

  it('puts any caption together again, whatever the spans', () => {
    const text = fc.string({ unit: 'binary' });
    const span = fc.record({ index: fc.nat(9), start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(text, fc.array(span), (caption, spans) => {
        expect(
          segmentsOf(caption, spans)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(caption);
      }),
    );
  });
});
