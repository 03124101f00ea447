"""Measures what the text alone says, by language:

    python evaluate_text.py

`deciding`: held-out sentences that settle the word; share of right senses. `kept`: neutral captions whose wording no
training saw (`text/validation`); share of words that keep the sense they have alone. Both for several shares of the
sentence in the word's vector (1 = the tower's own answer); the product takes one of them, see docs/decisions.
"""

import argparse

import numpy as np
import torch
import torch.nn.functional as F

import lexicon
from corpus import Lesson, lessons
from data import WORK
from normalise import normalise_form
from text_model import word_vectors
from tokens import TOKENIZER, cut
from towers import text_tower
from train_text import candidate_logits, collate

SHARES = (0.35, 0.5, 0.75, 1.0)


def neutral_lessons():
    """Every form in every neutral caption of the validation set."""
    found = []
    for lang in lexicon.languages():
        templates = [row["template"] for row in lexicon.rows(lexicon.TEXT / "validation" / f"{lang}.tsv")]
        for form in lexicon.forms(lang):
            for template in templates:
                found.append(Lesson("neutral", lang, lexicon.fill(template, form.form), frozenset([normalise_form(form.form)]), form.senses, form.prior().tolist()))
    for lesson, row in zip(found, cut([(lesson.lang, lesson.text) for lesson in found], TOKENIZER)):
        lesson.ids = row["ids"]
        lesson.span = next(((first, end) for word, first, end, is_form in row["words"] if end > first and is_form and word in lesson.word), None)
    return [lesson for lesson in found if lesson.span]


@torch.no_grad()
def vectors_of(text, table, some):
    """In the sentence and alone [n, d], with candidate rows [n, K]."""
    ids, mask, spans, rows, _ = collate(some, table)
    inside = word_vectors(text(ids, mask), spans)
    alone = [Lesson("alone", lesson.lang, "", frozenset(), lesson.senses, lesson.target, ids=lesson.ids[slice(*lesson.span)]) for lesson in some]
    for lesson in alone:
        lesson.span = (0, len(lesson.ids))
    ids, mask, spans, _, _ = collate(alone, table)
    return inside, word_vectors(text(ids, mask), spans), rows


def main():
    argparse.ArgumentParser(description=__doc__).parse_args()
    vision = torch.load(WORK / "vision.pt", map_location="cpu", weights_only=True)["average"]
    text, table = text_tower(F.normalize(vision["module.anchors"], dim=-1))
    deciding = [lesson for lesson in lessons() if lesson.held_out and len(lesson.senses) > 1]
    neutral = [lesson for lesson in neutral_lessons() if len(lesson.senses) > 1]
    for name, found in (("deciding", deciding), ("kept", neutral)):
        hits = {}
        for start in range(0, len(found), 256):
            some = found[start : start + 256]
            inside, alone, rows = vectors_of(text, table, some)
            for share in SHARES:
                mixed = F.normalize(alone + share * (inside - alone), dim=-1)
                best = candidate_logits(mixed, table, rows).argmax(1)
                truth = torch.tensor([int(np.argmax(lesson.target)) for lesson in some]) if name == "deciding" else candidate_logits(alone, table, rows).argmax(1)
                for lesson, hit in zip(some, (best == truth).tolist()):
                    hits.setdefault(lesson.lang, {}).setdefault(share, []).append(hit)
        for lang in sorted(hits):
            print(f"{name:9s} {lang}", "  ".join(f"{share}: {np.mean(values):.3f}" for share, values in hits[lang].items()), f"of {len(hits[lang][1.0])}")


if __name__ == "__main__":
    main()
