import type { Sample } from '../api-types.ts';
import type { InterfaceLanguage } from '../i18n/interface-language.ts';
import { type Question, questionOfSample } from './question.ts';

/** Samples in which the picture turns the text's answer around, so that a first look shows what this is about. */
const OPENING: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'mouse-computer.png',
  hi: 'taj-mahal.png',
  ja: 'spider.png',
};

/** What the page asks by itself when nobody has asked yet. */
export function openingExample(samples: readonly Sample[], language: InterfaceLanguage): Question | undefined {
  const sample = samples.find(({ file }) => file === OPENING[language]) ?? samples[0];
  return sample && questionOfSample(sample, language);
}
