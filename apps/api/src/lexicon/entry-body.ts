import type { LexiconEntry } from '@wordsight/contracts';
import type { Wordsight } from 'wordsight';
import type { LexiconEntryBody } from '../schemas/lexicon-schemas.ts';

/** An entry with what other languages say to its senses. */
export function entryBody(lexicon: Wordsight['lexicon'], entry: LexiconEntry): LexiconEntryBody {
  const { lang, form, senses } = entry;
  return {
    lang,
    form,
    senses: senses.map(({ concepts, ...sense }) => ({
      ...sense,
      concepts: [...concepts],
      lemmas: [...lexicon.lemmasOf(lang, sense.id)],
      ambiguousForms: formsWith(lexicon, sense.id).filter((other) => other.lang !== lang),
    })),
  };
}

/** All ambiguous forms that can mean a sense. */
function formsWith(lexicon: Wordsight['lexicon'], senseId: string): { lang: string; form: string }[] {
  return lexicon.languages.flatMap((lang) =>
    lexicon
      .forms(lang)
      .filter(({ senses }) => senses.length > 1 && senses.some(({ id }) => id === senseId))
      .map(({ form }) => ({ lang, form })),
  );
}
