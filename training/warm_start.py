"""One committed, weights-only, half-precision checkpoint of the vision tower, from which a fresh machine goes on training.

    python warm_start.py            # writes warm-start/vision.pt from the work folder
"""

import torch

from data import ROOT, WORK, concept_names

PATH = ROOT / "warm-start" / "vision.pt"


def write():
    state = torch.load(WORK / "vision.pt", map_location="cpu", weights_only=True)
    weights = {name.removeprefix("module."): value for name, value in state["average"].items() if name.startswith("module.")}
    halves = {name: value.half() if value.is_floating_point() else value for name, value in weights.items()}
    PATH.parent.mkdir(exist_ok=True)
    torch.save({"weights": halves, "concepts": concept_names(), "step": state["step"], "passed": state["passed"]}, PATH)
    print(f"{PATH.stat().st_size / 1e6:.1f} MB, step {state['step']}")


def load_into(vision):
    """Loads the checkpoint where there is one; anchors by concept name, so the list of concepts may have grown."""
    if not PATH.exists():
        return 0
    state = torch.load(PATH, map_location="cpu", weights_only=True)
    weights = {name: value.float() if value.is_floating_point() else value for name, value in state["weights"].items()}
    anchors, row_of = weights.pop("anchors"), {name: row for row, name in enumerate(state["concepts"])}
    vision.load_state_dict(weights, strict=False)
    with torch.no_grad():
        for row, name in enumerate(concept_names()):
            if name in row_of:
                vision.anchors[row] = anchors[row_of[name]]
        vision.anchors[-1] = anchors[-1]
    return state["step"]


if __name__ == "__main__":
    write()
