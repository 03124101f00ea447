import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { WordsightError } from 'wordsight';

/** One line of an evaluation manifest. */
export interface ManifestItem {
  readonly id: string;
  /** Absolute path of the picture. */
  readonly image: string;
  readonly text: string;
  readonly lang: string;
  /** The ambiguous word, as it stands in the text. */
  readonly word: string;
  /** Name of the visual concept that the picture shows. */
  readonly concept: string;
  /** Two items of one pair share their text and differ in picture. */
  readonly pair: string;
}

const FIELDS = ['id', 'image', 'text', 'lang', 'word', 'concept', 'pair'] as const;

/**
 * Reads a manifest: JSON lines; picture paths are relative to the manifest.
 *
 * @throws {@link WordsightError} `FILE_MISSING`, or `FIELD_INVALID` naming the line and the field.
 */
export async function readManifest(path: string): Promise<ManifestItem[]> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new WordsightError('FILE_MISSING', {
      message: 'Expected the path of a manifest, and that file cannot be read.',
      mend: 'Check the path; a manifest is a file of JSON lines.',
      cause,
    });
  });
  const lines = content.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const items = lines.filter(({ line }) => line !== '').map(({ line, number }) => parseItem(line, number));
  return items.map((item) => ({ ...item, image: resolve(dirname(path), item.image) }));
}

function parseItem(line: string, number: number): ManifestItem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw lineError(number, 'a JSON object', 'something that is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw lineError(number, 'a JSON object', typeof value);
  const fields = value as Record<string, unknown>;
  for (const name of FIELDS) {
    const field = fields[name];
    // Numbers are allowed as names of items and pairs.
    if (typeof field === 'number' && (name === 'id' || name === 'pair')) fields[name] = String(field);
    else if (typeof field !== 'string' || field === '') {
      throw lineError(number, `text in the field "${name}"`, field === undefined ? 'nothing' : typeof field);
    }
  }
  const { id, image, text, lang, word, concept, pair } = fields as unknown as ManifestItem;
  return { id, image, text, lang, word, concept, pair };
}

function lineError(number: number, expected: string, received: string): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Line ${number} of the manifest: expected ${expected}, received ${received}.`,
    mend: `Write each line as {${FIELDS.map((name) => `"${name}": "…"`).join(', ')}}.`,
  });
}
