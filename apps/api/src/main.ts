import { WordsightError } from '@wordsight/contracts';
import { createWordsight } from 'wordsight';
import { createApp } from './create-app.ts';
import { firstExample } from './first-example.ts';
import { closeGracefully } from './http/close-gracefully.ts';
import { listen } from './http/listen.ts';
import { readSettings } from './settings.ts';
import { welcome } from './welcome.ts';

try {
  await serve();
} catch (error) {
  // A refusal is for people: code, what happened, what to do. Anything else is our fault and keeps its stack.
  if (!WordsightError.isInstance(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n${error.mend}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const settings = readSettings();
  const wordsight = await createWordsight();
  const { app } = await createApp(wordsight, settings);
  const example = await firstExample(wordsight);
  await listen(app, settings);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      closeGracefully(app, wordsight, settings.WORDSIGHT_DRAIN_MS).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  // Last, so that who reads this line may already stop the service.
  process.stdout.write(welcome(await app.getUrl(), example));
}
