import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

it('is the SHA-256 of the bytes, whatever they are a view of', () => {
  const abc = Buffer.from('xabc').subarray(1);
  // From FIPS 180-4.
  expect(contentHash(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
