"""Writes a paired evaluation set of held-out clips for `wordsight evaluate`:

    python held_out_clips.py FOLDER               # 150 pairs, about a minute; needs ffmpeg on PATH
    npm run --silent wordsight -- evaluate FOLDER/clips.jsonl

Same neutral caption, two clips of two senses in the drawing style that no training saw. A clip has three parts, one of
which shows the object and the others something that no sense of the word is pictured by; in one pair of five the object
is there all along. The two clips of a pair differ in their object alone. Every item says in `timeline` from when to when
its object is shown. The pictures are derived from the data set: keep the folder out of the repository.
"""

import argparse
import json
import random
import subprocess
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from PIL import Image

import lexicon
from data import concept_names, load
from held_out import captions

SIDE = 192
RATE = 10  # frames a second
SECONDS = 6
SHORTEST = 1.2  # a part, in seconds: three of the sixteen frames that are looked at
ALL_ALONG = 0.2


@dataclass
class Part:
    """One part of a clip: a drawing that moves slowly over its ground. `row` is None where the object of the clip goes."""

    seconds: float
    row: int | None
    ground: Image.Image  # wider than the frame, so that it can move
    path: np.ndarray  # [2, 2]: middle of the drawing at the beginning and at the end, as shares of the frame
    size: float  # side of the drawing as a share of the frame
    turn: float  # degrees the drawing turns on its way


def ground(photos, avoided, names, rng):
    """A pale plain ground, a ramp of two colours, or a close crop of a test photo that shows none of `avoided`."""
    wide = (SIDE * 4 // 3, SIDE)
    kind = rng.random()
    if kind < 0.5:
        low = 200 if kind < 0.25 else 0
        ends = np.array([[rng.randint(low, 255) for _ in range(3)] for _ in range(2)])
        ramp = np.linspace(0, 1, SIDE)[:, None, None]
        pixels = ends[0] * (1 - ramp) + ends[1] * ramp  # [SIDE, 1, 3]
        return Image.fromarray(pixels.astype(np.uint8)).resize(wide)
    rows = [row for row in np.flatnonzero(photos.split == 2) if names[photos.concept[row]] not in avoided]
    photo = Image.fromarray(photos.pixels[rng.choice(rows)])
    left, top = rng.randint(0, 64), rng.randint(0, 80)
    return photo.crop((left, top, left + 64, top + 48)).resize(wide, Image.BICUBIC)


def parts_of(icons, photos, names, avoided, rng):
    """One or three parts; exactly one of them has no row: there the object goes."""
    if rng.random() < ALL_ALONG:
        lengths, shown = [float(SECONDS)], 0
    else:
        cuts = sorted(rng.uniform(0, SECONDS - 3 * SHORTEST) for _ in range(2))
        lengths = np.round(np.diff([0, *cuts, SECONDS - 3 * SHORTEST]) + SHORTEST, 1)
        shown = rng.randrange(3)
        lengths[-1] = SECONDS - lengths[:-1].sum()
    others = [row for row in np.flatnonzero(icons.split == 2) if names[icons.concept[row]] not in avoided]
    parts = []
    for index, seconds in enumerate(lengths):
        size = rng.uniform(0.55, 0.85)
        path = np.array([[rng.uniform(size / 2, 1 - size / 2) for _ in range(2)] for _ in range(2)])
        row = None if index == shown else rng.choice(others)
        parts.append(Part(float(seconds), row, ground(photos, avoided, names, rng), path, size, rng.uniform(-15, 15)))
    return parts


def frames(parts, icons, row):
    """uint8 [SIDE, SIDE, 3], one after the other; `row` is the icon of the object."""
    for part in parts:
        side = round(part.size * SIDE)
        icon = Image.fromarray(icons.pixels[row if part.row is None else part.row]).resize((side, side), Image.BICUBIC)
        count = round(part.seconds * RATE)
        for index in range(count):
            share = index / count
            frame = part.ground.crop((round(share * SIDE / 3), 0, round(share * SIDE / 3) + SIDE, SIDE))
            drawn = icon.rotate(part.turn * share, Image.BICUBIC)
            middle = (part.path[0] * (1 - share) + part.path[1] * share) * SIDE
            frame.paste(drawn, tuple(np.round(middle - side / 2).astype(int)), drawn)
            yield np.asarray(frame)


def write_clip(path, pictures):
    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIDE}x{SIDE}", "-r", str(RATE), "-i", "pipe:0"]
    codec = ["-c:v", "libx264", "-preset", "ultrafast", "-threads", "1", "-g", str(RATE), "-pix_fmt", "yuv420p"]
    content = b"".join(picture.tobytes() for picture in pictures)
    subprocess.run(["ffmpeg", "-v", "error", "-y", *source, *codec, path], input=content, check=True)


def pairs_of(lang, shown, concepts):
    """Every form of a language with the drawings of two of its senses, and all concepts that picture a sense of it."""
    for form in lexicon.forms(lang):
        for left, right in combinations(form.senses, 2):
            # A drawing of both senses would settle nothing.
            sides = [sorted(shown[left] - shown[right]), sorted(shown[right] - shown[left])]
            if all(sides):
                avoided = {concept for sense in form.senses for concept in concepts[sense]}
                yield f"{lang}-{form.form}-{left}-{right}", form.form, sides, avoided


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--pairs", type=int, default=150, help="in all, the same number a language")
    options.add_argument("--languages", nargs="+", default=["en", "hi", "ja"], choices=lexicon.languages())
    options.add_argument("--seed", type=int, default=31)
    options = options.parse_args()
    names, icons, photos, concepts = concept_names(), load("icons"), load("photos"), lexicon.senses()
    rows_of = {names[icons.concept[row]]: int(row) for row in np.flatnonzero(icons.split == 2)}
    shown = {sense: {name for name in pictured if name in rows_of} for sense, pictured in concepts.items()}
    (options.folder / "clips").mkdir(parents=True, exist_ok=True)
    lines = []
    for lang in options.languages:
        rng = random.Random(f"{options.seed} {lang}")
        pairs = list(pairs_of(lang, shown, concepts))
        for pair, form, sides, avoided in rng.sample(pairs, min(len(pairs), options.pairs // len(options.languages))):
            text = lexicon.fill(rng.choice(captions(lang, 2)), form)
            parts = parts_of(icons, photos, names, avoided, rng)
            at = next(index for index, part in enumerate(parts) if part.row is None)
            start = round(sum(part.seconds for part in parts[:at]), 1)
            timeline = [start, round(start + parts[at].seconds, 1)]
            for concept in map(rng.choice, sides):
                file = f"clips/{lang}-{len(lines)}-{concept}.mp4"
                write_clip(options.folder / file, frames(parts, icons, rows_of[concept]))
                item = {"id": f"clip-{len(lines)}", "video": file, "text": text, "lang": lang, "word": form, "concept": concept}
                lines.append({**item, "pair": pair, "timeline": timeline})
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (options.folder / "clips.jsonl").write_text(content, encoding="utf-8")
    print(f"{len(lines)} items")


if __name__ == "__main__":
    main()
