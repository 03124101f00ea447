import type { Api } from '../api.ts';
import type { WordExplanation } from '../api-types.ts';
import { type Problem, problemOf } from '../problem.ts';
import { type Picture, pictureBytes } from './question.ts';

/** More would take long to read and to answer. */
const MOST_FORMS = 9;
/** The page speaks these itself, so whoever reads it understands them best. */
const FIRST = ['en', 'hi', 'ja'];

/** What another language's ambiguous word made of the same picture. */
export interface OtherAnswer {
  readonly form: string;
  readonly lang: string;
  readonly word?: WordExplanation;
  readonly problem?: Problem;
}

/**
 * Asks the same picture about words of other languages that can mean the same.
 *
 * @param sense - Id of the sense they share.
 * @param onAnswers - Called with all answers so far, at first with none.
 */
export async function askOtherLanguages(
  api: Api,
  { lang, lemma, sense, picture }: { lang: string; lemma: string; sense: string; picture: Picture },
  onAnswers: (answers: readonly OtherAnswer[]) => void,
  signal: AbortSignal,
): Promise<void> {
  onAnswers([]);
  const [entry, media] = await Promise.all([api.lexicon(lang, lemma), pictureBytes(api, picture, signal)]);
  const forms = entry.senses.find(({ id }) => id === sense)?.ambiguousForms ?? [];
  const answers: OtherAnswer[] = [];
  // One after the other: the server answers in milliseconds, and nobody else should wait for six at once.
  for (const form of spreadOverLanguages(forms.filter((other) => other.lang !== lang)).slice(0, MOST_FORMS)) {
    answers.push({ ...form, ...(await askForm(api, form, media, signal)) });
    if (signal.aborted) return;
    onAnswers([...answers]);
  }
}

async function askForm(
  api: Api,
  { form, lang }: { form: string; lang: string },
  media: Blob,
  signal: AbortSignal,
): Promise<{ word?: WordExplanation; problem?: Problem }> {
  try {
    const { words } = await api.explain({ text: form, lang, media }, { signal });
    return { word: words[0]! };
  } catch (thrown) {
    return { problem: problemOf(thrown) };
  }
}

/** One form of each language before the second of any; of each round, the languages of the page first. */
export function spreadOverLanguages<Form extends { readonly lang: string }>(forms: readonly Form[]): Form[] {
  const seen = new Map<string, number>();
  const ranked = forms.map((form) => {
    const round = seen.get(form.lang) ?? 0;
    seen.set(form.lang, round + 1);
    return { form, round, isLater: !FIRST.includes(form.lang) };
  });
  ranked.sort((left, right) => left.round - right.round || Number(left.isLater) - Number(right.isLater));
  return ranked.map(({ form }) => form);
}
