/** What a link to an answer holds; a picture of the visitor's own cannot be part of it. */
export interface Permalink {
  readonly text: string;
  /** File of a sample picture. */
  readonly sample?: string;
  readonly lang?: string;
  /** Strength of the picture, 0 to 2; absent is 1. */
  readonly gamma?: number;
  /** Index of the word shown; absent is the first. */
  readonly word?: number;
}

/** Writes a link as the fragment of an address, with its `#`. */
export function toHash({ text, sample, lang, gamma, word }: Permalink): string {
  const fields = new URLSearchParams();
  if (sample !== undefined) fields.set('sample', sample);
  fields.set('text', text);
  if (lang !== undefined) fields.set('lang', lang);
  if (gamma !== undefined && gamma !== 1) fields.set('gamma', String(gamma));
  if (word !== undefined && word !== 0) fields.set('word', String(word));
  return `#${fields}`;
}

/** Reads a fragment; `undefined` when it names no caption. What it cannot use it leaves out. */
export function fromHash(hash: string): Permalink | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''));
  const text = fields.get('text');
  if (text === null || text === '') return undefined;
  const sample = fields.get('sample');
  const lang = fields.get('lang');
  const gamma = numberIn(fields.get('gamma'), 0, 2);
  const word = numberIn(fields.get('word'), 0, 10_000);
  return {
    text,
    ...(sample !== null && sample !== '' && { sample }),
    ...(lang !== null && lang !== '' && { lang }),
    ...(gamma !== undefined && gamma !== 1 && { gamma }),
    ...(word !== undefined && Number.isInteger(word) && word !== 0 && { word }),
  };
}

function numberIn(field: string | null, low: number, high: number): number | undefined {
  if (field === null || field.trim() === '') return undefined;
  const value = Number(field);
  return value >= low && value <= high ? value : undefined;
}
