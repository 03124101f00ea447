"""The text tower's lessons: texts with one marked word each and the senses it may have there.

Kinds: `alone` (form by itself, expects the reader's prior), `lemma` (a word of one sense), `context` (a sentence that
decides), `neutral` (a caption that does not), `moved` (another word's sentence, which says nothing about this one),
`gloss` (a definition). A quarter of each form's sentences, chosen by hash, is kept for testing and never trained on.
"""

import random
from dataclasses import dataclass

from normalise import normalise_form

import lexicon
from tokens import TOKENIZER, cut, hash_of


@dataclass
class Lesson:
    kind: str
    lang: str
    text: str
    word: frozenset  # spellings of which one is to be found, normalised; empty = the whole text
    senses: list  # candidate sense ids
    target: list  # probabilities of those
    held_out: bool = False
    ids: list = None
    span: tuple = None  # first and end token of the marked word


def lessons(seed=5, moved=6):
    """All lessons of all languages, cut into tokens; those whose word the product does not find are dropped and counted."""
    rng, found = random.Random(seed), []
    for lang in lexicon.languages():
        found += _of_language(lang, rng, moved)
    lost = 0
    for lesson, row in zip(found, cut([(lesson.lang, lesson.text) for lesson in found], TOKENIZER)):
        lesson.ids = row["ids"]
        spans = [(first, end) for word, first, end, is_form in row["words"] if end > first and _is_marked(lesson, word, is_form)]
        lesson.span = (0, len(row["ids"])) if not lesson.word else spans[0] if spans else None
        lost += lesson.span is None
    print(f"{len(found)} lessons, {lost} without their word")
    return [lesson for lesson in found if lesson.span and lesson.ids]


def _is_marked(lesson, word, is_form):
    """Whether this is the word the lesson is about, as the lexicon's own spelling or as an English plural of it."""
    if lesson.kind == "lemma":
        return word in lesson.word
    plural = lesson.lang == "en" and word.endswith("s") and any(word.startswith(spelling[:-1]) for spelling in lesson.word)
    return is_form and (word in lesson.word or plural)


def _of_language(lang, rng, moved):
    found, forms, templates = [], lexicon.forms(lang), lexicon.neutral(lang)
    of_form = {form.form: form for form in forms}
    contexts = [row for row in lexicon.contexts(lang) if row["form"] in of_form]
    spelt = {form.form: frozenset(map(normalise_form, form.spellings)) for form in forms}
    nothing = frozenset()
    for form in forms:
        prior = form.prior().tolist()
        for spelling in form.spellings:
            found.append(Lesson("alone", lang, spelling, nothing, form.senses, prior))
        for template in templates:
            found.append(Lesson("neutral", lang, lexicon.fill(template, form.form), spelt[form.form], form.senses, prior))
        for row in rng.sample(contexts, min(moved, len(contexts))):
            sentence = row["sentence"]
            if row["form"] != form.form and row["form"] in sentence:
                text = sentence.replace(row["form"], form.form)
                found.append(Lesson("moved", lang, text, spelt[form.form], form.senses, prior))
    for row in contexts:
        form = of_form[row["form"]]
        if row["sense"] in form.senses:
            target = [float(sense == row["sense"]) for sense in form.senses]
            held_out = hash_of(row["sentence"]) % 4 == 0
            found.append(Lesson("context", lang, row["sentence"], spelt[form.form], form.senses, target, held_out))
    for sense, lemma in lexicon.lemmas(lang):
        found.append(Lesson("lemma", lang, lemma, nothing, [sense], [1.0]))
        for template in rng.sample(templates, min(2, len(templates))):
            found.append(Lesson("lemma", lang, lexicon.fill(template, lemma), frozenset([normalise_form(lemma)]), [sense], [1.0]))
    for row in lexicon.rows(lexicon.LEXICON / "forms" / f"{lang}.tsv"):
        found.append(Lesson("gloss", lang, row["gloss"], nothing, [row["sense"]], [1.0]))
    if lang == "en":
        for row in lexicon.rows(lexicon.LEXICON / "senses.tsv"):
            found.append(Lesson("gloss", lang, row["gloss"], nothing, [row["sense"]], [1.0]))
    return found
