"""What the core is shown: a picture, or a clip in which the picture is one frame among unrelated ones."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from core_model import grid_positions

POSITION = grid_positions(8, 8)
LONGEST_SECONDS = 30


@dataclass
class Scene:
    visual: torch.Tensor  # [B, F · 64, d]; the first 64 tokens are the picture that decides
    position: torch.Tensor  # [B, F · 64, 3]
    concepts: torch.Tensor  # int64 [B, 4]: what the deciding picture shows, -1 where there is less
    around: torch.Tensor  # int64 [B, 4 · (F - 1)]: what the other frames show
    place: torch.Tensor  # [B, F · 64]: how much of each patch the first object covers; zero where it is not known


def scene_of(pictures, frames):
    """Encoded pictures as scenes of so many frames each; the other frames are other pictures of the batch.

    Half of the scenes have times, rising from frame to frame in any order: when something was seen must not change what
    it shows, and a picture is a frame at time 0.
    """
    count = len(pictures.patches)
    others = [(torch.arange(count) + shift) % count for shift in torch.randperm(count - 1)[: frames - 1] + 1]
    seconds = torch.rand(count, frames) * LONGEST_SECONDS * (torch.rand(count, 1) < 0.5)
    position = POSITION.repeat(count, frames, 1)
    position[..., 2] = seconds.repeat_interleave(len(POSITION), 1)
    return Scene(
        torch.cat([pictures.patches, *(pictures.patches[rows] for rows in others)], 1).float(),
        position,
        pictures.concepts,
        torch.cat([pictures.concepts[:, :0], *(pictures.concepts[rows] for rows in others)], 1),
        F.pad(pictures.covered[:, 0].float(), (0, len(POSITION) * (frames - 1))),
    )
