import { readFile } from 'node:fs/promises';
import { WordsightError } from '@wordsight/contracts';
import { BYTE_LETTERS } from './byte-letters.ts';

/** A tokenizer.json that keeps the model's contract; other fields are passed on as they are. */
export interface TokenizerDefinition {
  readonly model: {
    readonly type: 'BPE';
    readonly vocab: Readonly<Record<string, number>>;
    readonly merges: readonly unknown[];
  };
  readonly added_tokens: readonly [];
}

/**
 * Reads a tokenizer.json and holds it to the contract: byte-level BPE over all 256 bytes, NFKC and lower case before
 * it, dense ids from 0, and no added tokens, for they would match inside captions.
 *
 * @throws {@link WordsightError} `MODEL_MISSING` when the file cannot be read, `MODEL_INVALID` when it breaks the contract.
 */
export async function readTokenizerDefinition(path: string): Promise<TokenizerDefinition> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new WordsightError('MODEL_MISSING', {
      message: 'Expected a tokenizer.json, received a path that cannot be read.',
      mend: "Restore the model's directory.",
      cause,
    });
  });
  let definition: unknown;
  try {
    definition = JSON.parse(content);
  } catch (cause) {
    throw invalidTokenizer('a file that is not JSON', cause);
  }
  const problem = problemOf(definition as Loose);
  if (problem !== undefined) throw invalidTokenizer(problem);
  return definition as TokenizerDefinition;
}

/** What may be anywhere in a file of unknown make. */
type Loose = { readonly [Field in string]?: Loose } | null | undefined;

function problemOf(definition: Loose): string | undefined {
  const { model, normalizer, pre_tokenizer: before, added_tokens: added } = definition ?? {};
  if (field(model, 'type') !== 'BPE' || !Array.isArray(model?.merges)) return 'another kind of model';
  const vocabulary = Object.entries((model.vocab ?? {}) as Record<string, unknown>);
  const idOf = new Map(vocabulary);
  const ids = new Set(idOf.values());
  if (!vocabulary.every((_, id) => ids.has(id))) return 'ids with gaps or twins';
  if (!BYTE_LETTERS.every((letter) => Number(idOf.get(letter)) > 0))
    return 'a vocabulary without all bytes behind id 0';
  const steps = Array.isArray(normalizer?.normalizers) ? (normalizer.normalizers as Loose[]) : [];
  if (steps.map((step) => field(step, 'type')).join() !== 'NFKC,Lowercase') return 'another normalizer';
  const isPlain = field(before, 'use_regex') === false && field(before, 'add_prefix_space') === false;
  if (field(before, 'type') !== 'ByteLevel' || !isPlain) return 'another pre-tokenizer';
  return Array.isArray(added) && added.length === 0 ? undefined : 'added tokens';
}

function field(object: Loose, name: string): unknown {
  return object?.[name];
}

/** The refusal of a tokenizer that breaks the contract. */
export function invalidTokenizer(received: string, cause?: unknown): WordsightError {
  return new WordsightError('MODEL_INVALID', {
    message: `Expected a byte-level BPE tokenizer (NFKC, Lowercase, plain ByteLevel, no added tokens), received ${received}.`,
    mend: 'Use the tokenizer.json that belongs to the model.',
    cause,
  });
}
