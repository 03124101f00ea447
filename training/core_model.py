"""The cross-attention core. Shapes: B pictures, T words, M visual tokens, H heads, d width.

Gated cross-attention as in Flamingo (Alayrac et al., 2022) with a null slot (`add_zero_attn`), so that a word may
look at nothing: the weight left over is how much the picture spoke to it.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

OCTAVES = 4
# How far a word leans to each of its senses before it looks.
LEAN = 3.0


@dataclass
class CoreConfig:
    width: int = 256  # d
    heads: int = 1  # a head that sees an eighth of the dimensions judges an eighth of the evidence
    layers: int = 2
    feed: int = 256
    patches: int = 64  # of one frame


def position_features(position):
    """Row (0 to 1), column (0 to 1) and time (seconds) [..., 3] -> [..., 24]: sine and cosine of four octaves each."""
    octaves = math.pi * 2.0 ** torch.arange(OCTAVES, device=position.device)
    angles = [position[..., axis : axis + 1] * octaves for axis in range(3)]  # each [..., 4]
    return torch.cat([wave for angle in angles for wave in (angle.sin(), angle.cos())], -1)


def log_frames(mask, patches):
    """Logarithm of how many frames are there, 0 for one or none; mask [..., M] -> [..., 1, 1, 1].

    Taken off the scores, it sets the null slot against the average frame: a clip that shows one picture n times is looked
    at exactly as the picture is.
    """
    return torch.log((mask.sum(-1) / patches).clamp(min=1))[..., None, None, None]


class CoreLayer(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, self.heads, self.size = config.width, config.heads, config.width // config.heads
        self.patches = config.patches
        matrix = lambda rows, columns, scale=1.0: nn.Parameter(torch.randn(rows, columns) * scale / rows**0.5)
        # One turned copy of the shared space for words and patches alike: at the start, likeness is what attracts.
        turned = 7 * nn.init.orthogonal_(torch.empty(width, width))
        self.query, self.key = nn.Parameter(turned.clone()), nn.Parameter(turned.clone())
        # Patches, words and senses share one space: starting near "copy what was looked at" saves most of the training.
        self.value = nn.Parameter(torch.eye(width) + torch.randn(width, width) * 0.01)
        self.out = nn.Parameter(torch.eye(width) + torch.randn(width, width) * 0.01)
        self.first, self.gate, self.second = matrix(width, config.feed), matrix(width, config.feed), matrix(config.feed, width, 0.1)
        self.position = nn.Parameter(torch.randn(6 * OCTAVES, width) * 0.01)
        self.norm_query, self.norm_feed = nn.LayerNorm(width), nn.LayerNorm(width)
        # The key's bias is a resistance that likeness has to overcome, or the word looks at the null slot.
        nn.init.uniform_(self.norm_query.bias, -0.8, 0.8)
        self.key_bias = nn.Parameter((self.norm_query.bias @ turned).detach() * -0.06)
        self.alpha, self.beta = nn.Parameter(torch.tensor(0.5)), nn.Parameter(torch.tensor(0.1))

    def split(self, x):
        return x.reshape(*x.shape[:-1], self.heads, self.size).transpose(-3, -2)  # [..., H, n, d / H]

    def forward(self, words, visual, places, mask):
        """words [B, T, d], visual [B, M, d], places [B, M, 24], mask [B, M] -> output [B, T, d], weights [B, H, T, M + 1]."""
        query = self.split(self.norm_query(words) @ self.query)
        key = self.split((visual + places @ self.position) @ self.key + self.key_bias)
        value = self.split(visual @ self.value)
        scores = query @ key.transpose(-2, -1) / self.size**0.5
        scores = scores + (mask[..., None, None, :] - 1) * 1e9 - log_frames(mask, self.patches)
        weights = torch.softmax(torch.cat([scores, torch.zeros_like(query[..., :1])], -1), -1)
        seen = (weights[..., :-1] @ value).transpose(-3, -2).reshape(words.shape) @ self.out  # [B, T, d]
        words = words + torch.tanh(self.alpha) * seen
        fed = F.gelu(self.norm_feed(words) @ self.first) * (seen @ self.gate)  # nothing seen, nothing fed
        return words + torch.tanh(self.beta) * (fed @ self.second), weights


class Core(nn.Module):
    def __init__(self, config=CoreConfig()):
        super().__init__()
        self.layers = nn.ModuleList(CoreLayer(config) for _ in range(config.layers))

    def forward(self, words, visual, position, mask):
        """position [B, M, 3]: row, column, time -> output [B, T, d] and weights [B, layers, H, T, M + 1]."""
        places, weights = position_features(position), []
        for layer in self.layers:
            words, layer_weights = layer(words, visual, places, mask)
            weights.append(layer_weights)
        return words, torch.stack(weights, -4)


def look_for_senses(core, words, senses, valid, visual, position):
    """Each word asks once for each of its senses, and what they found is added up.

    words [B, T, d], senses [B, T, K, d], valid [B, T, K] -> output [B, T, d] and weights [B, layers, H, T, K, M + 1].
    """
    count, slots = words.shape[1], senses.shape[2]
    asked = F.normalize(words.unsqueeze(2) + LEAN * senses, dim=-1).flatten(1, 2)  # [B, T · K, d]
    output, weights = core(asked, visual, position, torch.ones(visual.shape[:2]))
    found = (output - asked).unflatten(1, (count, slots)) * valid.unsqueeze(3)
    return words + found.sum(2), weights.unflatten(3, (count, slots))


def grid_positions(rows, columns):
    """Centres of the patches of one frame at time 0, reading order: [rows · columns, 3]."""
    row, column = torch.meshgrid((torch.arange(rows) + 0.5) / rows, (torch.arange(columns) + 0.5) / columns, indexing="ij")
    return torch.stack([row.flatten(), column.flatten(), torch.zeros(rows * columns)], 1)
