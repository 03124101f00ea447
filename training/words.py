"""Word vectors for the core: every form of the lexicon in captions that leave its sense open or settle it."""

import random
from dataclasses import dataclass

import torch

from corpus import lessons
from data import concept_names
from lexicon import senses
from text_model import word_vectors
from train_text import candidate_logits, collate

FIRST_CLASS = ("en", "hi", "ja")
MOST_LESSONS = 10  # of one form of any other language: the core learns the mechanism, and that has no language
MOST = 4  # candidate senses a word; longer lists are cut to the likeliest


@dataclass
class Words:
    vectors: torch.Tensor  # [W, d], unit length, as the text tower leaves them
    rows: torch.Tensor  # int64 [W, MOST], rows of the sense table, -1 padded
    textual: torch.Tensor  # [W, MOST], probabilities by text alone
    lessons: list


def _thinned(lessons):
    """All lessons of the first languages, and some of each form of the others."""
    by_form = {}
    for lesson in lessons:
        key = lesson.lang if lesson.lang in FIRST_CLASS else (lesson.lang, *lesson.senses)
        by_form.setdefault(key, []).append(lesson)
    rng = random.Random(6)
    return [lesson for key, some in by_form.items() for lesson in (some if key in FIRST_CLASS else rng.sample(some, min(MOST_LESSONS, len(some))))]


@torch.no_grad()
def lexicon_words(text, table, kinds=("alone", "neutral", "moved", "context"), held_out=False):
    """All words of these kinds; `held_out` sentences stay out unless asked for."""
    chosen = [lesson for lesson in lessons() if lesson.kind in kinds and lesson.held_out <= held_out and len(lesson.senses) > 1]
    chosen = _thinned(chosen)
    vectors, rows, textual = [], [], []
    for start in range(0, len(chosen), 512):
        ids, mask, spans, candidates, _ = collate(chosen[start : start + 512], table)
        some = word_vectors(text(ids, mask), spans)
        candidates = torch.nn.functional.pad(candidates, (0, MOST), value=-1)[:, :MOST]
        vectors.append(some), rows.append(candidates)
        textual.append(torch.softmax(candidate_logits(some, table, candidates), -1))
    return Words(torch.cat(vectors), torch.cat(rows), torch.cat(textual), chosen)


def concepts_of_senses(table):
    """bool [S, C]: which concepts picture which sense."""
    names, lexicon = concept_names(), senses()
    pictured = torch.zeros(len(table.ids), len(names), dtype=torch.bool)
    index = {name: column for column, name in enumerate(names)}
    for row, sense in enumerate(table.ids):
        for concept in lexicon[sense]:
            if concept in index:
                pictured[row, index[concept]] = True
    return pictured
