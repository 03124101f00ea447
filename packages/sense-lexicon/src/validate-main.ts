import { reportLexicon } from './report-lexicon.ts';
import { shippedDirectory } from './shipped-directory.ts';

// Usage: node packages/sense-lexicon/dist/validate-main.js [DIRECTORY]
process.exitCode = await reportLexicon(process.argv[2] ?? shippedDirectory(), (line) => console.log(line));
