import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findContradictions } from './find-contradictions.ts';
import { openLexicon } from './open-lexicon.ts';
import { readLexicon } from './read-lexicon.ts';
import { shippedDirectory } from './shipped-directory.ts';
import { surveyAll, surveyLanguage } from './survey-language.ts';
import type { LanguageSurvey } from './survey-language.ts';
import { validateLexicon } from './validate-lexicon.ts';

/** Words everybody tries first, by language. */
const CLASSICS = {
  en: 'bank bat crane mouse seal bow nail orange date palm kite jaguar spring bass trunk glasses ruler pitcher horn ring',
  hi: 'सोना आम हार चश्मा फल पत्र गोली जग मगर बाल तीर कमल',
  ja: 'くも はし たこ かき あめ かみ はな さけ つる かに',
};
/** Classics that native readers struck out. */
const ABSENT_ON_PURPOSE: readonly string[] = [];

describe.skipIf(!existsSync(shippedDirectory()))('the shipped lexicon', () => {
  it('has no problems', async () => {
    expect(await validateLexicon(shippedDirectory())).toEqual([]);
  });

  it('does not contradict itself', async () => {
    const tables = await readLexicon(shippedDirectory());
    expect([...findContradictions(tables, await openLexicon())]).toEqual([]);
  });

  it('has at least 24 languages with 40 forms each of which two senses have pictures', async () => {
    const surveys = await surveyShipped();
    expect(surveys.length).toBeGreaterThanOrEqual(24);
    expect(surveys.filter(({ picturedForms }) => picturedForms < 40)).toEqual([]);
  });

  it('has at least 1,500 such forms in all', async () => {
    const { picturedForms } = surveyAll(await openLexicon(), await surveyShipped());
    expect(picturedForms).toBeGreaterThanOrEqual(1500);
  });

  it('has a gloss and evidence on every line', async () => {
    const lacking = (await surveyShipped()).filter(
      ({ missingGlosses, evidence }) => missingGlosses + evidence.none > 0,
    );
    expect(lacking).toEqual([]);
  });

  describe.each(Object.entries(CLASSICS))('in %s', (lang, classics) => {
    it('has at least 120 forms of which two senses have pictures', async () => {
      const survey = (await surveyShipped()).find((each) => each.lang === lang);
      expect(survey?.picturedForms).toBeGreaterThanOrEqual(120);
    });

    it('knows the classics as ambiguous', async () => {
      const lexicon = await openLexicon();
      const wanted = classics.split(' ').filter((word) => !ABSENT_ON_PURPOSE.includes(word));
      const missing = wanted.filter((word) => (lexicon.entryOf(lang, word)?.senses.length ?? 0) < 2);
      expect(missing).toEqual([]);
    });
  });
});

async function surveyShipped(): Promise<LanguageSurvey[]> {
  const { forms } = await readLexicon(shippedDirectory());
  const lexicon = await openLexicon();
  return [...forms].map(([lang, { rows }]) => surveyLanguage(lexicon, lang, rows));
}
