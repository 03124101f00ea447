import type { Api } from '../api.ts';
import type { Sample } from '../api-types.ts';
import type { InterfaceLanguage } from '../i18n/interface-language.ts';
import type { Problem } from '../problem.ts';

/** A picture that came with the page, or the visitor's own. */
export type Picture =
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'file'; readonly file: File };

/** What the visitor asks. */
export interface Question {
  readonly text: string;
  /** BCP 47 tag; absent lets the server recognise it. */
  readonly lang?: string;
  readonly picture?: Picture;
}

/** The server's own limit, 16 MiB; known here so that nobody waits for an upload that will be refused. */
const PICTURE_BYTES = 16_777_216;

/** What the page refuses without asking the server. */
export function refusalOf({ text, picture }: Question): Problem | undefined {
  if (text.trim() === '') return { code: 'TEXT_EMPTY' };
  if (picture?.kind === 'file' && picture.file.size > PICTURE_BYTES) return { code: 'PAYLOAD_TOO_LARGE' };
  return undefined;
}

/** Asks about a sample in the page's language where it has such a caption, else in its first. */
export function questionOfSample(sample: Sample, language: InterfaceLanguage): Question {
  const picture: Picture = { kind: 'sample', sample };
  const caption = sample.captions.find(({ lang }) => lang === language) ?? sample.captions[0];
  return caption === undefined ? { text: '', picture } : { text: caption.text, lang: caption.lang, picture };
}

// One address a file for as long as the page lives: before and after need both, and the browser holds no copy.
const addresses = new WeakMap<File, string>();

export function pictureAddress(picture: Picture): string {
  if (picture.kind === 'sample') return `/samples/${encodeURIComponent(picture.sample.file)}`;
  const known = addresses.get(picture.file) ?? URL.createObjectURL(picture.file);
  addresses.set(picture.file, known);
  return known;
}

export async function pictureBytes(api: Api, picture: Picture, signal?: AbortSignal): Promise<Blob> {
  return picture.kind === 'sample' ? api.samplePicture(picture.sample.file, signal) : picture.file;
}
