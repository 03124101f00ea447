"""The question the product asks, put to the vision tower while it is trained: which sense of this word is in the picture?"""

import torch
import torch.nn.functional as F

import lexicon
from sense_table import mixture

SCALE = 20.0  # 1 / temperature of every softmax over senses
MOST = 4  # senses a word


class WordChoice:
    """For each concept, the words of the lexicon it can settle: candidate sense rows and the right one."""

    def __init__(self):
        self.shares = mixture()  # [S, C]
        row_of = {sense: row for row, sense in enumerate(lexicon.senses())}
        questions = {}
        for lang in lexicon.languages():
            for form in lexicon.forms(lang):
                rows = [row_of[sense] for sense in form.senses[:MOST] if self.shares[row_of[sense]].sum() > 0]
                for place, row in enumerate(rows if len(rows) > 1 else []):
                    for concept in torch.nonzero(self.shares[row]).flatten().tolist():
                        questions.setdefault(concept, set()).add((tuple(rows + [-1] * (MOST - len(rows))), place))
        self.questions = {concept: sorted(found) for concept, found in questions.items()}

    def loss(self, embeddings, concepts, anchors, random):
        """Cross-entropy of one question a picture. embeddings [B, d] unit length, concepts [B], anchors [C, d] unit length."""
        asked = [self.questions.get(int(concept)) for concept in concepts]
        which = torch.tensor([index for index, found in enumerate(asked) if found])
        if len(which) == 0:
            return embeddings.sum() * 0
        chosen = [found[random.integers(len(found))] for found in asked if found]
        rows = torch.tensor([rows for rows, _ in chosen])  # [b, MOST]
        senses = F.normalize(self.shares.to(anchors.device) @ anchors, dim=-1)[rows.clamp(min=0).to(anchors.device)]
        logits = SCALE * (senses @ embeddings[which.to(embeddings.device)].unsqueeze(2)).squeeze(2)
        logits = logits.masked_fill((rows < 0).to(logits.device), -1e4)
        return F.cross_entropy(logits, torch.tensor([place for _, place in chosen], device=logits.device))
