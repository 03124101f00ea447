import { describe, expect, it } from 'vitest';
import {
  CLIP_MESSAGES,
  chooseInterfaceLanguage,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  MESSAGES,
} from './interface-language.ts';

interface Found {
  readonly path: string;
  readonly text: string;
  /** What was put into a message with parts, and must come out again. */
  readonly parts: readonly string[];
}

/** All that the page says in a language. */
const saidIn = (language: InterfaceLanguage) => ({ ...MESSAGES[language], clip: CLIP_MESSAGES[language] });

/** Every string of a language with its path. */
function stringsOf(value: unknown, path = ''): Found[] {
  if (typeof value === 'string') return [{ path, text: value, parts: [] }];
  if (typeof value === 'function') {
    const parts = Array.from({ length: value.length }, (_, index) => `⟨${index}⟩`);
    return [{ path, text: String(value(...parts)), parts }];
  }
  return Object.entries(value as object).flatMap(([key, part]) => stringsOf(part, `${path}.${key}`));
}

/** Nothing but their parts. */
const WITHOUT_WORDS = new Set(['.answer.announce', '.map.places']);

describe('messages', () => {
  it('have the same keys in every language', () => {
    const paths = INTERFACE_LANGUAGES.map((language) => stringsOf(saidIn(language)).map(({ path }) => path));
    expect(new Set(paths.map((list) => list.sort().join('\n'))).size).toBe(1);
  });

  it.each(INTERFACE_LANGUAGES)('say something and use every part, in %s', (language) => {
    const lacking = stringsOf(saidIn(language)).filter(
      ({ text, parts }) => text.trim() === '' || !parts.every((part) => text.includes(part)),
    );
    expect(lacking).toEqual([]);
  });

  it.each([
    ['hi', /\p{Script=Deva}/u],
    ['ja', /[\p{Script=Hira}\p{Script=Kana}\p{Script=Han}]/u],
  ] as const)('are written in the script of their language, in %s', (language, script) => {
    const worded = stringsOf(saidIn(language)).filter(({ path }) => !WITHOUT_WORDS.has(path));
    expect(worded.filter(({ text }) => !script.test(text))).toEqual([]);
  });
});

describe('chooseInterfaceLanguage', () => {
  it('remembers, then asks the browser, then speaks English', () => {
    expect(chooseInterfaceLanguage('hi', ['ja'])).toBe('hi');
    expect(chooseInterfaceLanguage(null, ['de-DE', 'ja-JP', 'en'])).toBe('ja');
    expect(chooseInterfaceLanguage('xx', ['fr'])).toBe('en');
    expect(chooseInterfaceLanguage(null, [])).toBe('en');
  });
});
