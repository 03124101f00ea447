import type { Api } from '../api.ts';
import type { Sample } from '../api-types.ts';
import { isClipFile } from '../clip/is-clip-file.ts';
import type { InterfaceLanguage } from '../i18n/interface-language.ts';
import type { Interface } from '../i18n/use-interface.ts';
import type { Problem } from '../problem.ts';
import { sampleAddress } from '../samples.ts';

/** A picture or clip that came with the page, or the visitor's own. */
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

/** The server's own limits, 16 and 100 MiB; known here so that nobody waits for an upload that will be refused. */
const PICTURE_BYTES = 16_777_216;
const CLIP_BYTES = 104_857_600;

/** What the page refuses without asking the server. */
export function refusalOf({ text, picture }: Question): Problem | undefined {
  if (text.trim() === '') return { code: 'TEXT_EMPTY' };
  if (picture?.kind !== 'file') return undefined;
  const most = isClipFile(picture.file) ? CLIP_BYTES : PICTURE_BYTES;
  return picture.file.size > most ? { code: 'PAYLOAD_TOO_LARGE' } : undefined;
}

/** Whether it moves, as far as the page can tell. */
export function isClip(picture: Picture): boolean {
  return picture.kind === 'sample' ? picture.sample.seconds !== undefined : isClipFile(picture.file);
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
  if (picture.kind === 'sample') return sampleAddress(picture.sample);
  const known = addresses.get(picture.file) ?? URL.createObjectURL(picture.file);
  addresses.set(picture.file, known);
  return known;
}

/** What is said of it to somebody who cannot see it. */
export function pictureName(picture: Picture, { language, messages }: Interface): string {
  if (picture.kind === 'file') return messages.composer.ownPicture(picture.file.name);
  const { alt, file } = picture.sample;
  return alt[language] ?? alt['en'] ?? file;
}

export async function pictureBytes(api: Api, picture: Picture, signal?: AbortSignal): Promise<Blob> {
  return picture.kind === 'sample' ? api.sampleFile(picture.sample, signal) : picture.file;
}
