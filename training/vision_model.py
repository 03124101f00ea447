"""The vision tower. Shapes: B pictures, N patches, C concepts, d width of the joint space, S side in pixels."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn


# How much of the picture's summary every visual token carries: a patch alone is a noisy witness of what it belongs to.
SUMMARY = 1.0
# How like its likest concept every picture is made: one in a style never seen speaks as loudly as a familiar one. Louder
# words look at more, at unrelated pictures too: chosen on validation, for a core that had learnt at 0.3 and 0.2.
VOLUME = 0.4
# But a picture that is like nothing at all stays quiet: it is made at most VOLUME / FAINT times as loud.
FAINT = 0.25
# Every picture is looked at twice, as it is and smoothed by a Gaussian of this many pixels.
SMOOTHING = 1.3


@dataclass
class VisionConfig:
    widths: tuple = (48, 96, 256)  # channels at 1/4, 1/8 and 1/16 of the side
    depths: tuple = (1, 2, 3)
    width: int = 256  # d, the joint space


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.second = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm_first, self.norm_second = nn.BatchNorm2d(width), nn.BatchNorm2d(width)
        nn.init.zeros_(self.norm_second.weight)

    def forward(self, x):
        hidden = F.relu(self.norm_first(self.first(x)))
        return F.relu(x + self.norm_second(self.second(hidden)))


def smoothed(pictures):
    """Pictures [B, 3, S, S] without their finest detail, which strange styles and hard scaling put where none was learnt."""
    reach = math.ceil(3 * SMOOTHING)
    weights = torch.exp(-(torch.arange(-reach, reach + 1, device=pictures.device) ** 2) / (2 * SMOOTHING**2))
    weights = (weights / weights.sum()).to(pictures.dtype).expand(3, 1, -1)
    padded = F.pad(pictures, (reach,) * 4, mode="replicate")
    return F.conv2d(F.conv2d(padded, weights.unsqueeze(2), groups=3), weights.unsqueeze(3), groups=3)


class Vision(nn.Module):
    """Small residual net over non-overlapping patches; small data wants convolutions more than global attention."""

    def __init__(self, concepts, config=VisionConfig()):
        super().__init__()
        layers, before = [], 3
        for stage, (width, depth) in enumerate(zip(config.widths, config.depths)):
            step = 4 if stage == 0 else 2
            layers += [nn.Conv2d(before, width, step, step, bias=False), nn.BatchNorm2d(width), nn.ReLU()]
            layers += [Residual(width) for _ in range(depth)]
            before = width
        self.trunk = nn.Sequential(*layers)
        self.project = nn.Conv2d(before, config.width, 1)
        self.salience = nn.Conv2d(before, 1, 1)
        self.anchors = nn.Parameter(torch.randn(concepts + 1, config.width))  # last row: "nothing here"
        self.log_scale = nn.Parameter(torch.tensor(2.7))

    def forward(self, pictures):
        """pictures [B, 3, S, S], 0 to 1 -> patch embeddings [B, N, d] and image embedding [B, d], both of unit length."""
        hidden = self.trunk((pictures - 0.5) / 0.25)
        patches = F.normalize(self.project(hidden).flatten(2).transpose(1, 2).float(), dim=-1)  # [B, N, d]
        weights = torch.softmax(self.salience(hidden).flatten(2).float(), -1)  # [B, 1, N]
        return patches, F.normalize((weights.transpose(1, 2) * patches).sum(1), dim=-1)

    def tokens(self, pictures):
        """Visual tokens for the core [B, N, d] and the summary of each picture [B, d], of unit length.

        A token has the direction of its patch and the summary together, and the volume of its picture as its length.
        """
        (patches, image), (smooth_patches, smooth_image) = self(pictures), self(smoothed(pictures))
        patches, image = F.normalize(patches + smooth_patches, dim=-1), F.normalize(image + smooth_image, dim=-1)
        return self.at_one_volume(patches + SUMMARY * image.unsqueeze(1)), image

    def at_one_volume(self, tokens):
        """Tokens [B, N, d] of any length -> the same directions, so long that their picture is VOLUME like its likest concept."""
        tokens = F.normalize(tokens, dim=-1)
        likest = (F.normalize(tokens.mean(1), dim=-1) @ self.unit_anchors()[:-1].T).amax(1)  # [B]
        return tokens * (VOLUME / likest.clamp(min=FAINT))[:, None, None]

    def unit_anchors(self):
        return F.normalize(self.anchors, dim=-1)  # [C + 1, d]

    def logits(self, embeddings):
        return self.log_scale.exp().clamp(max=30) * embeddings @ self.unit_anchors().T
