import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Wordsight } from 'wordsight';
import { refuse } from '../errors/refuse.ts';
import { Operation } from '../openapi/operation.ts';
import { Languages, LexiconEntry, type LexiconEntryBody, Models } from '../schemas/lexicon-schemas.ts';
import { WORDSIGHT } from '../tokens.ts';
import { entryBody } from './entry-body.ts';

/** What the lexicon and the model know. */
@Controller('v1')
export class LexiconController {
  readonly #wordsight: Wordsight;

  constructor(@Inject(WORDSIGHT) wordsight: Wordsight) {
    this.#wordsight = wordsight;
  }

  @Get('lexicon/:lang/:lemma')
  @Operation({
    id: 'getLexiconEntry',
    tag: 'Facts',
    summary: 'The senses a word can have, in any spelling of it',
    path: { lang: 'BCP 47 tag', lemma: 'the word, in any spelling' },
    answer: LexiconEntry,
    codes: ['NOT_FOUND'],
  })
  entry(@Param('lang') lang: string, @Param('lemma') lemma: string): LexiconEntryBody {
    const { lexicon } = this.#wordsight;
    const entry = lexicon.entryOf(lang, lemma.slice(0, 200));
    if (entry === undefined) {
      throw refuse(
        'NOT_FOUND',
        'Expected a language and a form of the lexicon, received others.',
        'See /v1/languages for the languages.',
      );
    }
    return entryBody(lexicon, entry);
  }

  @Get('languages')
  @Operation({ id: 'getLanguages', tag: 'Facts', summary: 'The languages of the lexicon', answer: Languages })
  languages() {
    const { lexicon } = this.#wordsight;
    const english = new Intl.DisplayNames('en', { type: 'language' });
    return {
      languages: lexicon.languages.map((lang) => ({
        lang,
        name: english.of(lang) ?? lang,
        ownName: new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang,
        forms: lexicon.forms(lang).filter(({ senses }) => senses.length > 1).length,
      })),
    };
  }

  @Get('models')
  @Operation({ id: 'getModels', tag: 'Facts', summary: 'Facts of the loaded model', answer: Models })
  models() {
    const { name, version, width, vision, core } = this.#wordsight.model;
    const { languages } = this.#wordsight;
    const { side, patchSize } = vision;
    return { models: [{ name, version, width, side, patchSize, ...core, languages }] };
  }
}
