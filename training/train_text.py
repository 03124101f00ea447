"""Trains the text tower on the lexicon, against the sense vectors that the vision tower fixed. Resumable:

    python tokens.py && python pretrain_text.py --minutes 15 && python train_text.py     # half an hour on two cores

Log: work/text.csv; checkpoint: work/text.pt (warm-starts when present, also after the anchors moved).
"""

import argparse
import csv
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from corpus import lessons
from data import WORK
from pretrain_text import CHECKPOINT as PRETRAINED
from sense_table import SenseTable
from text_model import Text, TextConfig, word_vectors
from tokens import VOCABULARY
from word_choice import SCALE

FIRST_CLASS = 5  # how much oftener English, Hindi and Japanese are drawn than any other language
SHARE = {"alone": 0.18, "lemma": 0.16, "context": 0.36, "neutral": 0.12, "moved": 0.12, "gloss": 0.06}


class ByLanguage:
    """Draws lessons by language first: a language with many inflections must not crowd out the others."""

    def __init__(self, lessons):
        self.count, self.lessons = len(lessons), {}
        for lesson in lessons:
            self.lessons.setdefault(lesson.lang, []).append(lesson)
        self.langs = list(self.lessons)
        self.weights = [FIRST_CLASS if lang in ("en", "hi", "ja") else 1 for lang in self.langs]

    def draw(self, count):
        return [random.choice(self.lessons[lang]) for lang in random.choices(self.langs, self.weights, k=count)]


def collate(batch, table, drop=0.0, rng=random):
    """Token ids and mask [B, L], spans [B, 2], candidate sense rows [B, K] (-1 padded) and their targets [B, K]."""
    length, most = max(len(lesson.ids) for lesson in batch), max(len(lesson.senses) for lesson in batch)
    ids, mask = torch.zeros(len(batch), length, dtype=torch.long), torch.zeros(len(batch), length, dtype=torch.long)
    rows, targets = torch.full((len(batch), most), -1), torch.zeros(len(batch), most)
    for row, lesson in enumerate(batch):
        first, end = lesson.span
        tokens = [t if first <= i < end or rng.random() >= drop else rng.randrange(1, VOCABULARY) for i, t in enumerate(lesson.ids)]
        ids[row, : len(tokens)], mask[row, : len(tokens)] = torch.tensor(tokens), 1
        rows[row, : len(lesson.senses)] = torch.tensor([table.row_of[sense] for sense in lesson.senses])
        targets[row, : len(lesson.senses)] = torch.tensor(lesson.target)
    return ids, mask, torch.tensor([lesson.span for lesson in batch]), rows, targets


def candidate_logits(vectors, table, rows):
    """SCALE · cosine with each candidate [B, K]; -inf where there is none."""
    senses = table()[rows.clamp(min=0)]  # [B, K, d]
    return (SCALE * (senses @ vectors.unsqueeze(2)).squeeze(2)).masked_fill(rows < 0, -torch.inf)


def loss_of(vectors, table, rows, targets):
    """Cross-entropy among the word's own senses and among all senses of the table."""
    own = torch.where(targets > 0, F.log_softmax(candidate_logits(vectors, table, rows), -1), torch.zeros(()))
    among_all = F.log_softmax(SCALE * vectors @ table().T, -1).gather(1, rows.clamp(min=0))
    return -(own * targets).sum(1).mean() - 0.3 * (among_all * targets).sum(1).mean()


@torch.no_grad()
def evaluate(model, table, held):
    """Share of held-out deciding sentences whose word gets the right sense, by language."""
    model.eval()
    right = {}
    for start in range(0, len(held), 256):
        ids, mask, spans, rows, targets = collate(held[start : start + 256], table)
        best = candidate_logits(word_vectors(model(ids, mask), spans), table, rows).argmax(1)
        for lesson, hit in zip(held[start : start + 256], (best == targets.argmax(1)).tolist()):
            right.setdefault(lesson.lang, []).append(hit)
    model.train()
    return {lang: (round(float(np.mean(hits)), 3), len(hits)) for lang, hits in sorted(right.items())}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=6000)
    options.add_argument("--batch", type=int, default=192)
    options.add_argument("--rate", type=float, default=1e-3)
    options = options.parse_args()
    torch.manual_seed(3), random.seed(3)
    vision = torch.load(WORK / "vision.pt", map_location="cpu", weights_only=True)["average"]
    anchors = F.normalize(vision["module.anchors"], dim=-1)
    table, model = SenseTable(anchors), Text(TextConfig(vocabulary=VOCABULARY))
    if (WORK / "text.pt").exists():
        state = torch.load(WORK / "text.pt", weights_only=True)
        model.load_state_dict(state["model"])
        if state["free"].shape == table.free.shape:
            table.free.data.copy_(state["free"])
    elif PRETRAINED.exists():
        model.load_state_dict(torch.load(PRETRAINED, weights_only=True))
    found = lessons()
    held = [lesson for lesson in found if lesson.held_out]
    by_kind = {kind: ByLanguage([lesson for lesson in found if lesson.kind == kind and not lesson.held_out]) for kind in SHARE}
    counts = {kind: round(share * options.batch) for kind, share in SHARE.items()}
    print({kind: rows.count for kind, rows in by_kind.items()}, "held out:", len(held))
    optimiser = torch.optim.AdamW([*model.parameters(), table.free], lr=options.rate, weight_decay=0.05, betas=(0.9, 0.98))
    begun, total = time.time(), 0.0
    with open(WORK / "text.csv", "a", newline="") as log:
        for step in range(1, options.steps + 1):
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, step / 200) * (0.5 + 0.5 * math.cos(math.pi * step / options.steps))
            batch = [lesson for kind, count in counts.items() for lesson in by_kind[kind].draw(count)]
            batch.sort(key=lambda lesson: len(lesson.ids))
            optimiser.zero_grad()
            # Lone words are short and sentences long: in four parts by length, little is padding.
            for part in (batch[at : at + len(batch) // 4 + 1] for at in range(0, len(batch), len(batch) // 4 + 1)):
                ids, mask, spans, rows, targets = collate(part, table, drop=0.12)
                with torch.autocast("cpu", torch.bfloat16):
                    states = model(ids, mask)
                loss = loss_of(word_vectors(states.float(), spans), table, rows, targets) * len(part) / len(batch)
                loss.backward()
                total += loss.item()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            if step % 200 == 0:
                print(f"{step} {(time.time() - begun) / 60:.1f} min, loss {total / 200:.3f}", flush=True)
                csv.writer(log).writerow([step, round(time.time() - begun), f"{total / 200:.4f}"]), log.flush()
                total = 0.0
            if step % 1000 == 0 or step == options.steps:
                print("deciding sentences right, by language:", evaluate(model, table, held), flush=True)
                torch.save({"model": model.state_dict(), "free": table.free.data, "senses": table.ids}, WORK / "text.pt")


if __name__ == "__main__":
    main()
