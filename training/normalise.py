"""The spelling under which words are looked up; the same rule as normaliseForm in packages/contracts."""

import unicodedata


def normalise_form(text):
    text = unicodedata.normalize("NFKC", text).lower()
    return unicodedata.normalize("NFKC", "".join(letter for letter in text if unicodedata.category(letter) != "Cf"))
