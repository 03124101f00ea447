import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WordsightError } from '@wordsight/contracts';
import type { SetFacts } from './set-facts.ts';

const SET_FILE = fileURLToPath(new URL('../../set.json', import.meta.url));

/** What `set.json` says; undefined when there is none yet. */
export function readSetFile(): SetFacts | undefined {
  return existsSync(SET_FILE) ? (JSON.parse(readFileSync(SET_FILE, 'utf8')) as SetFacts) : undefined;
}

/** Writes `set.json`. Throws `FIELD_INVALID` when another set was published under the same version. */
export function writeSetFile(facts: SetFacts): void {
  const kept = readSetFile();
  if (kept !== undefined && kept.sha256 !== facts.sha256 && kept.version >= facts.version) throw otherSet(kept, facts);
  writeFileSync(SET_FILE, `${JSON.stringify(facts, null, 2)}\n`);
}

/** Throws `FIELD_INVALID` when the set is not the one of `set.json`. */
export function checkSet(facts: SetFacts, kept: SetFacts | undefined = readSetFile()): void {
  if (kept?.sha256 !== facts.sha256) throw otherSet(kept, facts);
}

function otherSet(kept: SetFacts | undefined, facts: SetFacts): WordsightError {
  const inFile =
    kept === undefined ? 'a set.json' : `version ${kept.version} (${kept.sha256.slice(0, 12)}) of set.json`;
  const changed = Object.keys({ ...kept?.languages, ...facts.languages }).filter(
    (lang) => kept?.languages[lang]?.sha256 !== facts.languages[lang]?.sha256,
  );
  return new WordsightError('FIELD_INVALID', {
    message: `Expected ${inFile}, received version ${facts.version} (${facts.sha256.slice(0, 12)}): other items in ${changed.join(', ') || 'no language'}.`,
    mend: 'After a change of lexicon, texts or rules, raise SET_VERSION in set-version.ts, build, and run with --write-set; else restore them and the data.',
  });
}
