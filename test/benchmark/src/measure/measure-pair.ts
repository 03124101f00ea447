import { type AskedWord, askWord } from '@wordsight/cli/evaluate';
import type { PairDefinition, SideDefinition } from '../set/item-definition.ts';
import type { Asking } from './asking.ts';
import type { PairOutcome, SideOutcome } from './outcomes.ts';

/** Asks a caption with both pictures of a pair and with their controls. */
export async function measurePair(asking: Asking, lang: string, pair: PairDefinition): Promise<PairOutcome> {
  const [left, right] = pair.sides;
  return { pair, sides: [await measureSide(asking, lang, pair, left), await measureSide(asking, lang, pair, right)] };
}

async function measureSide(
  { wordsight, pictureOf }: Asking,
  lang: string,
  { caption, form }: PairDefinition,
  { sense, picture, unrelated }: SideDefinition,
): Promise<SideOutcome | undefined> {
  const [fitting, other] = await Promise.all(
    [picture, unrelated].map(async (id) => {
      return askWord(wordsight, { text: caption, lang, image: await pictureOf(id) }, form);
    }),
  );
  if (fitting === undefined || other === undefined) return undefined;
  const [top, topByText] = [fitting.word.senses[0]!, topSenseByText(fitting)];
  return {
    right: top.id === sense,
    rightByText: topByText === sense,
    confidence: top.posterior,
    lookedAt: fitting.word.lookedAt,
    lookedAtUnrelated: other.word.lookedAt,
    moved: other.word.senses[0]!.id !== topSenseByText(other),
  };
}

/** The sense that the text alone puts first: every answer says it beside what the picture made of it. */
export function topSenseByText({ word: { senses } }: AskedWord): string {
  return senses.reduce((best, sense) => (sense.textual > best.textual ? sense : best)).id;
}
