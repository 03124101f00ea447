import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { WordsightError } from 'wordsight';

/** The absolute path of a picture or of a clip, as a question takes it. */
export type ItemMedia = { readonly image: string } | { readonly video: string };

/** One line of an evaluation manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly media: ItemMedia;
  readonly text: string;
  readonly lang: string;
  /** The ambiguous word, as it stands in the text. */
  readonly word: string;
  /** Name of the visual concept that the picture or clip shows. */
  readonly concept: string;
  /** Two items of one pair share their text and differ in picture. */
  readonly pair: string;
  /** From when to when a clip shows its concept, in seconds. */
  readonly timeline?: readonly [fromSeconds: number, toSeconds: number];
}

const FIELDS = ['id', 'text', 'lang', 'word', 'concept', 'pair'] as const;

/**
 * Reads a manifest: JSON lines; paths of pictures and clips are relative to the manifest.
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
  const absolute = (file: string): string => resolve(dirname(path), file);
  return items.map(({ media, ...item }) => ({
    ...item,
    media: 'image' in media ? { image: absolute(media.image) } : { video: absolute(media.video) },
  }));
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
  const { id, text, lang, word, concept, pair } = fields as unknown as ManifestItem;
  const media = mediaIn(fields, number);
  return { id, media, text, lang, word, concept, pair, ...('video' in media && timelineIn(fields, number)) };
}

function mediaIn({ image, video }: Record<string, unknown>, number: number): ItemMedia {
  if (typeof image === 'string' && image !== '' && video === undefined) return { image };
  if (typeof video === 'string' && video !== '' && image === undefined) return { video };
  const received = image !== undefined && video !== undefined ? 'both' : 'no path';
  throw lineError(number, 'the path of a picture in the field "image", or that of a clip in "video"', received);
}

function timelineIn({ timeline }: Record<string, unknown>, number: number): Pick<ManifestItem, 'timeline'> {
  if (timeline === undefined) return {};
  const [from, to, ...rest] = Array.isArray(timeline) ? (timeline as unknown[]) : [];
  if (typeof from === 'number' && typeof to === 'number' && 0 <= from && from < to && rest.length === 0) {
    return { timeline: [from, to] };
  }
  throw lineError(number, 'two rising numbers of seconds in the field "timeline"', JSON.stringify(timeline));
}

function lineError(number: number, expected: string, received: string): WordsightError {
  return new WordsightError('FIELD_INVALID', {
    message: `Line ${number} of the manifest: expected ${expected}, received ${received}.`,
    mend: `Write each line as {"image": "…", ${FIELDS.map((name) => `"${name}": "…"`).join(', ')}}; a clip is "video".`,
  });
}
