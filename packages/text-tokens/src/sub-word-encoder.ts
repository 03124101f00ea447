import { Tokenizer } from '@huggingface/tokenizers';
import { toByteLetters } from './byte-letters.ts';
import { invalidTokenizer, readTokenizerDefinition } from './tokenizer-definition.ts';

/** The tokens of one word. */
export interface EncodedWord {
  /** Each 1 to `vocabularySize` - 1. */
  readonly ids: readonly number[];
  /** In byte letters; together they spell the word. */
  readonly tokens: readonly string[];
}

/** Cuts one word into sub-word tokens. */
export interface SubWordEncoder {
  readonly vocabularySize: number;
  /**
   * @param word - Normalised, without white space.
   * @param enough - Tokens after which the rest may be left out; a longer word gives more than this many, but not all.
   */
  encode(word: string, enough: number): EncodedWord;
}

/**
 * Loads a byte-level BPE. A word goes to the model itself, past the library's normaliser and its search for added
 * tokens: the word is normalised already, and only then do tokens spell exactly its bytes.
 *
 * @throws {@link WordsightError} `MODEL_MISSING` or `MODEL_INVALID`.
 */
export async function loadSubWordEncoder(path: string): Promise<SubWordEncoder> {
  const definition = await readTokenizerDefinition(path);
  const { vocab } = definition.model;
  const model = openModel(definition);
  const vocabularySize = Object.keys(vocab).length;
  const longestToken = Object.keys(vocab).reduce((longest, token) => Math.max(longest, token.length), 1);
  return {
    vocabularySize,
    encode(word: string, enough: number): EncodedWord {
      const letters = toByteLetters(word).slice(0, (enough + 1) * longestToken);
      const tokens = letters === '' ? [] : model.encode([letters]);
      const ids = tokens.map((token) => model.tokens_to_ids.get(token) ?? 0);
      // The library drops what it does not know instead of refusing it.
      const isWhole =
        tokens.join('') === letters && ids.every((id) => Number.isInteger(id) && id > 0 && id < vocabularySize);
      if (!isWhole) throw invalidTokenizer('one with merges outside its vocabulary');
      return { ids, tokens };
    },
  };
}

/** What the library's BPE model offers; its own types do not resolve under Node's rules. */
interface BytePairModel {
  encode(words: string[]): string[];
  readonly tokens_to_ids: ReadonlyMap<string, number>;
}

function openModel(definition: object): BytePairModel {
  try {
    return new Tokenizer(definition, {}).model as BytePairModel;
  } catch (cause) {
    throw invalidTokenizer('one that does not load', cause);
  }
}
