"""Reads the product's own sense lexicon and the texts written for training, so that training and product cannot disagree."""

import csv
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent
LEXICON = ROOT.parent / "packages" / "sense-lexicon" / "data"
TEXT = ROOT / "text"

# How much likelier the first sense is than the next: the reader's expectation without context, by rank.
PRIORS = {1: [1.0], 2: [0.66, 0.34], 3: [0.54, 0.28, 0.18]}


@dataclass
class Form:
    """A word of one language with its spellings and its senses, the most expected first."""

    lang: str
    form: str
    spellings: list
    senses: list = field(default_factory=list)

    def prior(self):
        count = len(self.senses)
        weights = PRIORS.get(count) or [0.45] + [0.55 / (count - 1)] * (count - 1)
        return np.array(weights)


def rows(path):
    if not path.exists():
        return []
    with open(path, newline="", encoding="utf-8") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def senses():
    """Sense id -> concept names, in the order of the file."""
    return {row["sense"]: row["concepts"].split() for row in rows(LEXICON / "senses.tsv")}


def languages():
    return sorted(path.stem for path in (LEXICON / "forms").glob("*.tsv"))


def forms(lang):
    found = {}
    for row in sorted(rows(LEXICON / "forms" / f"{lang}.tsv"), key=lambda row: int(row["rank"])):
        spellings = [row["form"], *filter(None, row["variants"].split("|"))]
        found.setdefault(row["form"], Form(lang, row["form"], spellings)).senses.append(row["sense"])
    return list(found.values())


def lemmas(lang):
    return [(row["sense"], row["lemma"]) for row in rows(LEXICON / "lemmas" / f"{lang}.tsv")]


def contexts(lang):
    return rows(TEXT / "contexts" / f"{lang}.tsv")


def neutral(lang):
    return [row["template"] for row in rows(TEXT / "neutral" / f"{lang}.tsv")]


def fill(template, word):
    """Puts a word into a neutral caption; English `a(n)` becomes the article that the word's sound asks for."""
    article = "an" if unicodedata.normalize("NFD", word)[:1].lower() in "aeiou" else "a"
    return template.replace("a(n)", article).replace("A(n)", article.capitalize()).replace("{}", word)


def pictured_concepts():
    """Names of all concepts that picture a sense of the lexicon."""
    return {concept for concepts in senses().values() for concept in concepts}
