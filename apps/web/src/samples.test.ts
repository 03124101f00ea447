import { describe, expect, it } from 'vitest';
import { allSamples, sampleAddress } from './samples.ts';

const caption = { lang: 'en', text: 'there is a bat', word: 'bat' };
const clip = {
  file: 'two bats.mp4',
  title: { en: 'Two bats' },
  seconds: 6,
  captions: [
    {
      ...caption,
      timeline: [
        { fromSeconds: 0, toSeconds: 2, sense: null },
        { fromSeconds: 2, toSeconds: 5, sense: 'bat.animal' },
      ],
    },
  ],
};

describe('allSamples', () => {
  it('lists clips after the pictures, each where it is served from', () => {
    const samples = allSamples([{ file: 'bat.png', alt: { en: 'A bat' }, captions: [caption] }], [clip]);
    expect(samples[1]).toMatchObject({ file: 'clips/two bats.mp4', alt: { en: 'Two bats' }, seconds: 6 });
    expect(samples.map(sampleAddress)).toEqual(['/samples/bat.png', '/samples/clips/two%20bats.mp4']);
  });

  it('shows of a clip what comes first of all that its captions ask about', () => {
    expect(allSamples([], [clip])[0]).toHaveProperty('stillSeconds', 3.5);
    const timeline = ['bat.animal', 'bat.sports'].map((sense, part) => ({
      fromSeconds: part * 3,
      toSeconds: part * 3 + 3,
      sense,
    }));
    const captions = [...clip.captions, { ...caption, timeline }];
    expect(allSamples([], [{ ...clip, captions }])[0]).toHaveProperty('stillSeconds', 1.5);
    expect(allSamples([], [{ ...clip, captions: [] }])[0]).toHaveProperty('stillSeconds', 3);
  });
});
