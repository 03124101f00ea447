import type { VNode } from 'preact';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, OWN_NAMES } from '../i18n/interface-language.ts';
import { useInterface } from '../i18n/use-interface.ts';
import { goTo } from '../state/go-to.ts';

export function PageHeader({ onLanguage }: { onLanguage: (language: InterfaceLanguage) => void }): VNode {
  const { language, messages } = useInterface();
  return (
    <header class="header">
      <a class="skip" href="#answer" onClick={goTo('answer')}>
        {messages.page.skip}
      </a>
      <h1 class="wordmark">
        Word<span>sight</span>
      </h1>
      <p class="tagline">{messages.page.tagline}</p>
      <label class="header-language">
        <span class="hidden">{messages.page.interfaceLanguage}</span>
        <select
          data-testid="interface-language"
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value as InterfaceLanguage)}
        >
          {INTERFACE_LANGUAGES.map((known) => (
            <option key={known} value={known} lang={known}>
              {OWN_NAMES[known]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
