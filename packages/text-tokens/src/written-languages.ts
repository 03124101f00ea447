import { scriptsOf } from './scripts-of.ts';

/**
 * The supported languages that a text can be written in, by the script of most of its letters.
 *
 * Kana anywhere claim all Chinese characters for Japanese; without kana these are Chinese where that is supported.
 *
 * @param text - A caption.
 * @param languages - Supported languages as BCP 47 tags.
 * @returns Those written in the text's script; all of `languages` when it has no letters; none when most letters are
 * of a script that none of them uses.
 */
export function writtenLanguages(text: string, languages: readonly string[]): readonly string[] {
  const letters = text.normalize('NFKC').match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return languages;
  const written = writingSystems(languages, letters).map(({ scripts, writers }) => ({
    writers,
    count: countWritten(letters, scripts),
  }));
  const others = letters.length - written.reduce((sum, { count }) => sum + count, 0);
  const most = written.reduce((best, next) => (next.count > best.count ? next : best), { writers: [], count: others });
  return most.writers;
}

interface WritingSystem {
  readonly scripts: readonly string[];
  readonly writers: readonly string[];
}

/** Groups languages by script, so that no letter counts for two groups. */
function writingSystems(languages: readonly string[], letters: readonly string[]): WritingSystem[] {
  const systems = new Map<string, { scripts: readonly string[]; writers: string[] }>();
  for (const lang of languages) {
    const scripts = scriptsOf(lang);
    const system = systems.get(scripts.join()) ?? { scripts, writers: [] };
    system.writers.push(lang);
    systems.set(scripts.join(), system);
  }
  const japanese = systems.get('Hira,Kana,Hani');
  const chinese = systems.get('Hani');
  if (japanese === undefined || chinese === undefined) return [...systems.values()];
  const hasKana = countWritten(letters, ['Hira', 'Kana']) > 0;
  return [...systems.values()].filter((system) => system !== (hasKana ? chinese : japanese));
}

function countWritten(letters: readonly string[], scripts: readonly string[]): number {
  if (scripts.length === 0) return 0;
  const written = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
  return letters.filter((letter) => written.test(letter)).length;
}
