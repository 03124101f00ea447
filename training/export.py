"""Writes models/wordsight-base from the work folder: graphs, tokenizer, sense table and the manifest's facts.

    python export.py && node ../packages/model-store/dist/manifest-main.js ../models/wordsight-base
"""

import json
import shutil

import torch

import lexicon
from core_model import Core, CoreConfig
from data import ROOT, WORK
from graphs import write_graphs
from tokens import TOKENIZER, VOCABULARY
from towers import text_tower, vision_tower
from word_choice import SCALE

MODEL = ROOT.parent / "models" / "wordsight-base"
PARITY = 1e-4


def main():
    MODEL.mkdir(parents=True, exist_ok=True)
    vision = vision_tower()
    text, table = text_tower(vision.unit_anchors())
    core = Core()
    core.load_state_dict(torch.load(WORK / "core.pt", weights_only=True))
    differences = write_graphs(vision, text, core.eval().requires_grad_(False), MODEL)
    print("largest difference from PyTorch:", differences)
    if max(differences.values()) > PARITY:
        raise SystemExit(f"a graph differs from PyTorch by more than {PARITY}")
    shutil.copyfile(TOKENIZER, MODEL / "tokenizer.json")
    (MODEL / "senses.bin").write_bytes(table().detach().numpy().astype("<f2").tobytes())
    (MODEL / "senses.json").write_text(json.dumps({"ids": table.ids, "width": text.config.width, "type": "float16"}, indent=0) + "\n")
    config, names = CoreConfig(), ["vision.onnx", "text.onnx", "core.onnx", "tokenizer.json", "senses.json", "senses.bin"]
    vision_state = torch.load(WORK / "vision.pt", map_location="cpu", weights_only=True)
    manifest = {
        "format": 1,
        "name": "wordsight-base",
        "version": "0.1.0",
        "languages": lexicon.languages(),
        "files": {name: {"bytes": 0, "sha256": "0" * 64} for name in names},
        "vision": {"side": 128, "patchSize": 16, "patches": 64},
        "text": {"maximumTokens": text.config.maximum_tokens, "vocabulary": VOCABULARY, "padding": 0},
        "core": {"layers": config.layers, "heads": config.heads},
        "width": text.config.width,
        "temperature": {"prior": 1 / SCALE, "textual": 1 / SCALE, "posterior": 1 / SCALE},
        "trained": {"visionSteps": vision_state["step"], "visionMinutes": round(vision_state["passed"] / 60), "tiers": "A+B", "heldOutStyles": ["twemoji", "noto"]},
    }
    (MODEL / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(f"{sum(file.stat().st_size for file in MODEL.iterdir()) / 1e6:.1f} MB in {MODEL.name}")


if __name__ == "__main__":
    main()
