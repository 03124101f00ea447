import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATA = process.env['WORDSIGHT_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** Whether the evaluation pictures lie beside the checkout; tests that need them skip when not. */
export const hasSharedData: boolean = existsSync(`${DATA}/icons/icons.zip`);

/** Said in the name of a skipped suite. */
export const SHARED_DATA_ABSENT = 'skipped: the evaluation pictures (../shared/data) are not beside this checkout';

/** Content of a file of the evaluation data. */
export function sharedFile(path: string): Buffer {
  return readFileSync(`${DATA}/${path}`);
}
