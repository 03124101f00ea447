"""Names of the icon concepts in many languages, from Unicode CLDR through its npm package (a devDependency of nobody):

    npm install --prefix work --no-save cldr-annotations-full      # once; or WORDSIGHT_CLDR=FOLDER of the package
"""

import json
import os
from pathlib import Path

from data import DATA, WORK

FOLDER = Path(os.environ.get("WORDSIGHT_CLDR", WORK / "node_modules" / "cldr-annotations-full"))


def names(lang):
    """Concept name -> its short name in the language; empty where the package or the language is not there."""
    path = FOLDER / "annotations" / lang / "annotations.json"
    if not path.exists():
        return {}
    concept_of = {icon["emoji"].replace("\ufe0f", ""): icon["concept"] for icon in json.loads((DATA / "icons/concepts.json").read_text())}
    entries = json.loads(path.read_text())["annotations"]["annotations"]
    found = {concept_of.get(emoji.replace("\ufe0f", "")): entry["tts"][0] for emoji, entry in entries.items() if entry.get("tts")}
    return {concept: name for concept, name in found.items() if concept}
