"""Drawn scenes of random shapes: hills, discs, beams and stripes, so that a drawing's surroundings are not taken for its subject."""

import math

import torch

LAYERS = 7


def _uniform(generator, count, low, high):
    return torch.rand(count, 1, 1, generator=generator) * (high - low) + low


def _masks(count, size, generator):
    """One soft-edged shape for each scene [B, S, S]: a land with a wavy border, an ellipse, a bar, or stripes."""
    row, column = torch.meshgrid(torch.linspace(-1, 1, size), torch.linspace(-1, 1, size), indexing="ij")
    x, y = row - _uniform(generator, count, -0.9, 0.9), column - _uniform(generator, count, -0.9, 0.9)
    turn = _uniform(generator, count, -math.pi, math.pi) * (torch.rand(count, 1, 1, generator=generator) < 0.5)
    across, along = x * torch.cos(turn) - y * torch.sin(turn), x * torch.sin(turn) + y * torch.cos(turn)
    land = across + _uniform(generator, count, 0, 0.25) * torch.sin(along * _uniform(generator, count, 1, 8))
    ellipse = 0.5 - (across / _uniform(generator, count, 0.08, 0.7)) ** 2 - (along / _uniform(generator, count, 0.08, 0.7)) ** 2
    bar = torch.minimum(_uniform(generator, count, 0.02, 0.5) - across.abs(), _uniform(generator, count, 0.1, 1) - along.abs())
    stripes = torch.minimum(torch.sin(across * 16 ** _uniform(generator, count, 0.5, 1)) * 0.3, land)
    kind = torch.randint(0, 6, (count, 1, 1), generator=generator)
    shape = torch.where(kind < 2, land, torch.where(kind < 4, ellipse, torch.where(kind == 4, bar, stripes)))
    return torch.sigmoid(shape * size * _uniform(generator, count, 0.1, 0.6))


def drawn_scenes(count, size, generator):
    """[B, 3, S, S], 0 to 1: up to LAYERS shapes, each over those before it, each shaded a little from edge to edge."""
    ramp = torch.linspace(-1, 1, size).view(1, 1, size, 1)
    canvas = torch.rand(count, 3, 1, 1, generator=generator).expand(-1, -1, size, size)
    layers = torch.randint(1, LAYERS + 1, (count, 1, 1, 1), generator=generator)
    for layer in range(LAYERS):
        colour = torch.rand(count, 3, 1, 1, generator=generator)
        # Neighbouring shapes of a drawing are often of one family of colours.
        near = torch.rand(count, 1, 1, 1, generator=generator) < 0.4
        colour = torch.where(near, canvas.mean((2, 3), keepdim=True) + (colour - 0.5) * 0.5, colour)
        shade = ramp * (torch.rand(count, 3, 1, 1, generator=generator) - 0.5) * 0.4
        mask = _masks(count, size, generator).unsqueeze(1) * (layer < layers)
        canvas = canvas * (1 - mask) + (colour + shade) * mask
    return canvas.clamp(0, 1)
