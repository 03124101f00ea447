import { shippedDirectory } from './shipped-directory.ts';
import { surveyLexicon } from './survey-lexicon.ts';

// Usage: node packages/sense-lexicon/dist/survey-main.js [DIRECTORY]
process.exitCode = await surveyLexicon(process.argv[2] ?? shippedDirectory(), (line) => console.log(line));
