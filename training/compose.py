"""Makes training and test canvases: photos as they are or jittered, icons composited on other grounds with known places.

All canvases are float tensors [B, 3, S, S], 0 to 1. The place of each icon gives a label for every patch for free.
"""

import math

import torch
import torch.nn.functional as F

from drawn import drawn_scenes

NOTHING = -2  # patch label: surely no object here
UNKNOWN = -1  # patch label: not known, no loss


def _affine(scale_x, scale_y, angle, shift_x, shift_y, flip):
    """Sampling matrices [B, 2, 3] that place a picture of relative size `scale` at `shift` (-1 to 1) on the canvas."""
    cos, sin = torch.cos(angle), torch.sin(angle)
    row_x = torch.stack([cos / scale_x * flip, sin / scale_x * flip], 1)
    row_y = torch.stack([-sin / scale_y, cos / scale_y], 1)
    linear = torch.stack([row_x, row_y], 1)  # [B, 2, 2]
    moved = -(linear @ torch.stack([shift_x, shift_y], 1).unsqueeze(2))  # [B, 2, 1]
    return torch.cat([linear, moved], 2)


def _sample(pixels, matrix, size, padding):
    grid = F.affine_grid(matrix, (len(pixels), pixels.shape[1], size, size), align_corners=False)
    return F.grid_sample(pixels, grid, mode="bilinear", padding_mode=padding, align_corners=False)


def _uniform(generator, shape, low, high):
    return torch.rand(shape, generator=generator) * (high - low) + low


def hue_turn(pictures, generator, spread=0.35):
    """Turns the colours of [B, 3, S, S] about the grey axis by a normal angle of `spread` radians (Rodrigues' rotation)."""
    angle = torch.randn(len(pictures), 1, 1, generator=generator).clamp(-3, 3) * spread
    cross = torch.tensor([[0.0, -1, 1], [1, 0, -1], [-1, 1, 0]]) / 3**0.5
    turn = torch.cos(angle) * torch.eye(3) + torch.sin(angle) * cross + (1 - torch.cos(angle)) / 3  # [B, 3, 3]
    return torch.einsum("bij,bjhw->bihw", turn, pictures)


def degrade(pictures, generator, share=0.2):
    """Halves the resolution of some pictures and gives others sensor noise, as small or dim uploads have."""
    count, size = len(pictures), pictures.shape[-1]
    blurred = F.interpolate(F.avg_pool2d(pictures, 2), size=(size, size), mode="bilinear", align_corners=False)
    chance = torch.rand(count, 1, 1, 1, generator=generator)
    noise = torch.randn(pictures.shape, generator=generator) * 0.06
    pictures = torch.where(chance < share, blurred, pictures)
    return torch.where(chance > 1 - share, (pictures + noise).clamp(0, 1), pictures)


def colour_jitter(pictures, generator, strength=1.0):
    """Hue, brightness, contrast, saturation, a slight colour cast; one picture in seven is grey."""
    count = len(pictures)
    pictures = hue_turn(pictures, generator, 0.35 * strength)
    draw = lambda low, high: 1 + strength * (_uniform(generator, (count, 1, 1, 1), low, high) - 1)
    grey = pictures.mean(1, keepdim=True)
    saturation = draw(0.5, 1.5) * (torch.rand(count, 1, 1, 1, generator=generator) > 0.15)
    pictures = grey + (pictures - grey) * saturation
    mean = pictures.mean((1, 2, 3), keepdim=True)
    pictures = mean + (pictures - mean) * draw(0.65, 1.35)
    cast = 1 + strength * (_uniform(generator, (count, 3, 1, 1), 0.88, 1.12) - 1)
    return (pictures * draw(0.7, 1.3) * cast).clamp_(0, 1)


def shaded(pictures, generator, most=0.35):
    """Lights [B, 3, S, S] from one side, by up to `most` more at that edge and less at the other."""
    size, angle = pictures.shape[-1], _uniform(generator, (len(pictures), 1, 1, 1), -math.pi, math.pi)
    edge = torch.linspace(-1, 1, size)
    light = edge.view(1, 1, size, 1) * torch.sin(angle) + edge.view(1, 1, 1, size) * torch.cos(angle)
    return (pictures * (1 + light * _uniform(generator, (len(pictures), 1, 1, 1), 0, most))).clamp(0, 1)


def crop_photos(pixels, size, generator, low=0.35):
    """Random resized crops with flips: pixels uint8 [B, 128, 128, 3] to [B, 3, S, S]."""
    count = len(pixels)
    pictures = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    area = _uniform(generator, (count,), low, 1.0).sqrt()
    ratio = torch.exp(_uniform(generator, (count,), -0.22, 0.22))
    wide, high = (area * ratio).clamp(max=1), (area / ratio).clamp(max=1)
    flip = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    centre_x = _uniform(generator, (count,), -1, 1) * (1 - wide)
    centre_y = _uniform(generator, (count,), -1, 1) * (1 - high)
    zero = torch.zeros(count)
    matrix = torch.stack([torch.stack([wide * flip, zero, centre_x], 1), torch.stack([zero, high, centre_y], 1)], 1)
    return _sample(pictures, matrix, size, "reflection")


def grounds(photos, size, generator):
    """Grounds for icons [B, 3, S, S] and which of them show no object: flat, gradient or drawn ones, not close crops of photos."""
    count = len(photos)
    top, bottom = torch.rand(2, count, 3, 1, 1, generator=generator)
    kind = torch.rand(count, generator=generator)
    white = (torch.rand(count, 1, 1, 1, generator=generator) < 0.3).float()
    top = top * (1 - white) + white
    bottom = torch.where((kind < 0.2).view(-1, 1, 1, 1), bottom, top)
    ramp = torch.linspace(0, 1, size).view(1, 1, size, 1)
    ramp = torch.where(torch.rand(count, 1, 1, 1, generator=generator) < 0.5, ramp, ramp.transpose(2, 3))
    plain = top * (1 - ramp) + bottom * ramp
    cropped = crop_photos(photos, size, generator, low=0.05)
    is_plain = kind < 0.7
    drawn = drawn_scenes(count, size, generator)
    some = torch.where((kind < 0.35).view(-1, 1, 1, 1), plain, drawn)
    return torch.where(is_plain.view(-1, 1, 1, 1), some, cropped), is_plain


def paste(canvas, pixels, places, generator, jitter=True):
    """Pastes one icon on each canvas. pixels uint8 [B, 128, 128, 4]; places [B, 3]: size (share of the side), x, y (-1 to 1).

    Returns the canvases and the coverage [B, 1, S, S] of the icons, 0 to 1.
    """
    count, size = len(pixels), canvas.shape[-1]
    icons = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    icons = torch.cat([icons[:, :3] * icons[:, 3:], icons[:, 3:]], 1)  # premultiplied, so edges stay clean
    scale, x, y = places.unbind(1)
    squeeze = torch.exp(_uniform(generator, (count,), -0.12, 0.12)) if jitter else torch.ones(count)
    angle = _uniform(generator, (count,), -0.4, 0.4) if jitter else torch.zeros(count)
    flip = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0) if jitter else torch.ones(count)
    drawn = _sample(icons, _affine(scale * squeeze, scale / squeeze, angle, x, y, flip), size, "zeros")
    colour, alpha = drawn[:, :3], drawn[:, 3:]
    if jitter:
        colour = shaded(colour_jitter(colour / alpha.clamp(min=0.05), generator), generator) * alpha
    return canvas * (1 - alpha) + colour, alpha


def places(count, objects, generator):
    """Sizes and centres [B, 4, 3] for one to four icons a canvas; slots past `objects` [B] get size 0."""
    quadrant = torch.tensor([[-0.5, -0.5], [0.5, 0.5], [0.5, -0.5], [-0.5, 0.5]])
    several = objects > 1
    size = torch.where(several.view(-1, 1), _uniform(generator, (count, 4), 0.3, 0.55), _uniform(generator, (count, 4), 0.4, 1.0))
    # A drawing often fills its whole picture: one lone icon in five does.
    size = torch.where((torch.rand(count, 1, generator=generator) < 0.2) & ~several.view(-1, 1), 1.0, size)
    free = (1 - size).unsqueeze(2)
    alone = _uniform(generator, (count, 4, 2), -1, 1) * free
    shared = quadrant + _uniform(generator, (count, 4, 2), -1, 1) * (0.5 - size / 2).clamp(min=0).unsqueeze(2)
    turned = torch.where(torch.rand(count, 1, 1, generator=generator) < 0.5, -1.0, 1.0)
    centre = torch.where(several.view(-1, 1, 1), shared * torch.cat([turned, torch.ones_like(turned)], 2), alone)
    size = torch.where(torch.arange(4) < objects.view(-1, 1), size, torch.zeros(()))
    return torch.cat([size.unsqueeze(2), centre], 2)


def icon_canvases(icons, photos, size, generator, several=0.25):
    """Canvases with one to four icons. icons uint8 [B, 4, 128, 128, 4], photos uint8 [B, 128, 128, 3].

    Returns canvases [B, 3, S, S], objects [B], coverage [B, 4, S/16, S/16] and which grounds are plain [B].
    """
    count = len(icons)
    canvas, is_plain = grounds(photos, size, generator)
    objects = torch.where(torch.rand(count, generator=generator) < several, torch.randint(2, 5, (count,), generator=generator), 1)
    where, covered = places(count, objects, generator), torch.zeros(count, 4, size // 16, size // 16)
    for slot in range(4):
        rows = torch.nonzero(objects > slot).squeeze(1)
        if len(rows):
            canvas[rows], alpha = paste(canvas[rows], icons[rows.numpy(), slot], where[rows, slot], generator)
            covered[rows, slot] = F.avg_pool2d(alpha, 16).squeeze(1)
    return canvas, objects, covered, is_plain


def patch_labels(concepts, covered, is_plain):
    """Labels [B, S/16, S/16]: the concept that covers a third of the patch or more, NOTHING on plain ground, else UNKNOWN."""
    most, slot = covered.max(1)
    concept = torch.gather(concepts, 1, slot.flatten(1)).view_as(slot)
    empty = torch.where(is_plain.view(-1, 1, 1), NOTHING, UNKNOWN)
    return torch.where(most > 0.35, concept, torch.where(most < 0.01, empty, UNKNOWN))
