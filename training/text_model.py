"""The text tower. Shapes: B texts, L tokens, H heads, d width of the joint space."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn


@dataclass
class TextConfig:
    vocabulary: int = 16384
    width: int = 256  # d
    layers: int = 2
    heads: int = 4
    feed: int = 512
    maximum_tokens: int = 128


class TextLayer(nn.Module):
    def __init__(self, config, dropout):
        super().__init__()
        self.heads, self.dropout = config.heads, dropout
        self.norm_attend, self.norm_feed = nn.LayerNorm(config.width), nn.LayerNorm(config.width)
        self.mix = nn.Linear(config.width, 3 * config.width, bias=False)
        self.out = nn.Linear(config.width, config.width, bias=False)
        self.first, self.second = nn.Linear(config.width, config.feed), nn.Linear(config.feed, config.width)

    def forward(self, x, bias):
        batch, length, width = x.shape
        query, key, value = self.mix(self.norm_attend(x)).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(query @ key.transpose(2, 3) / (width / self.heads) ** 0.5 + bias, -1)  # [B, H, L, L]
        weights = F.dropout(weights, self.dropout, self.training)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        x = x + F.dropout(self.out(mixed), self.dropout, self.training)
        return x + F.dropout(self.second(F.gelu(self.first(self.norm_feed(x)))), self.dropout, self.training)


class Text(nn.Module):
    """A small transformer. A word alone is a caption of one word: its states are the word's static vector."""

    def __init__(self, config=TextConfig(), dropout=0.1):
        super().__init__()
        self.config, self.dropout = config, dropout
        self.tokens = nn.Embedding(config.vocabulary, config.width)
        self.places = nn.Embedding(config.maximum_tokens, config.width)
        nn.init.normal_(self.tokens.weight, std=0.05)
        nn.init.normal_(self.places.weight, std=0.01)
        self.layers = nn.ModuleList(TextLayer(config, dropout) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.width)

    def forward(self, ids, mask):
        """ids int64 [B, L], mask int64 [B, L] (1 real, 0 padding) -> states [B, L, d]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = F.dropout(self.tokens(ids) + self.places(places), self.dropout, self.training)
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e9
        for layer in self.layers:
            x = layer(x, bias)
        return self.norm(x)


def word_vectors(states, spans):
    """Mean of each word's token states, unit length. states [B, L, d]; spans int64 [B, 2] (first, end) -> [B, d]."""
    places = torch.arange(states.shape[1], device=states.device)
    inside = ((places >= spans[:, :1]) & (places < spans[:, 1:])).to(states.dtype)  # [B, L]
    return F.normalize((states * inside.unsqueeze(2)).sum(1) / inside.sum(1, keepdim=True).clamp(min=1), dim=-1)
