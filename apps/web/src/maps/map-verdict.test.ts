import { describe, expect, it } from 'vitest';
import { mapVerdict } from './map-verdict.ts';

const measured = { deletionAuc: 0.31, randomAuc: 0.52, insertionAuc: 0.8, polarity: 0.4 };

describe('mapVerdict', () => {
  it('trusts a map whose places take the answer with them and suffice for it', () => {
    expect(mapVerdict(measured)).toEqual({ hangs: true, against: false });
  });

  it('doubts a map that does no better than chance, in either direction', () => {
    expect(mapVerdict({ ...measured, deletionAuc: 0.6 }).hangs).toBe(false);
    expect(mapVerdict({ ...measured, insertionAuc: 0.5 }).hangs).toBe(false);
  });

  it('says when what was looked at spoke against the answer, whatever the map is worth', () => {
    expect(mapVerdict({ ...measured, polarity: -0.2 })).toEqual({ hangs: true, against: true });
    expect(mapVerdict({ ...measured, deletionAuc: 0.6, polarity: -0.2 })).toEqual({ hangs: false, against: true });
  });

  it('makes nothing of differences that whole percents do not show', () => {
    const nowhere = { deletionAuc: 0.6327, randomAuc: 0.6437, insertionAuc: 0.6441, polarity: -0.0001 };
    expect(mapVerdict(nowhere)).toEqual({ hangs: false, against: false });
  });
});
