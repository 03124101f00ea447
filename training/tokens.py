"""Trains the sub-word tokenizer and cuts texts with the product's own code.

    python tokens.py            # writes tokenizer.json into the work folder

Byte-level BPE: no script needs <unk>. Segments come from the product, so no token crosses a word.
"""

import gzip
import json
import subprocess

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

import cldr
import lexicon
from data import DATA, ROOT, WORK

VOCABULARY = 24576
MOST_NOUNS = 5000  # of one language: rich word lists must not crowd the others out
TOKENIZER = WORK / "tokenizer.json"
PADDING = "<pad>"  # id 0; no merge can produce it, so no text can


def cut(texts, tokenizer=None):
    """texts: list of (lang, text) -> one dictionary each, as described in tokenize_lines.mjs."""
    command = ["node", str(ROOT / "tokenize_lines.mjs"), *([str(tokenizer)] if tokenizer else [])]
    lines = "\n".join(json.dumps({"lang": lang, "text": text}) for lang, text in texts)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def corpus():
    """Texts (lang, text) the tokenizer learns from; the languages of the lexicon count for more."""
    texts, langs = [], lexicon.languages()
    for lang in langs:
        spoken = [spelling for form in lexicon.forms(lang) for spelling in form.spellings]
        written = [row["sentence"] for row in lexicon.contexts(lang)] + [lemma for _, lemma in lexicon.lemmas(lang)]
        glosses = [row["gloss"] for row in lexicon.rows(lexicon.LEXICON / "forms" / f"{lang}.tsv")]
        texts += [(lang, text) for text in (spoken + written) * 8 + glosses * 4]
        texts += [(lang, name) for name in cldr.names(lang).values()]
    nouns = {lang: set() for lang in langs}
    with gzip.open(DATA / "text/omw-lemmas.tsv.gz", "rt") as file:
        for line in file:
            synset, lang, lemma, _ = line.rstrip("\n").split("\t")
            if lang in langs and synset.endswith("-n"):
                nouns[lang].add(lemma.replace("_", " "))
    for lang, lemmas in nouns.items():
        most = MOST_NOUNS * (3 if lang in ("en", "hi", "ja") else 1)
        texts += [(lang, lemma) for lemma in sorted(lemmas, key=hash_of)[:most]]
    for lang in set(langs) & {"en", "de", "fr"}:
        with gzip.open(DATA / f"text/multi30k/train.{lang}.gz", "rt") as file:
            texts += [(lang, line.strip()) for index, line in enumerate(file) if index % 8 == 0]
    return texts


def hash_of(text):
    return sum(ord(letter) * (index + 1) for index, letter in enumerate(text))


def train():
    segments = [segment for row in cut(corpus()) for segment in row["segments"]]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=[PADDING], initial_alphabet=alphabet, min_frequency=2, show_progress=False)
    tokenizer.train_from_iterator(segments, trainer)
    content = json.loads(tokenizer.to_str())
    # The padding entry keeps id 0 but is no special token: "<pad>" in a caption is plain text.
    content["added_tokens"] = []
    TOKENIZER.write_text(json.dumps(content, ensure_ascii=False))
    print(f"{len(segments)} segments, {len(content['model']['vocab'])} tokens -> {TOKENIZER}")


if __name__ == "__main__":
    train()
