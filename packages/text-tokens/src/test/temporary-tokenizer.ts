import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BYTE_LETTERS, toByteLetters } from '../byte-letters.ts';
import { afterAll } from 'vitest';

/** Fields of a tokenizer.json that a test wants otherwise. */
export type TokenizerChanges = Readonly<Record<string, unknown>>;

/**
 * A byte-level BPE as the trainer writes it: id 0 is padding, then come the 256 bytes, then as many merges as it takes
 * to make each of these words one token, in their order.
 */
export function tokenizerDefinition(words: readonly string[]): Record<string, unknown> {
  const vocab = new Map<string, number>([['<pad>', 0]]);
  for (const letter of BYTE_LETTERS) vocab.set(letter, vocab.size);
  const merges: [string, string][] = [];
  for (const word of words) {
    let tokens = merges.reduce(mergeAll, [...toByteLetters(word)]);
    while (tokens.length > 1) {
      const pair: [string, string] = [tokens[0]!, tokens[1]!];
      merges.push(pair);
      vocab.set(pair.join(''), vocab.size);
      tokens = mergeAll(tokens, pair);
    }
  }
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }, { type: 'Lowercase' }] },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
    post_processor: null,
    decoder: { type: 'ByteLevel' },
    model: { type: 'BPE', vocab: Object.fromEntries(vocab), merges },
  };
}

function mergeAll(tokens: readonly string[], [left, right]: readonly [string, string]): string[] {
  const merged: string[] = [];
  for (const token of tokens) {
    if (token === right && merged.at(-1) === left) merged[merged.length - 1] = left + right;
    else merged.push(token);
  }
  return merged;
}

const folders: string[] = [];
// Whoever imports this file leaves nothing behind.
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** Writes a tokenizer.json into a new temporary folder and returns its path. */
export async function temporaryTokenizer(
  words: readonly string[] = [],
  changes: TokenizerChanges = {},
): Promise<string> {
  return temporaryFile(JSON.stringify({ ...tokenizerDefinition(words), ...changes }));
}

/** Writes a file into a new temporary folder and returns its path. */
export async function temporaryFile(content: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wordsight-tokenizer-'));
  folders.push(folder);
  const file = path.join(folder, 'tokenizer.json');
  await writeFile(file, content);
  return file;
}
