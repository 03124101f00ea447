"""The vectors of all senses: pictured ones anchored on their concepts, the others learnt from text."""

import torch
import torch.nn.functional as F
from torch import nn

import lexicon
from data import concept_names


class SenseTable(nn.Module):
    """e_s [S, d], unit length. Anchored rows stay where the vision tower put them."""

    def __init__(self, anchors):
        super().__init__()
        index = {name: row for row, name in enumerate(concept_names())}
        senses = lexicon.senses()
        self.ids = list(senses)
        self.row_of = {sense: row for row, sense in enumerate(self.ids)}
        anchored, pictured = torch.zeros(len(senses), anchors.shape[1]), torch.zeros(len(senses), dtype=torch.bool)
        for row, concepts in enumerate(senses.values()):
            known = [anchors[index[name]] for name in concepts if name in index]
            if known:
                # The lexicon lists the best picture first; later ones count less.
                weights = torch.tensor([1 / (1 + 0.35 * place) for place in range(len(known))])
                anchored[row], pictured[row] = F.normalize(weights @ torch.stack(known), dim=0), True
        self.register_buffer("anchored", anchored)
        self.register_buffer("pictured", pictured)
        self.free = nn.Parameter(F.normalize(torch.randn(anchored.shape), dim=-1))

    def forward(self):
        return torch.where(self.pictured.unsqueeze(1), self.anchored, F.normalize(self.free, dim=-1))
