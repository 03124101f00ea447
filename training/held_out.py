"""Writes a paired evaluation set of held-out pictures for `wordsight evaluate`:

    python held_out.py FOLDER                     # test style on drawn grounds, and test photos
    npm run --silent wordsight -- evaluate FOLDER/drawings.jsonl
    npm run --silent wordsight -- evaluate FOLDER/photos.jsonl

Same neutral caption, two pictures of two senses. The pictures are derived from the data set: keep the folder out of the
repository. Captions come from templates that no training saw: `text/validation` for choosing, `text/held-out` for the test.
"""

import argparse
import json
import random
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import compose
import lexicon
from data import concept_names, load

SIDE = 256


def picture(pictures, row, photos, split, generator, random_state):
    """uint8 [H, W, 3]: the photo as it is, or the icon alone on a drawn ground."""
    if pictures.pixels.shape[-1] == 3:
        return pictures.pixels[row]
    ground = photos.pixels[random_state.choice(np.flatnonzero(photos.split == split), 1)]
    canvas, _ = compose.grounds(ground, SIDE, generator)
    size = float(torch.rand((), generator=generator) * 0.35 + 0.55)
    centre = (torch.rand(2, generator=generator) * 2 - 1) * (1 - size)
    place = torch.tensor([[size, centre[0], centre[1]]])
    canvas, _ = compose.paste(canvas, pictures.pixels[[row]], place, generator, jitter=False)
    return (canvas[0].permute(1, 2, 0).numpy() * 255).round().astype(np.uint8)


def captions(lang, split):
    kept = lexicon.rows(lexicon.TEXT / {1: "validation", 2: "held-out"}[split] / f"{lang}.tsv")
    return [row["template"] for row in kept] or lexicon.neutral(lang)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--split", type=int, default=2, choices=(1, 2), help="1 validation, 2 test")
    options.add_argument("--seed", type=int, default=29)
    options = options.parse_args()
    names, photos = concept_names(), load("photos")
    concepts = lexicon.senses()
    for name, pictures in (("drawings", load("icons")), ("photos", photos)):
        rng, generator = random.Random(options.seed), torch.Generator().manual_seed(options.seed)
        random_state, lines = np.random.default_rng(options.seed), []
        rows_of = {}
        for row in np.flatnonzero(pictures.split == options.split):
            rows_of.setdefault(names[pictures.concept[row]], []).append(int(row))
        (options.folder / name).mkdir(parents=True, exist_ok=True)
        for lang in lexicon.languages():
            for form in lexicon.forms(lang):
                shown = {sense: [c for c in concepts[sense] if c in rows_of] for sense in form.senses}
                for left, right in combinations([sense for sense in form.senses if shown[sense]], 2):
                    text = lexicon.fill(rng.choice(captions(lang, options.split)), form.form)
                    pair = f"{lang}-{form.form}-{left}-{right}"
                    for sense in (left, right):
                        concept = rng.choice(shown[sense])
                        row = rng.choice(rows_of[concept])
                        file = f"{name}/{concept}-{len(lines)}.png"
                        Image.fromarray(picture(pictures, row, photos, options.split, generator, random_state)).save(options.folder / file)
                        lines.append({"id": f"{name}-{len(lines)}", "image": file, "text": text, "lang": lang, "word": form.form, "concept": concept, "pair": pair})
        (options.folder / f"{name}.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        print(f"{name}: {len(lines)} items")


if __name__ == "__main__":
    main()
