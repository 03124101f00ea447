import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClipMessages } from './clip-messages.ts';
import { CLIP_MESSAGES, type InterfaceLanguage, MESSAGES } from './interface-language.ts';
import type { Messages } from './messages.ts';

/** The page's language with everything that depends on it. */
export interface Interface {
  readonly language: InterfaceLanguage;
  readonly messages: Messages;
  /** What only clips need. */
  readonly clip: ClipMessages;
  /** A probability or share, 0 to 1, in whole percent. */
  readonly percent: (share: number) => string;
  readonly decimal: (value: number) => string;
  /** A time span or moment in whole words, to a tenth. */
  readonly seconds: (value: number) => string;
  /** What a language is called in the page's own. */
  readonly languageName: (tag: string) => string;
}

export function interfaceOf(language: InterfaceLanguage): Interface {
  const percentFormat = new Intl.NumberFormat(language, { style: 'percent' });
  const decimalFormat = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const secondFormat = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    language,
    messages: MESSAGES[language],
    clip: CLIP_MESSAGES[language],
    percent: (share) => percentFormat.format(share),
    decimal: (value) => decimalFormat.format(value),
    seconds: (value) => secondFormat.format(value),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag; // not a tag at all
      }
    },
  };
}

/** The same face with what it says of pictures said of clips. */
export function ofClips(face: Interface): Interface {
  const { messages, clip } = face;
  const { answer, senses, map, swap, others, share } = clip.said;
  return {
    ...face,
    messages: {
      ...messages,
      answer: { ...messages.answer, ...answer },
      senses: { ...messages.senses, ...senses },
      map: { ...messages.map, ...map },
      swap: { ...messages.swap, ...swap },
      others: { ...messages.others, ...others },
      share: { ...messages.share, ...share },
    },
  };
}

export const InterfaceContext: Context<Interface> = createContext<Interface>(interfaceOf('en'));

export function useInterface(): Interface {
  return useContext(InterfaceContext);
}
