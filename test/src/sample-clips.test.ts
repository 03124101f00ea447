import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWordsight, type SenseSegment, type Wordsight } from 'wordsight';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Part {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Null where the clip shows no sense of the word. */
  readonly sense: string | null;
}

interface SampleClip {
  readonly file: string;
  readonly title: Record<string, string>;
  readonly seconds: number;
  readonly captions: readonly { lang: string; text: string; word: string; timeline: readonly Part[] }[];
}

const MOST_BYTES = 150 * 1024;
const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const clips = JSON.parse(readFileSync(`${folder}clips.json`, 'utf8')) as SampleClip[];

describe('the sample clips', () => {
  let wordsight: Wordsight;
  beforeAll(async () => {
    wordsight = await createWordsight();
  });
  afterAll(() => wordsight.close());

  it('are seven or more, each small, short and described in three languages', () => {
    expect(clips.length).toBeGreaterThanOrEqual(7);
    for (const { file, title, seconds } of clips) {
      expect(statSync(`${folder}clips/${file}`).size).toBeLessThanOrEqual(MOST_BYTES);
      expect(seconds).toBeGreaterThanOrEqual(3);
      expect(seconds).toBeLessThanOrEqual(8);
      for (const lang of ['en', 'hi', 'ja']) expect(title[lang]).toMatch(/\S/);
    }
  });

  it('have captions in two or three languages, whose timelines fill the clip with senses the lexicon has', () => {
    for (const { captions, seconds } of clips) {
      expect(new Set(captions.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(2);
      for (const { lang, text, word, timeline } of captions) {
        expect(text).toContain(word);
        const known = wordsight.lexicon.entryOf(lang, word)!.senses.map(({ id }) => id);
        expect(known.length).toBeGreaterThan(1);
        expect(known).toEqual(expect.arrayContaining(sensesIn(timeline)));
        const borders = timeline.map(({ fromSeconds }) => fromSeconds);
        expect([...borders, seconds]).toEqual([0, ...timeline.map(({ toSeconds }) => toSeconds)]);
      }
    }
  });

  it('show one word in two senses, and one only in the middle', () => {
    const timelines = clips.flatMap(({ captions }) => captions.map(({ timeline }) => timeline));
    expect(timelines.some((timeline) => sensesIn(timeline).length === 2)).toBe(true);
    expect(
      timelines.some(([first, middle, last]) => first?.sense === null && middle?.sense && last?.sense === null),
    ).toBe(true);
  });

  it('are read and settle their words when they show them: all captions but one', async () => {
    const missed = [];
    for (const { file, seconds, captions } of clips) {
      const video = new Uint8Array(readFileSync(`${folder}clips/${file}`));
      for (const { lang, text, word, timeline } of captions) {
        const { words, clip } = await wordsight.explain({ text, lang, video });
        expect(clip!.durationSeconds).toBeCloseTo(seconds, 1);
        const { senses, moments } = words.find(({ surface }) => surface === word)!;
        const told =
          sensesIn(timeline).length === 1 ? [{ ...whole(seconds), senseId: senses[0]!.id }] : moments!.segments;
        if (!fits(timeline, told)) missed.push(`${file} "${text}" → ${JSON.stringify(told)}`);
      }
    }
    expect(missed.length <= 1 ? [] : missed).toEqual([]);
  });
});

const sensesIn = (timeline: readonly Part[]): string[] => [
  ...new Set(timeline.flatMap(({ sense }) => (sense === null ? [] : [sense]))),
];

const whole = (seconds: number) => ({ fromSeconds: 0, toSeconds: seconds });

/** Whether every part that shows a sense has been told that sense for at least three quarters of its time. */
function fits(timeline: readonly Part[], told: readonly Omit<SenseSegment, 'posterior'>[]): boolean {
  return timeline.every(({ fromSeconds, toSeconds, sense }) => {
    const seconds = told
      .filter(({ senseId }) => senseId === sense)
      .map((segment) => Math.min(toSeconds, segment.toSeconds) - Math.max(fromSeconds, segment.fromSeconds))
      .reduce((sum, common) => sum + Math.max(0, common), 0);
    return sense === null || seconds >= 0.75 * (toSeconds - fromSeconds);
  });
}
