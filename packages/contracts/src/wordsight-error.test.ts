import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from './error-code.ts';
import { WordsightError } from './wordsight-error.ts';

describe('WordsightError', () => {
  it('carries a code for programs and a message and mend for people', () => {
    const error = new WordsightError('TEXT_EMPTY', {
      message: 'Expected a caption, received none.',
      mend: 'Write one.',
    });
    expect(error).toMatchObject({ code: 'TEXT_EMPTY', mend: 'Write one.', name: 'WordsightError' });
    expect(error).not.toHaveProperty('cause');
  });

  it('keeps the cause', () => {
    const cause = new Error('EACCES');
    expect(new WordsightError('MODEL_MISSING', { message: 'a', mend: 'b', cause }).cause).toBe(cause);
  });

  it('is recognised across two installed copies', () => {
    const foreign = Object.assign(new Error('a'), { name: 'WordsightError', code: 'TIMEOUT', mend: 'b' });
    expect(WordsightError.isInstance(foreign)).toBe(true);
    expect(WordsightError.isInstance(new Error('a'))).toBe(false);
    expect(WordsightError.isInstance(undefined)).toBe(false);
  });
});

describe('ERROR_CODES', () => {
  it('lists each code once, in capitals', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});
