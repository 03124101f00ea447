import { parseSafeJson } from './parse-safe-json.ts';
import { tableInvalid } from './table-invalid.ts';

const SENSE_ID = /^[a-z0-9.-]{1,100}$/;

/**
 * The ids of `senses.json`, in table order.
 *
 * @param width - Of the manifest's embeddings; the table must have the same.
 * @throws {@link WordsightError} `MODEL_INVALID`.
 */
export function parseSenseIds(bytes: Uint8Array, width: number): readonly string[] {
  const { ids, width: own, type } = parseRoot(bytes);
  if (type !== 'float16') throw tableInvalid('the type float16 in senses.json', 'another type');
  if (own !== width) throw tableInvalid(`the width ${width} of the manifest in senses.json`, 'another width');
  if (!Array.isArray(ids) || ids.length === 0) throw tableInvalid('a list of ids in senses.json', 'none');
  const texts = ids.filter((id): id is string => typeof id === 'string' && SENSE_ID.test(id));
  if (texts.length < ids.length) {
    const expected = 'ids of 1 to 100 characters a-z, 0-9, dot and hyphen in senses.json';
    throw tableInvalid(expected, `${ids.length - texts.length} others`);
  }
  if (new Set(texts).size < texts.length) throw tableInvalid('each id once in senses.json', 'one twice');
  return texts;
}

function parseRoot(bytes: Uint8Array): { ids?: unknown; width?: unknown; type?: unknown } {
  try {
    return Object(parseSafeJson(bytes)) as { ids?: unknown; width?: unknown; type?: unknown };
  } catch (cause) {
    throw tableInvalid('JSON in senses.json', 'something else', cause);
  }
}
