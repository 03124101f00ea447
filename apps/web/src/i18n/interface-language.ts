import type { ClipMessages } from './clip-messages.ts';
import { en } from './en.ts';
import { enClip } from './en-clip.ts';
import { hi } from './hi.ts';
import { hiClip } from './hi-clip.ts';
import { ja } from './ja.ts';
import { jaClip } from './ja-clip.ts';
import type { Messages } from './messages.ts';

export const INTERFACE_LANGUAGES = ['en', 'hi', 'ja'] as const;

/** A language the page itself speaks; captions may be in more. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

export const MESSAGES: Readonly<Record<InterfaceLanguage, Messages>> = { en, hi, ja };

export const CLIP_MESSAGES: Readonly<Record<InterfaceLanguage, ClipMessages>> = { en: enClip, hi: hiClip, ja: jaClip };

/** Names as their speakers write them. */
export const OWN_NAMES: Readonly<Record<InterfaceLanguage, string>> = { en: 'English', hi: 'हिन्दी', ja: '日本語' };

/**
 * Chooses the language of the page: the one remembered, else the first of the visitor's that it speaks, else English.
 *
 * @param preferred - BCP 47 tags, best first, as `navigator.languages` has them.
 */
export function chooseInterfaceLanguage(remembered: string | null, preferred: readonly string[]): InterfaceLanguage {
  const wanted = [remembered ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  for (const language of wanted) {
    const spoken = INTERFACE_LANGUAGES.find((known) => known === language);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
