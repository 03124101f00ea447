"""Loads the trained towers from the work folder, frozen."""

import torch

from data import WORK, concept_names
from sense_table import SenseTable
from text_model import Text, TextConfig
from tokens import VOCABULARY
from vision_model import Vision


def vision_tower(path=WORK / "vision.pt"):
    state = torch.load(path, map_location="cpu", weights_only=True)["average"]
    vision = Vision(len(concept_names()))
    vision.load_state_dict({name.removeprefix("module."): value for name, value in state.items() if name.startswith("module.")})
    return vision.eval().requires_grad_(False)


def text_tower(anchors, path=WORK / "text.pt"):
    """The text tower and the sense table that goes with it."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    text, table = Text(TextConfig(vocabulary=VOCABULARY)), SenseTable(anchors)
    if state["senses"] != table.ids:
        raise SystemExit("the lexicon changed since the text tower was trained: run train_text.py again")
    text.load_state_dict(state["model"]), table.free.data.copy_(state["free"])
    return text.eval().requires_grad_(False), table.eval().requires_grad_(False)
