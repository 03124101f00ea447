import { useLayoutEffect, useState } from 'preact/hooks';
import { chooseInterfaceLanguage, type InterfaceLanguage } from '../i18n/interface-language.ts';

const KEY = 'wordsight.language';

/** The language of the page; `<html lang>` follows it and the browser remembers it. */
export function useInterfaceLanguage(): [InterfaceLanguage, (language: InterfaceLanguage) => void] {
  const [language, setLanguage] = useState(() => chooseInterfaceLanguage(remembered(), navigator.languages));
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: InterfaceLanguage): void => {
    setLanguage(chosen);
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  };
  return [language, choose];
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
