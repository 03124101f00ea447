import { describe, expect, it } from 'vitest';
import { kindOfEvidence } from './kind-of-evidence.ts';

describe('kindOfEvidence', () => {
  it.each([
    ['omw', 'omw'],
    ['cldr', 'cldr'],
    ['omw cldr', 'both'],
    ['note: everyday word for the padlock', 'note'],
  ])('takes %j for %s', (cell, kind) => {
    expect(kindOfEvidence(cell)).toBe(kind);
  });

  it.each(['', 'cldr omw', 'OMW', 'note', 'note:', 'note: ', 'note:everyday', 'a dictionary'])(
    'takes %j for no evidence',
    (cell) => {
      expect(kindOfEvidence(cell)).toBe('none');
    },
  );
});
