import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type InterfaceLanguage, MESSAGES } from './interface-language.ts';
import type { Messages } from './messages.ts';

/** The page's language with everything that depends on it. */
export interface Interface {
  readonly language: InterfaceLanguage;
  readonly messages: Messages;
  /** A probability or share, 0 to 1, in whole percent. */
  readonly percent: (share: number) => string;
  readonly decimal: (value: number) => string;
  /** What a language is called in the page's own. */
  readonly languageName: (tag: string) => string;
}

export function interfaceOf(language: InterfaceLanguage): Interface {
  const percentFormat = new Intl.NumberFormat(language, { style: 'percent' });
  const decimalFormat = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    language,
    messages: MESSAGES[language],
    percent: (share) => percentFormat.format(share),
    decimal: (value) => decimalFormat.format(value),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag; // not a tag at all
      }
    },
  };
}

export const InterfaceContext: Context<Interface> = createContext<Interface>(interfaceOf('en'));

export function useInterface(): Interface {
  return useContext(InterfaceContext);
}
