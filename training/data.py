"""Reads ../shared/data in place and keeps it as arrays: icons [N, 128, 128, 4], photos [N, 128, 128, 3], both uint8.

Splits are fixed and never cut through one picture: icons by drawing style (twemoji = validation, noto = test,
the rest = training), photos by the first two hexadecimal digits of the SHA-256 of the file (below 1a = test,
below 33 = validation, else training).
"""

import csv
import hashlib
import io
import json
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent
DATA = Path(os.environ.get("WORDSIGHT_DATA", ROOT.parent.parent / "shared" / "data"))
WORK = Path(os.environ.get("WORDSIGHT_WORK", ROOT / "work"))
SIDE = 128

# Drawings of writing and of half hours: no word has one of them as a sense.
ABSTRACT = re.compile(r"(-thirty|-input|^japanese-.*-button)$|^input-")


@dataclass
class Pictures:
    """Pictures of one kind with the index of their concept and their split."""

    pixels: np.ndarray  # uint8 [N, 128, 128, 4] for icons, [N, 128, 128, 3] for photos
    concept: np.ndarray  # int32 [N], index into the list of concepts
    split: np.ndarray  # uint8 [N]: 0 training, 1 validation, 2 test
    name: list  # "concept/style.webp" or the photo's path in its archive
    tier: np.ndarray  # "A" or "B" for photos, "I" for icons


def split_of_style(style):
    return {"twemoji": 1, "noto": 2}.get(style, 0)


def split_of_photo(content):
    digit = int(hashlib.sha256(content).hexdigest()[:2], 16)
    return 2 if digit < 0x1A else 1 if digit < 0x33 else 0


def concept_names():
    """All concepts the vision tower tells apart, in a fixed order: photographed ones and drawn ones."""
    drawn = {row["concept"] for row in json.loads((DATA / "icons/concepts.json").read_text())}
    drawn = {name for name in drawn if not ABSTRACT.search(name)}
    with open(DATA / "photos/index.tsv") as file:
        photographed = {row["concept"] for row in csv.DictReader(file, delimiter="\t")}
    return sorted(drawn | photographed)


def _square(content, mode):
    # A picture is squashed to the square here exactly as the product squashes it, so nothing is cropped away.
    return np.asarray(Image.open(io.BytesIO(content)).convert(mode).resize((SIDE, SIDE), Image.BICUBIC))


def _read_icons(index):
    rows = []
    with zipfile.ZipFile(DATA / "icons/icons.zip") as archive:
        for name in sorted(archive.namelist()):
            concept, _, style = name.removesuffix(".webp").rpartition("/")
            if concept in index:
                rows.append((_square(archive.read(name), "RGBA"), index[concept], split_of_style(style), name, "I"))
    return rows


def _read_photos(index):
    rows, archives = [], {}
    with open(DATA / "photos/index.tsv") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["archive"] not in archives:
                archives[row["archive"]] = zipfile.ZipFile(DATA / "photos" / row["archive"])
            content = archives[row["archive"]].read(row["file"])
            rows.append((_square(content, "RGB"), index[row["concept"]], split_of_photo(content), row["file"], row["tier"]))
    return rows


def load(kind):
    """Loads `icons` or `photos`; the first call decodes the archives and leaves arrays in the work folder."""
    pixels_path, meta_path = WORK / f"{kind}.npy", WORK / f"{kind}.json"
    concepts = concept_names()
    if not meta_path.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        index = {name: i for i, name in enumerate(concepts)}
        rows = (_read_icons if kind == "icons" else _read_photos)(index)
        np.save(pixels_path, np.stack([row[0] for row in rows]))
        meta_path.write_text(json.dumps({"concepts": concepts, "rows": [row[1:] for row in rows]}))
    meta = json.loads(meta_path.read_text())
    if meta["concepts"] != concepts:
        raise SystemExit(f"{meta_path} was made from another list of concepts: delete it and {pixels_path}")
    concept, split, name, tier = zip(*meta["rows"])
    return Pictures(np.load(pixels_path, mmap_mode="r"), np.array(concept, np.int32), np.array(split, np.uint8), list(name), np.array(tier))


if __name__ == "__main__":
    print(f"{len(concept_names())} concepts")
    for kind in ("icons", "photos"):
        pictures = load(kind)
        print(kind, pictures.pixels.shape, "training, validation, test:", np.bincount(pictures.split).tolist())
