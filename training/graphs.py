"""Writes the three ONNX graphs of a model and checks them against PyTorch.

The contracts (names, types, shapes) are those of packages/cross-attention.
"""

import copy

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from vision_model import Residual

OPSET = 20
LARGE = 4096  # numbers of a weight from which on it is stored in half precision


class VisionGraph(nn.Module):
    """patches uint8 [F, N, P·P·3] -> patch embeddings [F, N, d], image embedding [F, d]; folds the patches back."""

    def __init__(self, vision, side, patch):
        super().__init__()
        self.vision, self.grid, self.patch = vision, side // patch, patch

    def forward(self, patches):
        pixels = patches.to(torch.float32) / 255
        pixels = pixels.view(-1, self.grid, self.grid, self.patch, self.patch, 3).permute(0, 5, 1, 3, 2, 4)
        side = self.grid * self.patch
        return self.vision.tokens(pixels.reshape(-1, 3, side, side))


class CoreGraph(nn.Module):
    """One request: words [T, d], visual [M, d], position [M, 3], visual_mask [M] -> output, weights [layers, H, T, M + 1]."""

    def __init__(self, core):
        super().__init__()
        self.core = core

    def forward(self, words, visual, position, visual_mask):
        return self.core(words, visual, position, visual_mask)


def _export(module, arguments, path, inputs, outputs, axes):
    torch.onnx.export(module.eval(), arguments, path, input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False)
    model = onnx.load(path)
    onnx.checker.check_model(model)
    return model


def _rename(model, names):
    """Gives initializers the names of the parameters, so that readers of the file know what is what."""
    for initializer in model.graph.initializer:
        if initializer.name in names:
            new = names[initializer.name]
            for node in model.graph.node:
                node.input[:] = [new if name == initializer.name else name for name in node.input]
            initializer.name = new


def fused(vision):
    """The tower with its normalisations inside its convolutions, as the graph has them."""
    vision = copy.deepcopy(vision)
    for place, layer in enumerate(vision.trunk):
        if isinstance(layer, Residual):
            for one, norm in (("first", "norm_first"), ("second", "norm_second")):
                setattr(layer, one, fuse_conv_bn_eval(getattr(layer, one), getattr(layer, norm)))
                setattr(layer, norm, nn.Identity())
        elif isinstance(layer, nn.BatchNorm2d):
            vision.trunk[place - 1] = fuse_conv_bn_eval(vision.trunk[place - 1], layer)
            vision.trunk[place] = nn.Identity()
    return vision


def rounded(module):
    """The module with parameters that half precision holds exactly, so that the file and PyTorch say the same."""
    module = copy.deepcopy(module)
    with torch.no_grad():
        for parameter in module.parameters():
            if parameter.numel() >= LARGE:
                parameter.copy_(parameter.half().float())
    return module


def _halve(model):
    """Stores large weights in half precision and widens them where they are used; the runtime does so once, at loading."""
    nodes, kept = [], []
    for initializer in model.graph.initializer:
        values = onnx.numpy_helper.to_array(initializer)
        if values.dtype != np.float32 or values.size < LARGE:
            kept.append(initializer)
            continue
        half = f"{initializer.name}.half"
        kept.append(onnx.numpy_helper.from_array(values.astype(np.float16), half))
        nodes.append(onnx.helper.make_node("Cast", [half], [initializer.name], to=onnx.TensorProto.FLOAT))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    for place, node in enumerate(nodes):
        model.graph.node.insert(place, node)


def write_graphs(vision, text, core, folder, side=128, patch=16):
    """Writes vision.onnx, text.onnx and core.onnx (weights in half precision, arithmetic in single) and returns how far each is from PyTorch."""
    grid, width = (side // patch) ** 2, text.config.width
    patches = torch.randint(0, 256, (2, grid, patch * patch * 3), dtype=torch.uint8)
    ids, mask = torch.randint(1, text.config.vocabulary, (3, 7)), torch.ones(3, 7, dtype=torch.int64)
    mask[1, 4:] = 0
    words, visual = torch.randn(5, width), torch.randn(9, width)
    position, present = torch.rand(9, 3), torch.tensor([1.0] * 7 + [0.0] * 2)
    vision = fused(vision.eval())
    jobs = {
        "vision": (VisionGraph(vision, side, patch), (patches,), ["patches"], ["patch_embeddings", "image_embedding"], {"patches": {0: "frames"}, "patch_embeddings": {0: "frames"}, "image_embedding": {0: "frames"}}),
        "text": (text, (ids, mask), ["ids", "mask"], ["states"], {name: {0: "texts", 1: "tokens"} for name in ("ids", "mask", "states")}),
        "core": (CoreGraph(core), (words, visual, position, present), ["words", "visual", "position", "visual_mask"], ["output", "weights"], {"words": {0: "words"}, "visual": {0: "visual_tokens"}, "position": {0: "visual_tokens"}, "visual_mask": {0: "visual_tokens"}, "output": {0: "words"}, "weights": {2: "words", 3: "slots"}}),
    }
    differences = {}
    for name, (module, arguments, inputs, outputs, axes) in jobs.items():
        # The core is small, and others read its weights.
        path, is_large = str(folder / f"{name}.onnx"), name != "core"
        module = rounded(module) if is_large else module
        model = _export(module, arguments, path, inputs, outputs, axes)
        _rename(model, {i.name: i.name.removeprefix("core.") for i in model.graph.initializer if i.name.startswith("core.")})
        if is_large:
            _halve(model)
        onnx.save(model, path)
        differences[name] = parity(module, arguments, path, inputs)
    return differences


def parity(module, arguments, path, inputs):
    """Largest absolute difference between PyTorch and the graph over all outputs."""
    with torch.no_grad():
        expected = module(*arguments)
    expected = expected if isinstance(expected, tuple) else (expected,)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    received = session.run(None, {name: value.numpy() for name, value in zip(inputs, arguments)})
    return max(float(np.abs(e.numpy() - r).max()) for e, r in zip(expected, received))
