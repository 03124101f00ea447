import { describe, expect, it } from 'vitest';
import { openLexicon } from './open-lexicon.ts';
import { SMALL, table, temporaryLexicon } from './test/temporary-lexicon.ts';
import { validateLexicon } from './validate-lexicon.ts';

const FORMS = SMALL['forms/en.tsv'] ?? '';
const SENSES = SMALL['senses.tsv'] ?? '';
const LEMMAS = SMALL['lemmas/ja.tsv'] ?? '';
const latin1 = Buffer.from(FORMS.replace('tall', 't\u00e4ll'), 'latin1');
const bird = ['crane', '', 'crane.bird', '1', 'tall wading bird', 'homograph', 'noun'];
const machine = ['crane', '', 'crane.machine', '2', 'machine that lifts loads', 'homograph', 'noun'];
const forms = (...rows: string[][]): string => table('forms', rows);
/** A copy of a row with one cell changed. */
const but = (row: string[], index: number, cell: string): string[] => row.with(index, cell);

/** What it is, the file and its content, then line, column and message of the problem. */
type Mistake = [string, string, string | Uint8Array | undefined, number, string | undefined, RegExp];

/** Two forms of one variant, the second with a sense of that concept. */
const sharedVariant = (concept: string): Record<string, string> => ({
  'senses.tsv': SENSES.replace('\tspider\t', `\t${concept}\t`),
  'forms/en.tsv': forms(
    but(bird, 1, 'kran'),
    machine,
    ['heap', 'kran', 'spider.animal', '1', 'a', 'homograph', 'noun'],
    ['heap', '', 'cloud.sky', '2', 'b', 'homograph', 'noun'],
  ),
});

describe('validateLexicon', () => {
  it('finds nothing in a lexicon without mistakes, comments and empty lines included', async () => {
    const commented = `# English\n\n${FORMS.replace('\ncrane', '\n# birds first\n\ncrane')}`;
    expect(await validateLexicon(await temporaryLexicon({ 'forms/en.tsv': commented }))).toEqual([]);
    expect(await validateLexicon(await temporaryLexicon({ 'lemmas/ja.tsv': undefined }))).toEqual([]);
  });

  const mistakes: Mistake[] = [
    ['a missing file', 'senses.tsv', undefined, 1, undefined, /readable file/],
    ['bytes that are not UTF-8', 'forms/en.tsv', latin1, 2, undefined, /UTF-8/],
    ['a byte order mark', 'forms/en.tsv', `\uFEFF${FORMS}`, 1, undefined, /byte order mark/],
    ['Windows line ends', 'forms/en.tsv', FORMS.replaceAll('\n', '\r\n'), 1, undefined, /LF/],
    ['another header', 'forms/en.tsv', FORMS.replace('rank', 'order'), 1, undefined, /header/],
    ['an empty file', 'forms/en.tsv', '', 1, undefined, /header/],
    ['a missing column', 'forms/en.tsv', `${FORMS}crane\t\n`, 4, undefined, /8 columns, received 2/],
    ['a column too many', 'senses.tsv', SENSES.replace('jewel worn', 'jewel\tworn'), 6, undefined, /5 .* received 6/],
    ['a file named by no language', 'forms/English words.tsv', FORMS, 1, undefined, /language tag/],
    ['lemmas of a language without forms', 'lemmas/ko.tsv', LEMMAS, 1, undefined, /forms of the same language/],
    [
      'an unknown sense',
      'forms/en.tsv',
      forms(bird, machine, but(bird, 2, 'crane.dance').with(3, '3')),
      4,
      'sense',
      /not there/,
    ],
    ['an unknown sense of a lemma', 'lemmas/ja.tsv', `${LEMMAS}crane.dance\t舞\n`, 4, 'sense', /not there/],
    ['a form and sense twice', 'forms/en.tsv', forms(bird, machine, but(bird, 3, '3')), 4, 'sense', /line 2 has/],
    ['a lemma twice', 'lemmas/ja.tsv', `${LEMMAS}cloud.sky\t雲\n`, 4, 'lemma', /line 3 has/],
    ['a sense twice', 'senses.tsv', `${SENSES}crane.bird\t\t\tnone\tagain\n`, 8, 'sense', /line 2 has/],
    ['a gap in the ranks', 'forms/en.tsv', forms(bird, but(machine, 3, '3')), 3, 'rank', /1 to 2/],
    ['a tie of ranks', 'forms/en.tsv', forms(bird, but(machine, 3, '1')), 3, 'rank', /1 to 2/],
    ['an empty gloss', 'forms/en.tsv', forms(bird, but(machine, 4, '')), 3, 'gloss', /empty/],
    ['an empty gloss of a sense', 'senses.tsv', SENSES.replace('tall wading bird', ''), 2, 'gloss', /empty/],
    ['an unknown kind', 'forms/en.tsv', forms(bird, but(machine, 5, 'homonym')), 3, 'kind', /homophone/],
    ['an unknown part of speech', 'forms/en.tsv', forms(bird, but(machine, 6, 'Noun')), 3, 'part', /adjective/],
    ['a line without evidence', 'forms/en.tsv', forms(bird, [...machine, '']), 3, 'checked', /empty/],
    ['evidence of another kind', 'forms/en.tsv', forms(bird, [...machine, 'wiktionary']), 3, 'checked', /omw, cldr/],
    ['a note that says nothing', 'forms/en.tsv', forms(bird, [...machine, 'note:']), 3, 'checked', /note: and a/],
    ['a decomposed spelling', 'forms/en.tsv', forms(bird, but(machine, 4, 'cafe\u0301')), 3, 'gloss', /NFC/],
    ['a space at the end', 'forms/en.tsv', forms(bird, but(machine, 4, 'machine ')), 3, 'gloss', /stray/],
    ['a doubled space', 'senses.tsv', SENSES.replace('tall wading', 'tall  wading'), 2, 'gloss', /stray/],
    ['a space around a bar', 'forms/en.tsv', forms(bird, but(machine, 1, 'kran| krane')), 3, 'variants', /single bars/],
    ['a bar at the end', 'forms/en.tsv', forms(bird, but(machine, 1, 'kran|')), 3, 'variants', /single bars/],
    [
      'a variant that equals its form',
      'forms/en.tsv',
      forms(bird, but(machine, 1, 'CRANE')),
      3,
      'variants',
      /equals it/,
    ],
    ['a variant twice', 'forms/en.tsv', forms(bird, but(machine, 1, 'kran|Kran')), 3, 'variants', /twice/],
    [
      'a form of one sense',
      'forms/hi.tsv',
      forms(but(bird, 2, 'necklace.jewel'), but(machine, 2, 'defeat.event'), but(bird, 0, 'x')),
      4,
      'form',
      /2 senses, received 1/,
    ],
    ['a malformed synset', 'senses.tsv', SENSES.replace('02012849-n', '2012849-n'), 2, 'synset', /WordNet/],
    ['a malformed id', 'senses.tsv', `${SENSES}Crane.bird\t\t\tnone\tagain\n`, 8, 'sense', /a-z/],
    ['an unknown kind of picture', 'senses.tsv', SENSES.replace('none', 'nothing'), 7, 'pictured_by', /photos/],
    ['pictures without a concept', 'senses.tsv', SENSES.replace('none', 'photos'), 7, 'pictured_by', /none/],
    ['a malformed concept', 'senses.tsv', SENSES.replace('heron', 'Heron'), 2, 'concepts', /hyphen/],
    ['a concept twice', 'senses.tsv', SENSES.replace('heron', 'wading-bird'), 2, 'concepts', /twice/],
    ['a sense that no form has', 'senses.tsv', `${SENSES}moon.sky\t\tmoon\tboth\tmoon\n`, 8, 'sense', /some form/],
  ];
  it.each(mistakes)('explains %s', async (...[, file, content, line, column, message]) => {
    const directory = await temporaryLexicon({ [file]: content });
    const problems = await validateLexicon(directory);
    const expected = {
      file,
      line,
      message: expect.stringMatching(message),
      mend: expect.stringMatching(/^[A-Z].+\.$/),
    };
    expect(problems).toContainEqual(column === undefined ? expected : { ...expected, column });
    await expect(openLexicon({ directory })).rejects.toMatchObject({ code: 'LEXICON_INVALID' });
  });

  it('explains senses of one form that one picture would show', async () => {
    const senses = SENSES.replace('crane-machine', 'crane-machine heron');
    expect(await validateLexicon(await temporaryLexicon({ 'senses.tsv': senses }))).toEqual([
      expect.objectContaining({
        file: 'forms/en.tsv',
        line: 3,
        column: 'sense',
        message: expect.stringMatching(/heron with line 2/),
      }),
    ]);
  });

  it('lets two forms share a variant when their senses can be told apart, and explains it when not', async () => {
    expect(await validateLexicon(await temporaryLexicon(sharedVariant('spider')))).toEqual([]);
    expect(await validateLexicon(await temporaryLexicon(sharedVariant('heron')))).toEqual([
      expect.objectContaining({
        file: 'forms/en.tsv',
        line: 4,
        column: 'variants',
        message: expect.stringMatching(/shares heron with line 2/),
      }),
    ]);
  });

  it('explains a variant that is another form, since lookups never reach it', async () => {
    const rows = forms(bird, machine, but(bird, 0, 'kran'), but(machine, 0, 'kran').with(1, 'Crane'));
    expect(await validateLexicon(await temporaryLexicon({ 'forms/en.tsv': rows }))).toEqual([
      expect.objectContaining({ line: 5, column: 'variants', message: expect.stringMatching(/form of line 2/) }),
    ]);
  });

  it('does not report the echoes of lines that could not be read', async () => {
    expect(await validateLexicon(await temporaryLexicon({ 'senses.tsv': undefined }))).toHaveLength(1);
    const twice = SENSES.replace('jewel worn', 'jewel\tworn');
    expect(await validateLexicon(await temporaryLexicon({ 'senses.tsv': twice }))).toHaveLength(1);
    expect(await validateLexicon(await temporaryLexicon({ 'forms/ja.tsv': '' }))).toHaveLength(1);
  });

  it('asks for at least one language', async () => {
    const none = { 'forms/en.tsv': undefined, 'forms/ja.tsv': undefined, 'forms/hi.tsv': undefined };
    const problems = await validateLexicon(await temporaryLexicon(none));
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'forms', message: expect.stringMatching(/language/) }),
    );
  });

  it('puts senses.tsv first, then files by name and lines by number', async () => {
    const directory = await temporaryLexicon({
      'senses.tsv': SENSES.replace('02012849-n', 'n'),
      'forms/en.tsv': forms(but(bird, 4, ''), but(machine, 4, '')),
      'lemmas/ja.tsv': `${LEMMAS}cloud.sky\t\n`,
    });
    const places = (await validateLexicon(directory)).map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(['senses.tsv:2', 'forms/en.tsv:2', 'forms/en.tsv:3', 'lemmas/ja.tsv:4']);
  });
});
