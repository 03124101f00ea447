// Writes what is generated from this package: the table of errors and the OpenAPI document the client is made from.
import { writeFile } from 'node:fs/promises';
import { createWordsight } from 'wordsight';
import { createApp } from './create-app.ts';
import { errorsMarkdown } from './errors/errors-page.ts';
import { shapesOnly } from './openapi/shapes-only.ts';
import { readSettings } from './settings.ts';

const root = new URL('../../../', import.meta.url);
const wordsight = await createWordsight({ processes: 1 });
try {
  const { app, document } = await createApp(wordsight, readSettings({ WORDSIGHT_LOG: 'silent' }));
  await writeFile(new URL('docs/errors.md', root), errorsMarkdown());
  await writeFile(new URL('packages/client/openapi.json', root), shapesOnly(document));
  await app.close();
} finally {
  await wordsight.close();
}
