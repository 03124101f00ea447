import { WordsightError } from '@wordsight/contracts';
import { writeChecksums } from './write-checksums.ts';

// Usage: node packages/model-store/dist/manifest-main.js DIRECTORY
const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('Expected the directory of a model, received none. Pass it as the only argument.');
  process.exitCode = 2;
} else {
  try {
    const { files } = await writeChecksums(directory);
    for (const [name, { bytes, sha256 }] of Object.entries(files)) console.log(`${sha256}  ${name}  ${bytes} bytes`);
  } catch (error) {
    if (!WordsightError.isInstance(error)) throw error;
    console.error(`${error.code}: ${error.message} ${error.mend}`);
    process.exitCode = 1;
  }
}
