import { createWordsight } from 'wordsight';
import { evaluate } from './evaluate/evaluate.ts';
import { readManifest } from './evaluate/manifest.ts';
import { reportText } from './evaluate/report-text.ts';
import { printLine } from './print-line.ts';

/** Measures the model on a manifest of JSON lines and prints a table, or one JSON object with `json`. */
export async function evaluateCommand(manifest: string, { json = false }: { json?: boolean }): Promise<void> {
  const items = await readManifest(manifest);
  const wordsight = await createWordsight({ processes: 1 });
  try {
    const report = await evaluate(wordsight, items, (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${items.length}`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    printLine(json ? JSON.stringify(report) : reportText(report));
  } finally {
    await wordsight.close();
  }
}
