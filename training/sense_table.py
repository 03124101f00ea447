"""The vectors of all senses: pictured ones anchored on their concepts, the others learnt from text."""

import torch
import torch.nn.functional as F
from torch import nn

import lexicon
from data import concept_names


def mixture():
    """float [S, C]: how much each concept counts for each sense. The lexicon lists the best picture first; later ones count less."""
    index, senses = {name: column for column, name in enumerate(concept_names())}, lexicon.senses()
    shares = torch.zeros(len(senses), len(index))
    for row, concepts in enumerate(senses.values()):
        for place, name in enumerate(name for name in concepts if name in index):
            shares[row, index[name]] = 1 / (1 + 0.35 * place)
    return shares


class SenseTable(nn.Module):
    """e_s [S, d], unit length. Anchored rows stay where the vision tower put them."""

    def __init__(self, anchors):
        super().__init__()
        self.ids, shares = list(lexicon.senses()), mixture()
        self.row_of = {sense: row for row, sense in enumerate(self.ids)}
        anchored = F.normalize(shares @ anchors[: shares.shape[1]], dim=-1)  # the last anchor is "nothing here"
        self.register_buffer("anchored", anchored)
        self.register_buffer("pictured", shares.sum(1) > 0)
        self.free = nn.Parameter(F.normalize(torch.randn(anchored.shape), dim=-1))

    def forward(self):
        return torch.where(self.pictured.unsqueeze(1), self.anchored, F.normalize(self.free, dim=-1))
