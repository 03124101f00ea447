import type { AnsweredExplanation, AnsweredSense, AnsweredWord } from './answered.ts';

const BAR = 20;

/** An explanation for a terminal: each ambiguous word with its senses, three bars each, and where it looked. */
export function explanationText(explanation: AnsweredExplanation): string {
  const { lang, langFrom, words, truncated, warnings, milliseconds, picture } = explanation;
  const notes = [
    ...(truncated ? ['The text was longer than the model reads; its end was left out.'] : []),
    ...(warnings.includes('animated') ? ['The picture is animated; only its first frame was used.'] : []),
  ];
  return [
    ...words.map((word) => wordText(word, picture !== undefined)),
    ...notes,
    `language ${lang} (by ${langFrom}), ${milliseconds.total.toFixed(0)} ms`,
  ].join('\n\n');
}

function wordText(word: AnsweredWord, withPicture: boolean): string {
  const looked = withPicture ? `, the picture spoke to it ${percent(word.lookedAt)}` : '';
  return [
    `${word.surface}${looked}`,
    ...word.senses.flatMap((sense, index) => senseLines(sense, index === 0, withPicture)),
    ...(word.faithfulness === undefined ? [] : faithfulnessLines(word.faithfulness)),
    ...(word.moments === undefined ? [] : momentLines(word.moments)),
  ].join('\n');
}

function faithfulnessLines(faithfulness: NonNullable<AnsweredWord['faithfulness']>): string[] {
  const { deletionAuc, insertionAuc, randomAuc } = faithfulness;
  return [
    `  painted over where it looked first ${percent(deletionAuc)}, in any order ${percent(randomAuc)}, last ${percent(insertionAuc)}`,
  ];
}

/** When the clip spoke the most, and the parts in which the word has different senses. */
function momentLines({ strongestSeconds, segments }: NonNullable<AnsweredWord['moments']>): string[] {
  return [
    `  strongest at ${seconds(strongestSeconds)}`,
    ...segments.map(
      ({ fromSeconds, toSeconds, senseId, posterior }) =>
        `  ${seconds(fromSeconds)} to ${seconds(toSeconds)}: ${senseId} ${percent(posterior)}`,
    ),
  ];
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function senseLines(sense: AnsweredSense, best: boolean, withPicture: boolean): string[] {
  const gloss = sense.glossLocal === sense.gloss ? sense.gloss : `${sense.glossLocal} (${sense.gloss})`;
  return [
    `${best ? '→' : ' '} ${sense.id}: ${gloss}`,
    `    word alone    ${bar(sense.prior)}`,
    `    with text     ${bar(sense.textual)}`,
    ...(withPicture
      ? [`    with picture  ${bar(sense.posterior)}  pull ${sense.pull.toFixed(2).replace('-', '−')}`]
      : []),
  ];
}

function bar(share: number): string {
  const filled = Math.round(share * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent(share)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
