"""Reads the product's own sense lexicon, so that training and product cannot disagree on it."""

import csv
from pathlib import Path

LEXICON = Path(__file__).resolve().parent.parent / "packages" / "sense-lexicon" / "data"


def pictured_concepts():
    """Names of all concepts that picture a sense of the lexicon."""
    path = LEXICON / "senses.tsv"
    if not path.exists():
        return set()
    with open(path, newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {concept for row in rows for concept in row["concepts"].split()}
