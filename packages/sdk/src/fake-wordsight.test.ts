import { describe, expect, it } from 'vitest';
import { createFakeWordsight } from './testing.ts';

describe('createFakeWordsight', () => {
  it('answers with the most expected sense without a picture, and looks at nothing', async () => {
    const fake = await createFakeWordsight();
    const { words } = await fake.explain({ text: 'look at the mouse' });
    expect(words[0]).toMatchObject({ surface: 'mouse', start: 12, end: 17, lookedAt: 0 });
    expect(words[0]?.senses[0]?.posterior).toBe(words[0]?.senses[0]?.textual);
  });

  it('answers with the sense the test says its pictures show', async () => {
    const fake = await createFakeWordsight({ pictured: ['mouse.computer'] });
    const { words } = await fake.explain({ text: 'the mouse', image: new Uint8Array(1) });
    expect(words[0]?.senses[0]).toMatchObject({ id: 'mouse.computer', posterior: 0.9 });
    expect(words[0]?.attention?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
      words[0]?.lookedAt ?? 0,
      6,
    );
  });

  it('takes a clip for one frame', async () => {
    const fake = await createFakeWordsight({ pictured: ['mouse.computer'] });
    const { words, clip } = await fake.explain({ text: 'the mouse', video: 'clip.mp4' });
    expect(clip?.frameSeconds).toEqual([0]);
    expect(words[0]?.moments).toMatchObject({ relevance: [0.75], segments: [{ senseId: 'mouse.computer' }] });
  });

  it('refuses like the real one', async () => {
    const fake = await createFakeWordsight();
    await expect(fake.explain({ text: 'hello' })).rejects.toMatchObject({ code: 'WORD_NOT_AMBIGUOUS' });
    await expect(fake.explain({ text: 'a mouse', gamma: 3 })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });
});
