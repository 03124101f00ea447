"""Measures the core on held-out pictures without leaving Python; the product's own figures come from `wordsight evaluate`.

    python evaluate.py            # validation style and photos
    python evaluate.py --test     # test style and photos, once, at the end

Same neutral caption, two pictures of two senses: a pair counts only when both are right.
"""

import argparse
import random

import numpy as np
import torch
import torch.nn.functional as F

from core_model import Core, grid_positions, look_for_senses
from data import WORK, concept_names
from features import held_out_features
from lexicon import senses
from towers import text_tower, vision_tower
from word_choice import SCALE
from words import lexicon_words


@torch.no_grad()
def posterior(core, words, chosen, pictures, rows, table):
    """Probabilities [n, MOST] of the words `chosen` with the pictures `rows`, and how much each was looked at."""
    posteriors, looks = [], []
    for some, shown in zip(chosen.split(500), rows.split(500)):
        candidates, visual = words.rows[some], pictures.patches[shown].float()
        senses, valid = table[candidates.clamp(min=0)], candidates >= 0
        position = grid_positions(8, 8).expand(len(shown), -1, -1)
        output, weights = look_for_senses(core, words.vectors[some].unsqueeze(1), senses.unsqueeze(1), valid.unsqueeze(1), visual, position)
        cosine = (senses @ F.normalize(output, dim=-1).transpose(1, 2)).squeeze(2)
        posteriors.append(torch.softmax((SCALE * cosine).masked_fill(~valid, -torch.inf), 1))
        nothing = weights[:, :, :, 0, :, -1].masked_fill(~valid[:, None, None], 1).prod(3)  # [n, layers, H]
        looks.append(1 - nothing.mean((1, 2)))
    return torch.cat(posteriors), torch.cat(looks)


def pairs_of(words, pictures, is_photo, rng, captions=2):
    """(word, sense slots a and b, picture of a, picture of b) for every two pictured senses of every form."""
    by_concept, names = {}, concept_names()
    for row in torch.nonzero(pictures.is_photo == is_photo).squeeze(1).tolist():
        by_concept.setdefault(names[pictures.concepts[row, 0]], []).append(row)
    concepts, found, seen = senses(), [], {}
    for index, lesson in enumerate(words.lessons):
        key = (lesson.lang, tuple(lesson.senses), lesson.word or lesson.text)
        if lesson.kind != "neutral" or seen.get(key, 0) >= captions:
            continue
        seen[key] = seen.get(key, 0) + 1
        rows = [[row for c in concepts[s] for row in by_concept.get(c, [])] for s in lesson.senses[:4]]
        for a in range(len(rows)):
            for b in range(a):
                if rows[a] and rows[b]:
                    found.append((index, a, b, rng.choice(rows[a]), rng.choice(rows[b])))
    return found


def figures(core, words, pictures, table, is_photo, rng):
    found = pairs_of(words, pictures, is_photo, rng)
    if not found:
        return {}
    index, a, b, picture_a, picture_b = (torch.tensor(column) for column in zip(*found))
    with_a, look_a = posterior(core, words, index, pictures, picture_a, table)
    with_b, look_b = posterior(core, words, index, pictures, picture_b, table)
    both = ((with_a.argmax(1) == a) & (with_b.argmax(1) == b)).float()
    single = torch.cat([with_a.argmax(1) == a, with_b.argmax(1) == b]).float()
    concepts, names, wrong = senses(), concept_names(), []
    pool = torch.nonzero(pictures.is_photo == is_photo).squeeze(1).tolist()
    for word in index.tolist():
        own = {c for s in words.lessons[word].senses for c in concepts[s]}
        wrong.append(next(row for row in iter(lambda: rng.choice(pool), None) if names[pictures.concepts[row, 0]] not in own))
    with_wrong, look_wrong = posterior(core, words, index, pictures, torch.tensor(wrong), table)
    moved = (with_wrong.argmax(1) != words.textual[index].argmax(1)).float()
    looks = torch.cat([look_a, look_b]), look_wrong
    result = {}
    langs = np.array([words.lessons[i].lang for i in index.tolist()])
    for lang in [*sorted(set(langs)), "all"]:
        mask = torch.from_numpy((langs == lang) | (lang == "all"))
        result[lang] = {"pairs": int(mask.sum()), "paired": both[mask].mean().item(), "single": single[mask.repeat(2)].mean().item(), "moved": moved[mask].mean().item()}
    result["all"] |= {"looked": looks[0].mean().item(), "looked_wrong": looks[1].mean().item()}
    worst = {}
    for lesson, hit in zip((words.lessons[i] for i in index.tolist()), both.tolist()):
        worst.setdefault((lesson.lang, min(lesson.word), *lesson.senses[:4]), []).append(hit)
    return result, sorted((float(np.mean(hits)), key) for key, hits in worst.items() if np.mean(hits) < 0.7)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--test", action="store_true")
    options.add_argument("--worst", type=int, default=0, help="also list that many of the worst forms")
    options = options.parse_args()
    vision = vision_tower()
    text, table = text_tower(vision.unit_anchors())
    core = Core()
    core.load_state_dict(torch.load(WORK / "core.pt", weights_only=True))
    words, pictures = lexicon_words(text, table, kinds=("neutral",)), held_out_features(vision, 2 if options.test else 1)
    for name, is_photo in (("drawings", False), ("photos", True)):
        result, worst = figures(core.eval(), words, pictures, table(), is_photo, random.Random(23))
        print(name, "of the held-out style" if not is_photo else "held out")
        for lang, row in result.items():
            print(f"  {lang:4s}", "  ".join(f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}" for key, value in row.items()))
        for share, key in worst[: options.worst]:
            print(f"    {share:.2f}", *key)


if __name__ == "__main__":
    main()
