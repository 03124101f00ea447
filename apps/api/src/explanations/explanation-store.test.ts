import { describe, expect, it } from 'vitest';
import { ExplanationStore } from './explanation-store.ts';

const MINUTE = 60_000;

/** A store with a clock that is moved by hand. */
function storeOf(bytes: number) {
  let time = 0;
  const store = new ExplanationStore({ bytes, minutes: 10, now: () => time });
  const keep = (id: string, image = { bytes: new Uint8Array(1_000), sha256: id }) =>
    store.set({
      body: { id, text: '', words: [], expiresAt: store.expiry().toISOString() } as never,
      pictures: [image],
    });
  return { store, keep, wait: (minutes: number) => (time += minutes * MINUTE) };
}

describe('ExplanationStore', () => {
  it('keeps an answer for its stated life and no longer', () => {
    const { store, keep, wait } = storeOf(1_000_000);
    keep('a');
    wait(9);
    expect(store.get('a')?.body.id).toBe('a');
    wait(2);
    expect(store.get('a')).toBeUndefined();
    expect(store.bytesInUse).toBe(0);
  });

  it('lets the one go that nobody fetched the longest when memory runs out', () => {
    const { store, keep } = storeOf(12_000); // room for two
    keep('a');
    keep('b');
    store.get('a');
    keep('c');
    expect(['a', 'b', 'c'].map((id) => store.get(id) !== undefined)).toEqual([true, false, true]);
    expect(store.bytesInUse).toBeLessThanOrEqual(12_000);
  });

  it('holds a picture that several answers share once, until the last of them goes', () => {
    const { store, keep, wait } = storeOf(10_000_000);
    const picture = () => ({ bytes: new Uint8Array(1_000_000), sha256: 'one' });
    keep('a', picture());
    keep('b', picture());
    expect(store.bytesInUse).toBeLessThan(1_100_000);
    expect(store.get('b')!.pictures[0]).toBe(store.get('a')!.pictures[0]);
    wait(11);
    expect([store.get('a'), store.get('b'), store.bytesInUse]).toEqual([undefined, undefined, 0]);
  });

  it('forgets an answer when told to, with its pictures', () => {
    const { store, keep } = storeOf(1_000_000);
    keep('a');
    store.forget('a');
    store.forget('never there');
    expect([store.get('a'), store.bytesInUse]).toEqual([undefined, 0]);
  });

  it('counts a question that is asked again once', () => {
    const { store, keep } = storeOf(1_000_000);
    keep('a');
    const once = store.bytesInUse;
    keep('a');
    expect(store.bytesInUse).toBe(once);
  });

  it('names a question by all of it, and differently in every server', () => {
    const { store } = storeOf(0);
    const image = { sha256: 'c0ffee' };
    const id = store.idOf({ text: 'a' }, image);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(store.idOf({ text: 'a' }, { sha256: 'c0ffee' })).toBe(id);
    expect(store.idOf({ text: 'b' }, image)).not.toBe(id);
    expect(store.idOf({ text: 'a' }, undefined)).not.toBe(id);
    expect(storeOf(0).store.idOf({ text: 'a' }, image)).not.toBe(id);
  });
});
