import type { Media } from './questions.ts';

/** A question as a multipart body: pictures under `media`, lists as JSON, the rest as text; what is undefined stays out. */
export function toForm(question: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(question) as [string, unknown][]) {
    if (value === undefined || typeof value === 'function' || name === 'signal') continue;
    if (name === 'media') for (const media of listOf(value)) form.append('media', toBlob(media), 'picture');
    else form.append(name, Array.isArray(value) ? JSON.stringify(value) : String(value));
  }
  return form;
}

function listOf(media: unknown): readonly Media[] {
  return (Array.isArray(media) ? media : [media]) as readonly Media[];
}

function toBlob(media: Media): Blob {
  // A view into shared memory cannot become a blob; a copy can.
  return media instanceof Blob ? media : new Blob([new Uint8Array(media)]);
}
