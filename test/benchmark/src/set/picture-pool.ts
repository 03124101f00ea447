import type { HeldOutPictures } from '../data/held-out-pictures.ts';
import { randomOf, shuffled } from '../random.ts';
import { defineDrawing } from './define-drawing.ts';
import type { PictureDefinition, PictureKind } from './picture-definition.ts';

/** Most pictures of one concept: all languages share them, so each is encoded once. */
const MOST_PER_CONCEPT = 3;

/** Pictures of other things, for controls and to fill rankings. */
const STRANGERS = 120;

/** Drawings of writing and of half hours: no word means one of them. The rule of `training/data.py`. */
const ABSTRACT = /-thirty|-input|^japanese-.*-button$|^input-/;

/** The pictures of one kind that the set chooses from. */
export interface PicturePool {
  readonly kind: PictureKind;
  /** Pictures of a concept; empty when it is not pictured. */
  picturesOf(concept: string): readonly PictureDefinition[];
  /** One picture of each of many concepts. */
  readonly strangers: readonly PictureDefinition[];
}

/** Makes the pool of one kind; the same data and seed give the same pool. */
export function picturePool(kind: PictureKind, heldOut: HeldOutPictures, seed: number): PicturePool {
  const define = kind === 'drawings' ? drawingsOf(heldOut, seed) : photosOf(heldOut, seed);
  const made = new Map<string, readonly PictureDefinition[]>();
  const picturesOf = (concept: string): readonly PictureDefinition[] => {
    const pictures = made.get(concept) ?? define(concept);
    made.set(concept, pictures);
    return pictures;
  };
  const concepts = [...heldOut[kind].keys()].filter((concept) => !ABSTRACT.test(concept)).toSorted();
  const chosen = shuffled(randomOf(`${seed}/${kind}/strangers`), concepts).slice(0, STRANGERS);
  return { kind, picturesOf, strangers: chosen.map((concept) => picturesOf(concept)[0]!) };
}

function drawingsOf({ drawings, photos }: HeldOutPictures, seed: number) {
  const grounds = [...photos.values()].flat().toSorted((left, right) => (left.file < right.file ? -1 : 1));
  return (concept: string): PictureDefinition[] => {
    const drawing = drawings.get(concept);
    if (drawing === undefined) return [];
    const variants = Array.from({ length: MOST_PER_CONCEPT }, (_, variant) => variant);
    return variants.map((variant) => defineDrawing(concept, drawing, grounds, { variant, seed }));
  };
}

function photosOf({ photos }: HeldOutPictures, seed: number) {
  return (concept: string): PictureDefinition[] => {
    const files = [...(photos.get(concept) ?? [])].toSorted((left, right) => (left.file < right.file ? -1 : 1));
    return shuffled(randomOf(`${seed}/photos/${concept}`), files)
      .slice(0, MOST_PER_CONCEPT)
      .map(({ file, sha256 }) => ({ id: `photos/${file}`, concept, sha256, kind: 'photos' }));
  };
}
