import type { Sample } from './api-types.ts';

/** An entry of the list of sample clips. */
export interface ClipEntry {
  readonly file: string;
  readonly title: Sample['alt'];
  readonly seconds: number;
  /** With the parts in which the clip shows a sense of the word, or none. */
  readonly captions: readonly (Sample['captions'][number] & {
    readonly timeline: readonly { fromSeconds: number; toSeconds: number; sense: string | null }[];
  })[];
}

/** The samples of both lists, pictures first; a clip becomes a sample like any other, in a folder of its own. */
export function allSamples(pictures: readonly Sample[], clips: readonly ClipEntry[]): Sample[] {
  return [...pictures, ...clips.map(sampleOfClip)];
}

/** Stands for itself with the middle of its first part, as told by the caption that finds most in it. */
function sampleOfClip({ file, title, seconds, captions }: ClipEntry): Sample {
  const shown = captions.map(({ timeline }) => timeline.filter(({ sense }) => sense !== null));
  const [part] = shown.sort((a, b) => b.length - a.length)[0] ?? [];
  const stillSeconds = part === undefined ? seconds / 2 : (part.fromSeconds + part.toSeconds) / 2;
  return { file: `clips/${file}`, alt: title, seconds, stillSeconds, captions };
}

/** The address of a sample; its folder stays a folder. */
export function sampleAddress({ file }: Pick<Sample, 'file'>): string {
  return `/samples/${file.split('/').map(encodeURIComponent).join('/')}`;
}
