import { createHash } from 'node:crypto';
import { decodeOnto, encodeJpeg, readImage } from '@wordsight/image-patches';
import type { HashedPicture } from 'wordsight';
import type { HeldOutPictures, StoredPicture } from '../data/held-out-pictures.ts';
import type { PictureDefinition } from '../set/picture-definition.ts';
import { drawGround } from './grounds.ts';

/** Gives the picture of a definition; each is made once. */
export type PictureMaker = (id: string) => Promise<HashedPicture>;

/** Photos as they are stored; drawings on their grounds, as JPEG files of `PICTURE_SIDE`. */
export function pictureMaker(
  definitions: ReadonlyMap<string, PictureDefinition>,
  { drawings, photos }: HeldOutPictures,
): PictureMaker {
  const photoOf = new Map([...photos.values()].flat().map((photo) => [photo.file, photo]));
  const made = new Map<string, Promise<HashedPicture>>();

  async function make(definition: PictureDefinition): Promise<HashedPicture> {
    if (definition.kind === 'photos') return photoOf.get(definition.id.slice('photos/'.length))!;
    const { ground, box, concept } = definition;
    const drawing: StoredPicture = drawings.get(concept)!;
    const under = await drawGround(ground, (file) => photoOf.get(file)!.bytes);
    const bytes = await encodeJpeg(await decodeOnto(await readImage(drawing.bytes), under, box));
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  return (id) => {
    const picture = made.get(id) ?? make(definitions.get(id)!);
    made.set(id, picture);
    return picture;
  };
}
