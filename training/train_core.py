"""Trains the cross-attention core on frozen towers. Resumable:

    python train_core.py --steps 2600          # about 20 minutes on two cores, features included

Each picture is shown with seven words: three of the lexicon that it settles, two of the lexicon that it has nothing
to do with, and two made-up ones, a fitting and an unrelated one (blends of two or three concepts, so that the core
learns the mechanism and not the lexicon). Log: work/core.csv; checkpoint: work/core.pt.
"""

import argparse
import csv
import math
import time

import torch
import torch.nn.functional as F

from core_model import Core, look_for_senses
from data import WORK
from features import training_features
from scenes import scene_of
from towers import text_tower, vision_tower
from word_choice import SCALE
from words import MOST, concepts_of_senses, lexicon_words


class Lessons:
    """Draws word vectors [B, T, d], candidates [B, T, MOST, d], validity, textual probabilities, targets (-1 = unrelated)."""

    def __init__(self, words, table, anchors, pictured):
        self.words, self.table, self.anchors, self.pictured = words, table(), anchors, pictured
        words_of_sense = {}
        for word, rows in enumerate(words.rows.tolist()):
            for row in rows:
                words_of_sense.setdefault(row, []).append(word)
        self.words_of = [
            torch.tensor(sorted({word for row in torch.nonzero(pictured[:, concept]).squeeze(1).tolist() for word in words_of_sense.get(row, [])}), dtype=torch.long)
            for concept in range(pictured.shape[1])
        ]

    def lexicon(self, concepts, around, matched):
        """One lexicon word a picture: one that the picture settles where `matched` and possible, else any."""
        chosen = torch.randint(len(self.words.vectors), (len(concepts),))
        if matched:
            for row, concept in enumerate(concepts[:, 0].tolist()):
                if concept >= 0 and len(self.words_of[concept]):
                    chosen[row] = self.words_of[concept][torch.randint(len(self.words_of[concept]), ())]
        shown = torch.cat([concepts, around], 1)
        present = F.one_hot(shown.clamp(min=0), self.pictured.shape[1]).half() * (shown >= 0).unsqueeze(2)
        rows = self.words.rows[chosen]
        reach = self.pictured[rows.clamp(min=0)] & (rows >= 0).unsqueeze(2)  # [B, MOST, C]
        hit = torch.einsum("bkc,bc->bk", reach.float(), present.sum(1).float()) > 0  # [B, MOST]
        target = torch.where(hit.sum(1) == 1, hit.float().argmax(1), torch.where(hit.any(1), -2, -1))
        senses = self.table[rows.clamp(min=0)]
        return self.words.vectors[chosen], senses, rows >= 0, self.words.textual[chosen], target

    def blend(self, concepts, around, matched):
        """One made-up word a picture, a blend of two or three concepts of which the first is in the picture if `matched`."""
        count = len(concepts)
        drawn = torch.randint(len(self.anchors), (count, MOST))
        if matched:
            drawn[:, 0] = torch.where(concepts[:, 0] >= 0, concepts[:, 0], drawn[:, 0])
        clash = (drawn[:, 1 if matched else 0 :, None] == torch.cat([concepts, around], 1)[:, None, :]).any((1, 2))
        valid = torch.arange(MOST) < torch.randint(2, 4, (count, 1))
        order = torch.rand(count, MOST).masked_fill(~valid, 2).argsort(1)
        weights = (torch.rand(count, MOST) + 0.4) * valid
        senses = self.anchors[drawn]
        noise = torch.randn(count, senses.shape[-1]) * 0.04
        vectors = F.normalize((senses * weights.unsqueeze(2)).sum(1) + noise, dim=-1)
        senses = senses.gather(1, order.unsqueeze(2).expand_as(senses))
        valid = valid.gather(1, order)
        logits = (SCALE * (senses @ vectors.unsqueeze(2)).squeeze(2)).masked_fill(~valid, -torch.inf)
        target = torch.where(clash, -2, (order == 0).float().argmax(1) if matched else -1)
        target = torch.where((concepts < 0).all(1) & (around < 0).all(1), -1, target)
        return vectors, senses, valid, torch.softmax(logits, -1), target

    def draw(self, concepts, around):
        kinds = [self.lexicon(concepts, around, matched) for matched in (True, True, True, False, False)]
        kinds += [self.blend(concepts, around, True), self.blend(concepts, around, False)]
        return [torch.stack(parts, 1) for parts in zip(*kinds)]


def loss_of(core, pictures, lessons, wrong_weight, clip_share):
    """Sense cross-entropy, fidelity to the text where the picture is unrelated, looking or not, at the right place, being pulled."""
    frames = int(torch.randint(2, 5, ())) if torch.rand(()) < clip_share else 1
    scene = scene_of(pictures, frames)
    vectors, senses, valid, textual, target = lessons.draw(scene.concepts, scene.around)
    output, weights = look_for_senses(core, vectors, senses, valid, scene.visual, scene.position)
    weights = weights.mean((1, 2))  # [B, T, MOST, M + 1]
    cosine = (senses @ F.normalize(output, dim=-1).unsqueeze(3)).squeeze(3)  # [B, T, MOST]
    log_posterior = F.log_softmax((SCALE * cosine).masked_fill(~valid, -1e4), -1)
    matched, unrelated = target >= 0, target == -1
    right = target.clamp(min=0).unsqueeze(2)
    sense_loss = -log_posterior.gather(2, right).squeeze(2)[matched].mean()
    kept = (textual * (textual.clamp(min=1e-6).log() - log_posterior)).masked_fill(~valid, 0).sum(2)[unrelated].mean()
    # Only the sense that is shown should look.
    looked = (1 - weights[..., -1]).clamp(1e-4, 1 - 1e-4)
    wanted = (F.one_hot(right.squeeze(2), senses.shape[2]) * matched.unsqueeze(2)).float()
    judged = (matched | unrelated).unsqueeze(2) & valid
    look_loss = 2 * F.binary_cross_entropy(looked, wanted, reduction="none")[judged].mean()
    known = (scene.place.sum(1) > 0.5).unsqueeze(1) & matched & (scene.concepts[:, 1:] < 0).all(1).unsqueeze(1)
    mass = weights.gather(2, right.unsqueeze(3).expand(-1, -1, 1, weights.shape[3])).squeeze(2)[..., :-1]  # [B, T, F · 64]
    mass = mass / mass.sum(2, keepdim=True).clamp(min=1e-6)
    inside = (mass * (scene.place > 0.2).unsqueeze(1)).sum(2)
    place_loss = -(inside.clamp(min=1e-4).log()[known]).mean()
    in_frame = mass[:, :, : pictures.patches.shape[1]].sum(2)
    place_loss = place_loss - in_frame.clamp(min=1e-4).log()[matched].mean()
    # Toward the sense, not only away from the others: the answer shows how the word was pulled.
    pull_loss = 1 - cosine.gather(2, right).squeeze(2)[matched].mean()
    hit = (log_posterior.argmax(2) == target)[matched].float().mean()
    return sense_loss + wrong_weight * kept + 0.4 * look_loss + 0.2 * place_loss + 0.5 * pull_loss, (sense_loss, kept, look_loss, place_loss, hit)


def in_a_strange_style(tokens, vision, most):
    """Tokens [B, N, d] as an unseen style gives them: every picture blurred in a direction of its own, by up to `most`.

    The tower knows the pictures that the core learns from, and is surer of them than it will be of any other.
    """
    away = F.normalize(torch.randn(len(tokens), 1, tokens.shape[2]), dim=-1) * torch.rand(len(tokens), 1, 1) * most
    return vision.at_one_volume(F.normalize(tokens, dim=-1) + away)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=2600)
    options.add_argument("--batch", type=int, default=96)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--icons", type=int, default=18000)
    options.add_argument("--photos", type=int, default=26000)
    options.add_argument("--nothing", type=int, default=2000)
    options.add_argument("--wrong", type=float, default=1.5, help="weight of staying with the text when the picture is unrelated")
    options.add_argument("--strange", type=float, default=0.8, help="most that a picture is blurred, as a share of its own length")
    options.add_argument("--clips", type=float, default=0.0, help="share of batches that are clips of two to four frames, of which one decides")
    options = options.parse_args()
    torch.manual_seed(17)
    vision = vision_tower()
    text, table = text_tower(vision.unit_anchors())
    words = lexicon_words(text, table)
    features = training_features(vision, options.icons, options.photos, options.nothing)
    print(f"{len(features.concepts)} pictures, {len(words.vectors)} words", flush=True)
    lessons = Lessons(words, table, vision.unit_anchors()[:-1], concepts_of_senses(table))
    core = Core()
    if (WORK / "core.pt").exists():
        core.load_state_dict(torch.load(WORK / "core.pt", weights_only=True))
    optimiser = torch.optim.AdamW(core.parameters(), lr=options.rate, weight_decay=0.02, betas=(0.9, 0.98))
    begun, sums = time.time(), torch.zeros(5)
    with open(WORK / "core.csv", "a", newline="") as log:
        for step in range(1, options.steps + 1):
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, step / 200) * (0.5 + 0.5 * math.cos(math.pi * step / options.steps))
            rows = torch.randint(len(features.concepts), (options.batch,))
            tokens = in_a_strange_style(features.patches[rows].float(), vision, options.strange)
            picked = type(features)(tokens, features.concepts[rows], features.covered[rows], features.is_photo[rows])
            loss, parts = loss_of(core, picked, lessons, options.wrong, options.clips)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(core.parameters(), 1.0)
            optimiser.step()
            sums += torch.stack([part.detach() for part in parts])
            if step % 100 == 0:
                means = [f"{value:.3f}" for value in (sums / 100).tolist()]
                print(f"{step} {(time.time() - begun) / 60:.1f} min, sense {means[0]} kept {means[1]} look {means[2]} place {means[3]} right {means[4]}", flush=True)
                csv.writer(log).writerow([step, round(time.time() - begun), *means]), log.flush()
                sums.zero_()
    torch.save(core.state_dict(), WORK / "core.pt")


if __name__ == "__main__":
    main()
