import type { Sense } from '@wordsight/contracts';
import type { PictureDefinition } from './picture-definition.ts';

type Pictured = Pick<Sense, 'id' | 'concepts'>;

/** Tells whether a concept has nothing to do with any sense of a word. */
export type IsUnrelated = (senses: readonly Pictured[]) => (concept: string) => boolean;

/**
 * Learns from a lexicon which concepts are kin: those that picture one sense together, such as `ledger` and `closed-book`.
 *
 * @returns A concept is unrelated to a word when it is neither a concept of one of its senses nor kin to one, and shares
 *   no part of its name with them (`dog-face` and `guide-dog` are both a dog).
 */
export function relations(all: readonly Pictured[]): IsUnrelated {
  const kin = new Map<string, Set<string>>();
  for (const { concepts } of all) {
    for (const concept of concepts) kin.set(concept, new Set([...(kin.get(concept) ?? []), ...concepts]));
  }
  return (senses) => {
    const own = senses.flatMap(({ concepts }) => concepts);
    const near = new Set([...own, ...own.flatMap((concept) => [...(kin.get(concept) ?? [])])]);
    const parts = new Set([...senses.map(({ id }) => id), ...own].flatMap(partsOf));
    return (concept) => !near.has(concept) && !partsOf(concept).some((part) => parts.has(part));
  };
}

/**
 * Leaves out drawings on a photo of something the word can mean, unless no other would be left.
 *
 * @param isUnrelated - To the word in question.
 */
export function onOtherGrounds(
  pictures: readonly PictureDefinition[],
  isUnrelated: (concept: string) => boolean,
): readonly PictureDefinition[] {
  const fitting = pictures.filter((picture) => {
    const isOnPhoto = picture.kind === 'drawings' && picture.ground.kind === 'photo';
    return !isOnPhoto || isUnrelated(picture.ground.file.split('/')[0]!);
  });
  return fitting.length > 0 ? fitting : pictures;
}

function partsOf(name: string): string[] {
  return name.split(/[-.]/);
}
