import { describe, expect, it } from 'vitest';
import { senseOf } from '../test/small-data.ts';
import { onOtherGrounds, relations } from './unrelated.ts';
import type { PictureDefinition } from './picture-definition.ts';

const log = [senseOf('log.wood', ['wood']), senseOf('log.record', ['ledger'])];
const isUnrelated = relations([...log, senseOf('book.reading', ['closed-book', 'ledger'])])(log);

describe('relations', () => {
  it.each([
    ['a concept of the word', 'ledger', false],
    ['what pictures another sense together with one', 'closed-book', false],
    ['what has a part of a concept’s name', 'wood-stove', false],
    ['what has a part of a sense’s name', 'log-cabin', false],
    ['anything else', 'octopus', true],
    ['what only begins alike', 'woodpecker', true],
  ])('judge %s', (_, concept, expected) => {
    expect(isUnrelated(concept)).toBe(expected);
  });
});

describe('onOtherGrounds', () => {
  const box = { left: 0, top: 0, width: 9, height: 9 };
  const on = (concept: string): PictureDefinition => {
    const place = { sha256: '', left: 0, top: 0, side: 0.5, blur: 3 };
    const ground = { kind: 'photo', file: `${concept}/1.webp`, ...place } as const;
    return { id: concept, concept: 'wood', sha256: '', kind: 'drawings', ground, box };
  };
  const photo: PictureDefinition = { id: 'photo', concept: 'wood', sha256: '', kind: 'photos' };

  it('leaves out drawings on a photo of something the word means', () => {
    expect(onOtherGrounds([on('ledger'), on('octopus'), photo], isUnrelated).map(({ id }) => id)).toEqual([
      'octopus',
      'photo',
    ]);
  });

  it('keeps all when nothing else is there', () => {
    expect(onOtherGrounds([on('ledger')], isUnrelated)).toHaveLength(1);
  });
});
