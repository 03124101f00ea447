import type { AmbiguityKind, LexiconEntry, LexiconSense, Sense } from '@wordsight/contracts';
import { englishSingulars, PLURAL_ENDING_UNITS } from './english-singulars.ts';
import { groupSpellings } from './group-spellings.ts';
import type { FormRow } from './group-spellings.ts';

/** The forms of one language, ready for lookups. */
export interface FormIndex {
  /** In file order. */
  readonly forms: readonly LexiconEntry[];
  /** The longest spelling {@link FormIndex.find} can know, in UTF-16 units. */
  readonly longest: number;
  /** Finds a normalised spelling: a form, then a variant, then in English the regular plural of a form. */
  find(normalised: string): LexiconEntry | undefined;
}

/**
 * Indexes the forms of one language.
 *
 * @param lang - Decides whether regular plurals are known; only English has them by rule.
 * @param rows - Valid rows in file order.
 * @param senses - Every sense the rows name, by id.
 */
export function buildIndex(lang: string, rows: readonly FormRow[], senses: ReadonlyMap<string, Sense>): FormIndex {
  const groups = groupSpellings(rows);
  const entryOf = (group: readonly FormRow[]): LexiconEntry => toEntry(lang, group, senses);
  const forms = new Map([...groups.forms].map(([spelling, group]) => [spelling, entryOf(group)]));
  const variants = new Map([...groups.variants].map(([spelling, group]) => [spelling, entryOf(group)]));
  const lengths = [...forms.keys(), ...variants.keys()].map((spelling) => spelling.length);
  return {
    forms: [...forms.values()],
    longest: Math.max(0, ...lengths) + (lang === 'en' ? PLURAL_ENDING_UNITS : 0),
    find(normalised) {
      const entry = forms.get(normalised) ?? variants.get(normalised);
      if (entry !== undefined || lang !== 'en') return entry;
      const singular = englishSingulars(normalised).find((each) => forms.has(each));
      return singular === undefined ? undefined : forms.get(singular);
    },
  };
}

function toEntry(lang: string, group: readonly FormRow[], senses: ReadonlyMap<string, Sense>): LexiconEntry {
  const found = new Map<string, LexiconSense>();
  for (const { cell } of group) {
    const sense = senses.get(cell.sense);
    // Two forms may lead one variant to the same sense.
    if (sense === undefined || found.has(sense.id)) continue;
    const kind = cell.kind as AmbiguityKind; // one of KINDS, else the lexicon had been refused
    found.set(sense.id, { ...sense, glossLocal: cell.gloss, rank: found.size + 1, kind });
  }
  return { lang, form: group[0]?.cell.form ?? '', senses: [...found.values()] };
}
