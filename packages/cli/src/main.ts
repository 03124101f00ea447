#!/usr/bin/env node
import { WordsightApiError } from '@wordsight/client';
import { Command } from 'commander';
import { WordsightError } from 'wordsight';
import { evaluateCommand } from './evaluate-command.ts';
import { explainCommand } from './explain-command.ts';

const program = new Command('wordsight').description('Which sense does a word have? Ask the picture.');

program
  .command('explain')
  .description('tell which sense each ambiguous word of TEXT has in PICTURE')
  .argument('<picture>', 'a JPEG, PNG or WebP file, or a clip (MP4, MOV, WebM, MKV); - for the text alone')
  .argument('<text>', 'a caption in any supported language')
  .option('--lang <tag>', 'language of the text, such as hi; otherwise it is found out')
  .option('--gamma <strength>', 'strength of the picture, 0 to 2')
  .option('--faithfulness', 'measure whether the maps name what the answers hang on, by painting over the picture')
  .option('--json', 'print everything as one JSON object')
  .option('--heatmap <file>', 'write where the word looked as a PNG')
  .option('--word <word>', 'the word to draw with --heatmap')
  .option('--server <url>', 'ask a running server instead of loading the model here')
  .action(explainCommand);

program
  .command('evaluate')
  .description('measure accuracy on a manifest of JSON lines')
  .argument('<manifest>', 'lines of {"id","image" or "video","text","lang","word","concept","pair","timeline"?}')
  .option('--json', 'print the report as one JSON object')
  .action(evaluateCommand);

try {
  await program.parseAsync();
} catch (error) {
  // A refusal is for people: code, what happened, what to do. Anything else is our fault and keeps its stack.
  if (!WordsightError.isInstance(error) && !WordsightApiError.isInstance(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n${error.mend}\n`);
  process.exitCode = 1;
}
