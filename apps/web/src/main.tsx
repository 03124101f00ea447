import { render, type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { createApi } from './api.ts';
import { Page } from './components/page.tsx';
import { InterfaceContext, interfaceOf } from './i18n/use-interface.ts';
import { useInterfaceLanguage } from './state/use-interface-language.ts';

const api = createApi();

function App(): VNode {
  const [language, setLanguage] = useInterfaceLanguage();
  const face = useMemo(() => interfaceOf(language), [language]);
  return (
    <InterfaceContext.Provider value={face}>
      <Page api={api} onLanguage={setLanguage} />
    </InterfaceContext.Provider>
  );
}

render(<App />, document.getElementById('page')!);
