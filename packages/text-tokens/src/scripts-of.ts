/** Unicode scripts of the writing systems that use more than the one they are named after. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang'],
};

/** The Unicode scripts a language is usually written in, by CLDR: `hi` → `Deva`; `ja` → `Hira`, `Kana`, `Hani`. */
export function scriptsOf(lang: string): readonly string[] {
  const { script } = new Intl.Locale(lang).maximize();
  return script === undefined ? [] : (SCRIPTS[script] ?? [script]);
}
