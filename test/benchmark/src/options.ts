import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WordsightError } from '@wordsight/contracts';

/** What a run of the benchmark was asked for. */
export interface BenchOptions {
  /** BCP 47 tags; all languages of the lexicon without it. */
  readonly languages?: readonly string[];
  /** Most pairs and rankings per language and kind of picture, and most sentences per language. */
  readonly pairs: number;
  /** Most maps per language and kind of picture; each is tested by painting over its picture. */
  readonly maps: number;
  /** Absolute path of the report to write as JSON. */
  readonly json?: string;
  /** Absolute path of the report to write as Markdown. */
  readonly markdown?: string;
  /** Only writes `set.json`. */
  readonly writeSet: boolean;
}

/**
 * Reads the command line.
 *
 * @param folder - Paths are relative to it.
 * @throws {@link WordsightError} `FIELD_INVALID` for options nobody knows and for numbers that count nothing.
 */
export function readOptions(parameters: readonly string[], folder: string): BenchOptions {
  const { languages, pairs, maps, json, markdown, 'write-set': writeSet } = valuesOf(parameters);
  if (!/^[1-9]\d{0,5}$/.test(pairs)) throw wrongOption('a whole number of --pairs from 1 to 999999', `"${pairs}"`);
  if (!/^\d{1,6}$/.test(maps)) throw wrongOption('a whole number of --maps from 0 to 999999', `"${maps}"`);
  const tags = languages?.split(',').map((tag) => tag.trim());
  if (tags?.some((tag) => tag === '')) throw wrongOption('language tags with commas between them', `"${languages}"`);
  return {
    ...(tags && { languages: [...new Set(tags)] }),
    pairs: Number(pairs),
    maps: Number(maps),
    ...(json !== undefined && { json: resolve(folder, json) }),
    ...(markdown !== undefined && { markdown: resolve(folder, markdown) }),
    writeSet,
  };
}

function valuesOf(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        languages: { type: 'string' },
        pairs: { type: 'string', default: '120' },
        maps: { type: 'string', default: '12' },
        json: { type: 'string' },
        markdown: { type: 'string' },
        'write-set': { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw wrongOption('options of the benchmark', (cause as Error).message);
  }
}

/** A refusal that says how the command is written. */
export function wrongOption(expected: string, received: string): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Expected ${expected}, received ${received}.`,
    mend: 'Write npm run bench:senses -- [--languages en,hi,ja] [--pairs 120] [--maps 12] [--json FILE] [--markdown FILE] [--write-set].',
  });
}
