import { createWordsight } from 'wordsight';
import { createApp } from './create-app.ts';
import { closeGracefully } from './http/close-gracefully.ts';
import { readSettings } from './settings.ts';
import { welcome } from './welcome.ts';

const settings = readSettings();
const wordsight = await createWordsight();
// Language data is loaded on first use; the first visitor should not wait for it.
await wordsight.embed({ texts: ['a first sentence'] });
const { app } = await createApp(wordsight, settings);
await app.listen(settings.PORT, settings.HOST);
process.stdout.write(welcome(await app.getUrl()));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    closeGracefully(app, wordsight, settings.WORDSIGHT_DRAIN_MS).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
