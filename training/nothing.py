"""Pictures of nothing: clouds of colour, noise, stripes and checks, to which no word should listen."""

import math

import torch
import torch.nn.functional as F


def _clouds(count, size, generator):
    """One channel of random values, smooth over 1 / 2 to 1 / size of the side: ramps, blobs, grain."""
    pictures = []
    for cells in torch.randint(0, int(math.log2(size)), (count,), generator=generator).tolist():
        coarse = torch.rand(1, 1, 2 ** (cells + 1), 2 ** (cells + 1), generator=generator)
        pictures.append(F.interpolate(coarse, size=(size, size), mode="bilinear", align_corners=False))
    return torch.cat(pictures)


def _stripes(count, size, generator):
    """One channel of waves at any angle, 1 to 16 of them across; every other one with hard edges."""
    row, column = torch.meshgrid(torch.linspace(0, 1, size), torch.linspace(0, 1, size), indexing="ij")
    angle, waves, start = torch.rand(3, count, 1, 1, 1, generator=generator)
    along = row * torch.sin(angle * math.pi) + column * torch.cos(angle * math.pi)
    wave = torch.sin(2 * math.pi * (along * 16**waves + start))
    hard = torch.rand(count, 1, 1, 1, generator=generator) < 0.5
    return torch.where(hard, (wave > 0).float(), wave / 2 + 0.5)


def pictures_of_nothing(count, size, generator):
    """[B, 3, S, S], 0 to 1: two random colours each, mixed by clouds, stripes, both, or stripes across stripes."""
    clouds, some, others = _clouds(count, size, generator), _stripes(count, size, generator), _stripes(count, size, generator)
    kind = torch.randint(0, 4, (count, 1, 1, 1), generator=generator)
    mix = torch.where(kind == 0, clouds, torch.where(kind == 1, some, torch.where(kind == 2, clouds * some, (some - others).abs())))
    one, other = torch.rand(2, count, 3, 1, 1, generator=generator)
    grain = torch.randn(count, 3, size, size, generator=generator) * 0.1 * torch.rand(count, 1, 1, 1, generator=generator)
    return (one + (other - one) * mix + grain).clamp(0, 1)
