import { normaliseForm } from '@wordsight/contracts';
import { checkConcepts, conceptsOf } from './check-concepts.ts';
import type { LemmaColumn } from './columns.ts';
import { englishSingulars } from './english-singulars.ts';
import { groupSpellings } from './group-spellings.ts';
import type { FormRow, Spellings } from './group-spellings.ts';
import type { Lexicon } from './lexicon.ts';
import type { LexiconProblem } from './lexicon-problem.ts';
import type { LexiconTables } from './read-lexicon.ts';
import type { Table } from './table.ts';

/**
 * Finds lines of a lexicon that speak against each other, language by language: senses of one form that share a concept
 * or a gloss, spellings that lead to two forms, and lemmas that are ambiguous themselves.
 *
 * @param lexicon - Made of the same tables.
 */
export function* findContradictions(tables: LexiconTables, lexicon: Lexicon): Generator<LexiconProblem> {
  const concepts = conceptsOf(tables.senses);
  for (const [lang, { file, rows }] of tables.forms) {
    const spellings = groupSpellings(rows);
    for (const group of spellings.forms.values()) {
      yield* checkConcepts(file, group, concepts, 'sense');
      yield* checkGlosses(file, group, lexicon);
    }
    yield* checkSpellings(file, spellings, lang);
    const lemmas = tables.lemmas.get(lang);
    if (lemmas !== undefined) yield* checkLemmas(lemmas, lang, lexicon);
  }
}

/** The gloss is all that a reader has to choose by, and all that a sense without pictures is recognised by. */
function* checkGlosses(file: string, group: readonly FormRow[], lexicon: Lexicon): Generator<LexiconProblem> {
  for (const [index, row] of group.entries()) {
    for (const earlier of group.slice(0, index)) {
      const shared = sharedGloss(earlier, row, lexicon);
      if (shared === undefined) continue;
      const message = `Expected senses that their glosses tell apart, received the ${shared} of line ${earlier.line}.`;
      const mend = 'Say in the gloss what sets the sense apart, or merge the senses.';
      yield { file, line: row.line, column: 'gloss', message, mend };
    }
  }
}

function sharedGloss(one: FormRow, other: FormRow, lexicon: Lexicon): 'gloss' | 'English gloss' | undefined {
  if (one.cell.sense === other.cell.sense) return undefined;
  const gloss = normaliseForm(one.cell.gloss);
  if (gloss !== '' && gloss === normaliseForm(other.cell.gloss)) return 'gloss';
  const [english, otherEnglish] = [one, other].map(({ cell }) => normaliseForm(lexicon.sense(cell.sense)?.gloss ?? ''));
  return english !== '' && english === otherEnglish ? 'English gloss' : undefined;
}

/** A lookup takes the form before the variant and the variant before the plural, so all but one would lie hidden. */
function* checkSpellings(file: string, { forms, variants }: Spellings, lang: string): Generator<LexiconProblem> {
  for (const [variant, group] of variants) {
    const singulars = lang === 'en' ? englishSingulars(variant) : [];
    const led = [variant, ...singulars].flatMap((spelling) => forms.get(spelling)?.[0] ?? []);
    const byForm = new Map<string, FormRow>();
    for (const row of [...led, ...group]) {
      const form = normaliseForm(row.cell.form);
      if (!byForm.has(form)) byForm.set(form, row);
    }
    const [first, ...others] = [...byForm.values()].toSorted((one, other) => one.line - other.line);
    for (const { line } of others) {
      const message = `Expected spellings that lead to one form, received ${variant} here and for line ${first?.line}.`;
      const mend = 'Keep the variant with the form it most often is.';
      yield { file, line, column: 'variants', message, mend };
    }
  }
}

function* checkLemmas({ file, rows }: Table<LemmaColumn>, lang: string, lexicon: Lexicon): Generator<LexiconProblem> {
  for (const { line, cell } of rows) {
    const entry = lexicon.entryOf(lang, cell.lemma);
    if (entry === undefined || entry.senses.length < 2) continue;
    const message = `Expected a word that means little else, received one with ${entry.senses.length} senses as ${entry.form}.`;
    yield { file, line, column: 'lemma', message, mend: 'Remove the line, or name the sense by a clearer word.' };
  }
}
