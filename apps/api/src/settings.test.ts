import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8080,
      WORDSIGHT_DEADLINE_MS: 10_000,
      WORDSIGHT_WAITING: 16,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['WORDSIGHT_RUNNING', '0'],
    ['WORDSIGHT_DEADLINE_MS', 'soon'],
    ['WORDSIGHT_LOG', 'loud'],
  ])('refuses %s = %s and names the variable', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrowError(
      expect.objectContaining({ code: 'FIELD_INVALID', message: expect.stringContaining(name) }),
    );
  });
});
