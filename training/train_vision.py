"""Trains the vision tower with concept anchors. One command for CPU and one GPU, resumable:

    python train_vision.py --minutes 90

The learning rate follows the share of the time budget that has passed (summed over resumed runs), and so does
the side: 96 px first, 128 px at the end. Log: work/vision.csv; checkpoint: work/vision.pt.
"""

import argparse
import csv
import math
import time

import numpy as np
import torch
import torch.nn.functional as F

import compose
from data import WORK, concept_names, load
from lexicon import pictured_concepts
from vision_model import Vision
from warm_start import load_into
from word_choice import WordChoice

PHOTO_SHARE = 0.5


class Sampler:
    """Draws training pictures evenly by concept, those that the lexicon speaks of `focus` times as often."""

    def __init__(self, pictures, names, focus, generator):
        rows = np.flatnonzero(pictures.split == 0)
        self.rows_of = {}
        for row in rows:
            self.rows_of.setdefault(int(pictures.concept[row]), []).append(row)
        self.concepts = np.array(sorted(self.rows_of))
        spoken = pictured_concepts()
        weight = np.array([focus if names[c] in spoken else 1.0 for c in self.concepts])
        # A concept with few pictures is drawn less: it would only be learnt by heart.
        weight *= np.array([min(1.0, len(self.rows_of[c]) / 40) ** 0.5 for c in self.concepts])
        self.weight, self.generator = weight / weight.sum(), generator

    def draw(self, count):
        concepts = self.generator.choice(self.concepts, count, p=self.weight)
        return np.array([self.generator.choice(self.rows_of[c]) for c in concepts])


def batch(icons, photos, samplers, count, size, generator):
    """Pictures [B, 3, S, S], soft concept targets (indices and weights [B, 4]) and patch labels [B, S/16, S/16]."""
    photo_count = int(count * PHOTO_SHARE)
    rows = samplers["photos"].draw(photo_count)
    pictures = compose.colour_jitter(compose.crop_photos(photos.pixels[rows], size, generator), generator, 0.8)
    targets = torch.zeros(count, 4, dtype=torch.long)
    weights = torch.zeros(count, 4)
    targets[:photo_count, 0], weights[:photo_count, 0] = torch.from_numpy(photos.concept[rows]).long(), 1
    rows = samplers["icons"].draw((count - photo_count) * 4).reshape(-1, 4)
    ground_rows = np.random.default_rng(int(torch.randint(2**31, (1,), generator=generator))).choice(len(photos.split), count - photo_count)
    ground_rows = np.where(photos.split[ground_rows] == 0, ground_rows, samplers["photos"].draw(count - photo_count))
    canvases, objects, covered, is_plain = compose.icon_canvases(icons.pixels[rows], photos.pixels[ground_rows], size, generator)
    concepts = torch.from_numpy(icons.concept[rows]).long()
    targets[photo_count:] = concepts
    weights[photo_count:] = (torch.arange(4) < objects.view(-1, 1)) / objects.view(-1, 1)
    labels = torch.full((count, size // 16, size // 16), compose.UNKNOWN)
    labels[photo_count:] = compose.patch_labels(concepts, covered, is_plain)
    return compose.degrade(torch.cat([pictures, canvases]), generator), targets, weights, labels


def loss_of(model, patches, image, targets, weights, labels):
    logits = model.logits(image)[:, :-1]
    log_probability = F.log_softmax(logits, -1)
    picked = (log_probability.gather(1, targets) * weights).sum(1)
    image_loss = -(0.95 * picked + 0.05 * log_probability.mean(1)).mean()
    flat = labels.flatten()
    known = flat != compose.UNKNOWN
    wanted = torch.where(flat[known] == compose.NOTHING, model.anchors.shape[0] - 1, flat[known])
    patch_logits = model.logits(patches.flatten(0, 1)[known])
    # Empty ground is easy and plentiful: it counts for a tenth.
    patch_loss = F.cross_entropy(patch_logits, wanted, reduction="none", label_smoothing=0.05)
    share = torch.where(flat[known] == compose.NOTHING, 0.1, 1.0)
    return image_loss, (patch_loss * share).sum() / share.sum()


@torch.no_grad()
def paired_with_random(model, icons, photos, split, device, limit=1500):
    """How often the right one of two random concepts wins, and the first of all; for drawings and photos of one split."""
    generator, random = torch.Generator().manual_seed(7), np.random.default_rng(7)
    figures = {}
    for name, pictures in (("icons", icons), ("photos", photos)):
        rows = random.permutation(np.flatnonzero(pictures.split == split))[:limit]
        right, first = 0, 0
        for chunk in np.array_split(rows, max(1, len(rows) // 100)):
            if name == "icons":
                ground = photos.pixels[random.choice(np.flatnonzero(photos.split == split), len(chunk))]
                canvas, _ = compose.grounds(ground, 128, generator)
                place = torch.tensor([[0.75, 0.0, 0.0]]).repeat(len(chunk), 1)
                canvas, _ = compose.paste(canvas, pictures.pixels[chunk], place, generator, jitter=False)
            else:
                canvas = torch.from_numpy(pictures.pixels[chunk]).permute(0, 3, 1, 2).float() / 255
            logits = model.logits(model(canvas.to(device))[1])[:, :-1].cpu()
            truth = torch.from_numpy(pictures.concept[chunk]).long()
            other = torch.from_numpy(random.choice(pictures.concept, len(chunk))).long()
            own = logits.gather(1, truth.view(-1, 1)).squeeze(1)
            right += ((own > logits.gather(1, other.view(-1, 1)).squeeze(1)) | (truth == other)).sum().item()
            first += (logits.argmax(1) == truth).sum().item()
        figures[f"{name}_of_two"], figures[f"{name}_first"] = right / len(rows), first / len(rows)
    return figures


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=90)
    options.add_argument("--batch", type=int, default=64)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--focus", type=float, default=3.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--large", type=float, default=0.9, help="share of the budget after which pictures are 128 px")
    options.add_argument("--until", type=float, default=1.0, help="share of the budget after which to stop")
    options = options.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    names, icons, photos = concept_names(), load("icons"), load("photos")
    model = Vision(len(names))
    warm = 0 if (WORK / "vision.pt").exists() else load_into(model)
    model.to(device, memory_format=torch.channels_last)
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.999), use_buffers=True)
    decayed = [p for p in model.parameters() if p.ndim > 1]
    plain = [p for p in model.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0}], lr=options.rate, betas=(0.9, 0.98))
    step, passed, checkpoint = warm, 0.0, WORK / "vision.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(state["model"]), average.load_state_dict(state["average"]), optimiser.load_state_dict(state["optimiser"])
        step, passed = state["step"], state["passed"]
    random = np.random.default_rng(options.seed + step)
    generator = torch.Generator().manual_seed(options.seed + step)
    samplers = {"icons": Sampler(icons, names, options.focus, random), "photos": Sampler(photos, names, options.focus, random)}
    log = open(WORK / "vision.csv", "a", newline="")
    writer, begun, saved = csv.writer(log), time.time() - passed, time.time()
    words = WordChoice()
    means = np.zeros(3)
    while True:
        passed = time.time() - begun
        share = passed / 60 / options.minutes
        if share >= options.until:
            break
        rate = options.rate * min(1, step / 300) * (0.5 + 0.5 * math.cos(math.pi * min(share, 1)))
        for group in optimiser.param_groups:
            group["lr"] = max(rate, 1e-6)
        pictures, targets, weights, labels = batch(icons, photos, samplers, options.batch, 96 if share < options.large else 128, generator)
        pictures = pictures.to(device, memory_format=torch.channels_last)
        with torch.autocast(device, torch.bfloat16):
            patches, image = model(pictures)
        image_loss, patch_loss = loss_of(model, patches, image, targets.to(device), weights.to(device), labels.to(device))
        word_loss = words.loss(image, targets[:, 0].masked_fill(weights[:, 0] < 1, -1), model.unit_anchors()[:-1], random)
        optimiser.zero_grad()
        (image_loss + 0.4 * patch_loss + 2 * word_loss).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        average.update_parameters(model)
        means += [image_loss.item(), patch_loss.item(), word_loss.item()]
        step += 1
        if step % 100 == 0:
            image_mean, patch_mean, word_mean = means / 100
            print(f"{step} {passed / 60:.1f} min, {share:.3f} of the budget, image {image_mean:.3f} patch {patch_mean:.3f} word {word_mean:.3f}", flush=True)
            writer.writerow([step, round(passed), f"{rate:.2e}", *(f"{mean:.4f}" for mean in means / 100)]), log.flush()
            means[:] = 0
        if time.time() - saved > 240:
            save(checkpoint, model, average, optimiser, step, passed)
            saved = time.time()
        if step % 1500 == 0:
            average.module.eval()
            print(paired_with_random(average.module, icons, photos, 1, device, 600), flush=True)
            average.module.train()
    save(checkpoint, model, average, optimiser, step, passed)
    average.module.eval()
    print(paired_with_random(average.module, icons, photos, 1, device), flush=True)


def save(path, model, average, optimiser, step, passed):
    state = {"model": model.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(), "step": step, "passed": passed}
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


if __name__ == "__main__":
    main()
