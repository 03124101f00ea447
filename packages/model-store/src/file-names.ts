/** The manifest itself; it vouches for the others. */
export const MANIFEST_FILE = 'manifest.json';

/** Files without which there is no model. */
export const REQUIRED_FILES: readonly string[] = [
  'vision.onnx',
  'text.onnx',
  'core.onnx',
  'tokenizer.json',
  'senses.json',
  'senses.bin',
];

/** Files that may lie in the directory although no manifest lists them; nothing loads them. */
export const UNLISTED_FILES: readonly string[] = [MANIFEST_FILE, 'MODEL_CARD.md'];

/**
 * Whether a text is a plain base name: letters, digits, dot, underscore and hyphen, starting with a letter or a digit,
 * at most 100 of them, and no two dots in a row. Such a name cannot leave its directory.
 */
export function isFileName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text) && !text.includes('..') && !UNLISTED_FILES.includes(text);
}
