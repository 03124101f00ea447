import type { PixelBox } from '@wordsight/contracts';

/** Drawings and photos are always measured apart: a model may know a thing from one of them only. */
export type PictureKind = 'drawings' | 'photos';

export const PICTURE_KINDS: readonly PictureKind[] = ['drawings', 'photos'];

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a drawing is laid on. */
export type Ground =
  | { readonly kind: 'flat'; readonly colour: Colour }
  | { readonly kind: 'gradient'; readonly from: Colour; readonly to: Colour; readonly direction: 'down' | 'right' }
  /** A square part of a test photo; `left`, `top` and `side` are shares of the photo, `blur` is a radius in pixels. */
  | {
      readonly kind: 'photo';
      readonly file: string;
      readonly sha256: string;
      readonly left: number;
      readonly top: number;
      readonly side: number;
      readonly blur: number;
    };

/** All there is to say about one picture of the set; the same definition always gives the same picture. */
export type PictureDefinition = {
  /** Tells it apart from every other picture of the set. */
  readonly id: string;
  readonly concept: string;
  /** Of the stored file it is made from. */
  readonly sha256: string;
} & (
  | { readonly kind: 'photos' }
  /** `box` is where the drawing lies on the ground, in pixels of a picture of `PICTURE_SIDE`. */
  | { readonly kind: 'drawings'; readonly ground: Ground; readonly box: PixelBox }
);

/** Side of a composed picture in pixels: twice what the shipped model sees, as uploads are larger too. */
export const PICTURE_SIDE = 256;
