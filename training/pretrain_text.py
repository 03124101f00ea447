"""Teaches the text tower what words have to do with each other, before it learns senses:

    python tokens.py && python pretrain_text.py --minutes 15

Two texts that say the same or belong together are drawn together, all others of the batch apart (InfoNCE, van den Oord
et al., 2018): a lemma and its WordNet gloss, a gloss and its example, lemmas of one synset and names of one concept in two
languages, a caption and its translation, two halves of one caption. So "eggs" comes to lie near birds before any sentence about cranes is read.
Checkpoint: work/text-pretrained.pt, from which train_text.py starts.
"""

import argparse
import gzip
import json
import math
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

import torch
import torch.nn.functional as F

import cldr
import lexicon
from data import DATA, WORK
from text_model import Text, TextConfig, word_vectors
from tokens import TOKENIZER, VOCABULARY, cut, hash_of

CHECKPOINT = WORK / "text-pretrained.pt"
TEMPERATURE = 0.06
PLENTY = 40_000  # lemmas of a language
LONGEST = 16  # tokens of a text; what comes later says little more and costs much


def lines_of(name):
    with gzip.open(DATA / "text" / name, "rt") as file:
        return [line.rstrip("\n") for line in file]


def pair_sources(langs):
    """Lists of pairs ((lang, text), (lang, text)) by kind, and how often each kind is drawn."""
    glosses, examples = {}, []
    for line in lines_of("wn30-glosses.tsv.gz")[1:]:
        synset, gloss, some = line.split("\t")
        glosses[synset] = gloss
        examples += [(("en", gloss), ("en", example)) for example in some.split(" ‖ ") if example]
    lemmas, counts = defaultdict(lambda: defaultdict(list)), Counter()
    for line in lines_of("omw-lemmas.tsv.gz")[1:]:
        synset, lang, lemma, _ = line.split("\t")
        if lang in langs:
            lemmas[synset][lang].append(lemma.replace("_", " "))
            counts[lang] += 1
    rng = random.Random(4)
    defined = [(("en", lemma), ("en", glosses[synset])) for synset, by in lemmas.items() if synset in glosses for lemma in by["en"][:3]]
    across, foreign = [], []
    for synset, by in lemmas.items():
        others = [lang for lang in by if lang != "en"]
        for lang in others:
            # Languages with short word lists need them the most: all pairs of theirs are kept.
            if counts[lang] > PLENTY and hash_of(synset + lang) % 4:
                continue
            partner = rng.choice(others) if rng.random() < 0.4 else "en"
            across += [((lang, word), (partner, same)) for word in by[lang][:2] for same in by[partner][:2] if partner != lang]
            if synset in glosses:
                foreign.append(((lang, by[lang][0]), ("en", glosses[synset])))
    named = {lang: cldr.names(lang) for lang in langs}
    concepts = [((lang, name), ("en", named["en"][concept])) for lang in langs if lang != "en" for concept, name in named[lang].items() if concept in named["en"]]
    captions = {lang: lines_of(f"multi30k/train.{lang}.gz") for lang in ("en", "de", "fr")}
    translated = [((one, a), (other, b)) for one, other in (("en", "de"), ("en", "fr"), ("de", "fr")) for a, b in zip(captions[one], captions[other])]
    kinds = [(defined, 0.2), (examples, 0.06), (across, 0.3), (foreign, 0.16), (concepts, 0.1), (translated, 0.18)]
    return [(pairs, share) for pairs, share in kinds if pairs]


def halves(ids, rng):
    """Two parts of one text, cut where chance says."""
    place = rng.randrange(len(ids) // 3, 2 * len(ids) // 3 + 1)
    return ids[:place], ids[place:]


def vectors_of(model, rows):
    length = max(len(row) for row in rows)
    ids, mask = torch.zeros(len(rows), length, dtype=torch.long), torch.zeros(len(rows), length, dtype=torch.long)
    for place, row in enumerate(rows):
        ids[place, : len(row)], mask[place, : len(row)] = torch.tensor(row), 1
    with torch.autocast("cpu", torch.bfloat16):
        states = model(ids, mask)
    return word_vectors(states.float(), torch.stack([torch.zeros(len(rows), dtype=torch.long), mask.sum(1)], 1))


def load_by_token(model, weights, tokenizer):
    """Loads a tower of another vocabulary: each token that both know keeps its vector, the others stay new."""
    known, wanted = (json.loads(path.read_text())["model"]["vocab"] for path in (tokenizer, TOKENIZER))
    vectors = weights.pop("tokens.weight")
    model.load_state_dict(weights, strict=False)
    shared = [(wanted[token], row) for token, row in known.items() if token in wanted]
    with torch.no_grad():
        rows, sources = (torch.tensor(column) for column in zip(*shared))
        model.tokens.weight[rows] = vectors[sources]
    print(f"{len(shared)} of {len(wanted)} tokens start from {tokenizer}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=15)
    options.add_argument("--batch", type=int, default=160)
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--pairs", type=int, default=120_000, help="most pairs of each kind")
    options.add_argument("--start", type=Path, help="a trained text.pt beside its tokenizer.json: tokens of both tokenizers keep their vectors")
    options = options.parse_args()
    rng = random.Random(9)
    torch.manual_seed(9)
    kinds = [(rng.sample(pairs, min(options.pairs, len(pairs))), share) for pairs, share in pair_sources(lexicon.languages())]
    texts = sorted({text for pairs, _ in kinds for pair in pairs for text in pair})
    ids_of = {text: row["ids"][:LONGEST] for text, row in zip(texts, cut(texts, TOKENIZER))}
    kinds = [([pair for pair in pairs if ids_of[pair[0]] and ids_of[pair[1]]], share) for pairs, share in kinds]
    print([len(pairs) for pairs, _ in kinds], "pairs,", len(texts), "texts", flush=True)
    model = Text(TextConfig(vocabulary=VOCABULARY))
    if options.start:
        load_by_token(model, torch.load(options.start, weights_only=True)["model"], options.start.with_name("tokenizer.json"))
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.02, betas=(0.9, 0.98))
    begun, step, total = time.time(), 0, 0.0
    while (share := (time.time() - begun) / 60 / options.minutes) < 1:
        for group in optimiser.param_groups:
            group["lr"] = options.rate * min(1, step / 200) * (0.5 + 0.5 * math.cos(math.pi * share))
        pairs, _ = rng.choices(kinds, [weight for _, weight in kinds])[0]
        chosen = rng.sample(pairs, options.batch)
        left, right = ([ids_of[pair[side]] for pair in chosen] for side in (0, 1))
        if pairs is kinds[-1][0] and rng.random() < 0.4:
            left, right = zip(*(halves(row, rng) if len(row) > 5 else (row, row) for row in left))
        one, other = vectors_of(model, left), vectors_of(model, right)
        logits = one @ other.T / TEMPERATURE
        # The same text twice in a batch is no negative of itself.
        same = torch.tensor([[a == b for b in right] for a in right]) & ~torch.eye(len(right), dtype=torch.bool)
        truth = torch.arange(len(chosen))
        loss = (F.cross_entropy(logits.masked_fill(same, -1e4), truth) + F.cross_entropy(logits.T.masked_fill(same, -1e4), truth)) / 2
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step, total = step + 1, total + loss.item()
        if step % 100 == 0:
            print(f"{step} {(time.time() - begun) / 60:.1f} min, loss {total / 100:.3f}", flush=True)
            torch.save(model.state_dict(), CHECKPOINT)
            total = 0.0
    torch.save(model.state_dict(), CHECKPOINT)


if __name__ == "__main__":
    main()
