"""The spelling under which words are looked up; the same rule as normaliseForm in packages/contracts."""

import re
import unicodedata


def normalise_form(text):
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFKC", re.sub("i\u0307+", "i", text))  # the small letter of Turkish İ is i
