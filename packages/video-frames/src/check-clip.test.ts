import { describe, expect, it } from 'vitest';
import { findFault } from './check-clip.ts';
import { PacketLines } from './packet-lines.ts';
import { VIDEO_LIMITS } from './video-limits.ts';

const HEADER = '#tb 0: 1/1000\n#media_type 0: video\n#codec_id 0: h264\n#dimensions 0: 64x48\n#sar 0: 4/3\n';

function linesOf(text: string): PacketLines {
  const lines = new PacketLines();
  // In pieces, as a pipe brings them.
  for (let at = 0; at < text.length; at += 7) lines.add(Buffer.from(text.slice(at, at + 7)));
  return lines;
}

describe('findFault', () => {
  it('knows nothing against a clip as long as it is within its limits', () => {
    expect(findFault(linesOf(''), 100, VIDEO_LIMITS)).toBeUndefined();
    expect(findFault(linesOf(`${HEADER}0, 0, 0, 40, 100, 0x0\n`), 100, VIDEO_LIMITS)).toBeUndefined();
  });

  it('refuses a table that makes terabytes of one sample, long before they are copied', () => {
    const same = Array.from({ length: 100 }, (_, index) => `0, ${index}, ${index}, 1, 9000000, 0x0\n`).join('');
    expect(findFault(linesOf(HEADER + same), 9_000_000, VIDEO_LIMITS)).toMatchObject({ code: 'VIDEO_UNREADABLE' });
  });

  it('stops at the first packet over the limit of time', () => {
    const late = `${HEADER}0, 0, 0, 1, 9, 0x0\n0, 300001, 300001, 1, 9, 0x0, F=0x0\n`;
    expect(findFault(linesOf(late), 1000, VIDEO_LIMITS)).toMatchObject({ code: 'VIDEO_TOO_LONG' });
  });
});

describe('PacketLines', () => {
  it('reads header, times, sizes and flags from pieces of lines', () => {
    const text = `${HEADER}0, -40, 0, 40, 12, 0xff\n0, 0, 80, 40, 5, 0xff, F=0x0, S=1, 8\n0, 40, -40, 40, 5, 0x1, F=0x5\n`;
    const { header, packets, totalBytes } = linesOf(text);
    expect(header).toEqual({ codec: 'h264', width: 64, height: 48, secondsPerTick: 0.001, pixelAspect: 4 / 3 });
    expect(packets).toEqual([
      { shownTicks: 0, durationTicks: 40, sizeBytes: 12, isKey: true, isHidden: false },
      { shownTicks: 80, durationTicks: 40, sizeBytes: 5, isKey: false, isHidden: false },
      { shownTicks: -40, durationTicks: 40, sizeBytes: 5, isKey: true, isHidden: true },
    ]);
    expect(totalBytes).toBe(22);
  });

  it('has no header for a picture of no size', () => {
    expect(linesOf('#tb 0: 1/1000\n#codec_id 0: h264\n#dimensions 0: 0x0\n').header).toBeUndefined();
  });
});
