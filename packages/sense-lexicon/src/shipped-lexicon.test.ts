import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLexicon } from './open-lexicon.ts';
import { shippedDirectory } from './shipped-directory.ts';
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

  describe.each(Object.entries(CLASSICS))('in %s', (lang, classics) => {
    it('has at least 40 forms of which two senses have pictures', async () => {
      const lexicon = await openLexicon();
      const pictured = lexicon.forms(lang).filter(({ senses }) => {
        return senses.filter(({ picturedBy }) => picturedBy !== 'none').length >= 2;
      });
      expect(pictured.length).toBeGreaterThanOrEqual(40);
    });

    it('knows the classics as ambiguous', async () => {
      const lexicon = await openLexicon();
      const wanted = classics.split(' ').filter((word) => !ABSENT_ON_PURPOSE.includes(word));
      const missing = wanted.filter((word) => (lexicon.entryOf(lang, word)?.senses.length ?? 0) < 2);
      expect(missing).toEqual([]);
    });
  });
});
