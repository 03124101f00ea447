import { describe, expect, it } from 'vitest';
import { isClip, questionOfSample, refusalOf } from './question.ts';

const sample = {
  file: 'kite.png',
  alt: { en: 'A kite' },
  captions: [
    { lang: 'ja', text: 'たこが見える', word: 'たこ' },
    { lang: 'en', text: 'look at the kite', word: 'kite' },
  ],
};

describe('questionOfSample', () => {
  it('asks in the language of the page where the sample can', () => {
    expect(questionOfSample(sample, 'en')).toMatchObject({ lang: 'en', text: 'look at the kite' });
    expect(questionOfSample(sample, 'hi')).toMatchObject({ lang: 'ja', text: 'たこが見える' });
  });
});

describe('refusalOf', () => {
  it('refuses a caption of nothing but white space', () => {
    expect(refusalOf({ text: ' \n ' })).toEqual({ code: 'TEXT_EMPTY' });
    expect(refusalOf({ text: 'a seal' })).toBeUndefined();
  });

  it('refuses a picture over 16 MiB before it is sent', () => {
    const file = new File([new Uint8Array(16_777_217)], 'large.png');
    expect(refusalOf({ text: 'a seal', picture: { kind: 'file', file } })).toEqual({ code: 'PAYLOAD_TOO_LARGE' });
  });

  it('lets a clip be as large as clips may be', () => {
    const file = new File([new Uint8Array(16_777_217)], 'large.mp4', { type: 'video/mp4' });
    expect(refusalOf({ text: 'a seal', picture: { kind: 'file', file } })).toBeUndefined();
  });
});

describe('isClip', () => {
  it('knows a clip among the samples and among files', () => {
    expect(isClip({ kind: 'sample', sample })).toBe(false);
    expect(isClip({ kind: 'sample', sample: { ...sample, seconds: 4 } })).toBe(true);
    expect(isClip({ kind: 'file', file: new File([], 'seal.webm', { type: 'video/webm' }) })).toBe(true);
  });
});
