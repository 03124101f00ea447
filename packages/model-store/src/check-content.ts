import { WordsightError } from '@wordsight/contracts';
import type { ManifestFile } from './manifest.ts';

/**
 * Compares a file with what the manifest says of it.
 *
 * @param name - Base name, for messages.
 * @throws {@link WordsightError} `MODEL_CHECKSUM`.
 */
export function checkContent(name: string, expected: ManifestFile, received: Partial<ManifestFile>): void {
  const mend = 'Fetch the model again; if you changed it on purpose, write its manifest anew.';
  if (received.bytes !== undefined && received.bytes !== expected.bytes) {
    const message = `Expected ${name} to have ${expected.bytes} bytes, received ${received.bytes}.`;
    throw new WordsightError('MODEL_CHECKSUM', { message, mend });
  }
  if (received.sha256 !== undefined && received.sha256 !== expected.sha256) {
    const message = `Expected ${name} to have the SHA-256 of the manifest, received other content of the same size.`;
    throw new WordsightError('MODEL_CHECKSUM', { message, mend });
  }
}
