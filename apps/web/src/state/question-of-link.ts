import type { Sample } from '../api-types.ts';
import type { Permalink } from '../permalink.ts';
import type { Question } from './question.ts';

/** The question a link asks; `undefined` when it names a sample that is not here. */
export function questionOfLink({ text, sample, lang }: Permalink, samples: readonly Sample[]): Question | undefined {
  const found = samples.find(({ file }) => file === sample);
  if (sample !== undefined && found === undefined) return undefined;
  return {
    text,
    ...(lang !== undefined && { lang }),
    ...(found && { picture: { kind: 'sample', sample: found } as const }),
  };
}

/** The link to a question; `undefined` with a picture of the visitor's own, which is nowhere but here. */
export function linkOfQuestion({ text, lang, picture }: Question): Permalink | undefined {
  if (picture?.kind === 'file') return undefined;
  return { text, ...(lang !== undefined && { lang }), ...(picture && { sample: picture.sample.file }) };
}
