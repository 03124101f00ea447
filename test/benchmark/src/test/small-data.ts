import type { AmbiguityKind, LexiconEntry, LexiconSense, Sense } from '@wordsight/contracts';
import type { HeldOutPictures, StoredPicture } from '../data/held-out-pictures.ts';
import type { HeldOutTexts } from '../data/texts.ts';
import type { SetSources } from '../set/define-set.ts';

/** A sense pictured by these concepts. */
export function senseOf(id: string, concepts: readonly string[]): Sense {
  return { id, concepts, picturedBy: concepts.length > 0 ? 'both' : 'none', gloss: id };
}

/** Picture files that hold nothing but their names: enough to define a set, too little to draw one. */
export function picturesOf(concepts: readonly string[], photosEach: number = 4): HeldOutPictures {
  const stored = (file: string): StoredPicture => ({ file, bytes: Buffer.from(file), sha256: `sha of ${file}` });
  return {
    drawings: new Map(concepts.map((concept) => [concept, stored(`${concept}/noto.webp`)])),
    photos: new Map(
      concepts.map((concept) => [
        concept,
        Array.from({ length: photosEach }, (_, index) => stored(`${concept}/${index}.webp`)),
      ]),
    ),
  };
}

/** Concepts that no word of the tests means. */
export const OTHER_CONCEPTS: readonly string[] = Array.from({ length: 30 }, (_, index) => `other${index}`);

/**
 * What a set of one language is made of.
 *
 * @param words - The senses of each form, as ids with their concepts.
 */
export function sourcesOf(
  words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  texts: Partial<HeldOutTexts> = {},
): SetSources {
  const entries = Object.entries(words).map(([form, senses]): LexiconEntry => {
    return {
      lang: 'en',
      form,
      senses: Object.entries(senses).map(([id, concepts], rank) => toLexiconSense(id, concepts, rank)),
    };
  });
  const senses = entries.flatMap((entry) => entry.senses);
  const concepts = [...new Set(senses.flatMap(({ concepts }) => concepts))];
  return {
    lexicon: {
      languages: ['en'],
      senses,
      forms: () => entries,
      lemmasOf: (_, sense) => [`lemma of ${sense}`],
    },
    textsOf: () => ({ templates: ['look, a(n) {}', 'the {} again'], sentences: [], ...texts }),
    pictures: picturesOf([...concepts, ...OTHER_CONCEPTS]),
    version: 1,
    seed: 5,
  };
}

function toLexiconSense(id: string, concepts: readonly string[], rank: number): LexiconSense {
  return { ...senseOf(id, concepts), glossLocal: id, rank: rank + 1, kind: 'homograph' satisfies AmbiguityKind };
}
