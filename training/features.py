"""Encodes canvases and photos once with the frozen vision tower, for training and testing the core.

Each picture: visual tokens float16 [64, 256], its concepts [4] (-1 padded) and, for icons, coverage [4, 64].
"""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

import compose
from data import concept_names, load
from lexicon import pictured_concepts
from nothing import pictures_of_nothing

SIDE = 128


@dataclass
class Encoded:
    patches: torch.Tensor  # float16 [B, 64, 256]
    concepts: torch.Tensor  # int64 [B, 4], -1 where there is none
    covered: torch.Tensor  # float16 [B, 4, 64]; all zero for photos, whose places are not known
    is_photo: torch.Tensor  # bool [B]


def _rows(pictures, split, spoken_first, count, random):
    """`count` rows of one split, evenly by concept, concepts the lexicon speaks of `spoken_first` times as often."""
    names = concept_names()
    rows = np.flatnonzero(pictures.split == split)
    spoken = np.isin(pictures.concept[rows], [i for i, name in enumerate(names) if name in pictured_concepts()])
    frequency = np.bincount(pictures.concept[rows], minlength=len(names))[pictures.concept[rows]]
    weight = np.where(spoken, spoken_first, 1.0) / frequency
    return random.choice(rows, count, p=weight / weight.sum())


@torch.no_grad()
def _encode(vision, canvases):
    with torch.autocast("cpu", torch.bfloat16):
        return vision.tokens(canvases.to(memory_format=torch.channels_last))[0].half()


def training_features(vision, icon_count, photo_count, nothing_count, seed=12, chunk=128):
    """Jittered training canvases, photos and pictures of nothing, shuffled."""
    icons, photos, random = load("icons"), load("photos"), np.random.default_rng(seed)
    generator, parts = torch.Generator().manual_seed(seed), []
    icon_rows = _rows(icons, 0, 8.0, icon_count * 4, random).reshape(-1, 4)
    ground_rows = random.choice(np.flatnonzero(photos.split == 0), icon_count)
    for start in range(0, icon_count, chunk):
        rows, grounds = icon_rows[start : start + chunk], np.sort(ground_rows[start : start + chunk])
        canvas, objects, covered, _ = compose.icon_canvases(icons.pixels[rows], photos.pixels[grounds], SIDE, generator, several=0.2)
        concepts = torch.from_numpy(icons.concept[rows]).long().masked_fill(torch.arange(4) >= objects.view(-1, 1), -1)
        parts.append(Encoded(_encode(vision, canvas), concepts, covered.flatten(2).half(), torch.zeros(len(rows), dtype=torch.bool)))
    photo_rows = _rows(photos, 0, 8.0, photo_count, random)
    for start in range(0, photo_count, chunk):
        rows = photo_rows[start : start + chunk]
        canvas = compose.colour_jitter(compose.crop_photos(photos.pixels[rows], SIDE, generator, low=0.5), generator, 0.6)
        parts.append(_photo_part(vision, canvas, photos.concept[rows]))
    for start in range(0, nothing_count, chunk):
        concepts = np.full(min(chunk, nothing_count - start), -1)
        parts.append(_photo_part(vision, pictures_of_nothing(len(concepts), SIDE, generator), concepts))
    return _joined(parts, torch.from_numpy(random.permutation(sum(len(part.concepts) for part in parts))))


def held_out_features(vision, split, seed=13, chunk=128, grounds=True):
    """Every icon of the split's style (one to a canvas, on drawn or photographed ground) and its photos as they are."""
    icons, photos, random = load("icons"), load("photos"), np.random.default_rng(seed)
    generator, parts = torch.Generator().manual_seed(seed), []
    rows = np.flatnonzero(icons.split == split)
    for some in np.array_split(rows, max(1, len(rows) // chunk)):
        ground = photos.pixels[np.sort(random.choice(np.flatnonzero(photos.split == split), len(some)))]
        canvas, _ = compose.grounds(ground, SIDE, generator)
        size = torch.rand(len(some), generator=generator) * 0.35 + 0.55
        centre = (torch.rand(len(some), 2, generator=generator) * 2 - 1) * (1 - size).unsqueeze(1)
        canvas, alpha = compose.paste(canvas, icons.pixels[some], torch.cat([size.unsqueeze(1), centre], 1), generator, jitter=False)
        covered = torch.zeros(len(some), 4, 64)
        covered[:, 0] = F.avg_pool2d(alpha, 16).flatten(1)
        concepts = F.pad(torch.from_numpy(icons.concept[some]).long().unsqueeze(1), (0, 3), value=-1)
        parts.append(Encoded(_encode(vision, canvas), concepts, covered.half(), torch.zeros(len(some), dtype=torch.bool)))
    rows = np.flatnonzero(photos.split == split)
    for some in np.array_split(rows, max(1, len(rows) // chunk)):
        canvas = torch.from_numpy(photos.pixels[some]).permute(0, 3, 1, 2).float() / 255
        parts.append(_photo_part(vision, canvas, photos.concept[some]))
    return _joined(parts, torch.arange(sum(len(part.concepts) for part in parts)))


def _photo_part(vision, canvas, concepts):
    count = len(concepts)
    padded = F.pad(torch.from_numpy(concepts).long().unsqueeze(1), (0, 3), value=-1)
    return Encoded(_encode(vision, canvas), padded, torch.zeros(count, 4, 64, dtype=torch.half), torch.ones(count, dtype=torch.bool))


def _joined(parts, order):
    join = lambda name: torch.cat([getattr(part, name) for part in parts])[order]
    return Encoded(join("patches"), join("concepts"), join("covered"), join("is_photo"))
