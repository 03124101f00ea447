import { afterEach, describe, expect, it } from 'vitest';
import { readVideo } from './read-video.ts';
import { sampleFrames } from './sample-frames.ts';
import { H264, hasEncoder, hasFfmpeg, makeClip, NEEDS_FFMPEG, numbered, numberOf } from './test/ffmpeg-clips.ts';
import { assertNothingLeft } from './test/left-behind.ts';
import { allOf, colourAt, numbersAndTimes, sample } from './test/sample.ts';
import { turned } from './test/turned.ts';

afterEach(assertNothingLeft);

describe.skipIf(!hasFfmpeg)(`sampling clips of every kind${NEEDS_FFMPEG}`, () => {
  it.each([
    ['mpeg4', 'mp4', ['-bf', '2']],
    ['libx264', 'mp4', ['-bf', '3', '-b-pyramid', 'normal', '-g', '25']],
    ['libx264', 'mkv', ['-x264-params', 'open-gop=1:keyint=12:min-keyint=12:bframes=3']],
    ['libx265', 'mp4', ['-x265-params', 'log-level=0:bframes=4:keyint=20']],
    ['libx265', 'mp4', ['-x265-params', 'log-level=0:temporal-layers=1:keyint=20']],
    ['libvpx-vp9', 'webm', ['-g', '30']],
    ['libvpx', 'mkv', []],
    ['libsvtav1', 'mp4', ['-preset', '10']],
  ])('gives each frame of %s in %s its exact time and no other’s picture (%j)', async (encoder, extension, options) => {
    if (!hasEncoder(encoder)) return;
    const quality = encoder.startsWith('libx26') ? ['-qp', '10'] : ['-q:v', '2', '-b:v', '400k'];
    const clip = makeClip(
      [...numbered({ seconds: 5 }), '-c:v', encoder, '-pix_fmt', 'yuv420p', ...quality, ...options],
      extension,
    );
    const seconds = [0.05, 0.9, 1.15, 1.9, 2, 2.15, 2.45, 3.75, 4.05, 4.95];
    const expected = [0, 9, 11, 19, 20, 21, 24, 37, 40, 49].map((number) => [number, number / 10]);
    expect(await numbersAndTimes(clip, { kind: 'times', seconds })).toEqual(expected);
  });

  it('gives exact times in a clip of a variable rate, and between frames the one that still stands', async () => {
    // Frame n is shown at n²/100 s: 0, 0.01, 0.04, 0.09, …
    const timing = ['-vf', 'settb=1/1000,setpts=N*N*10', '-vsync', 'passthrough', '-enc_time_base', '1/1000'];
    const clip = makeClip([...numbered({ seconds: 2 }), ...timing, ...H264, '-video_track_timescale', '16000']);
    const expected = [0, 1, 5, 9, 18].map((number) => [number, (number * number) / 100]);
    const seconds = [0, 0.039, 0.25, 0.99, 3.6];
    expect(await numbersAndTimes(clip, { kind: 'times', seconds })).toEqual(expected);
  });

  it('counts time from what the viewer sees first when an edit list cuts the start off', async () => {
    const whole = makeClip([...numbered({}), ...H264, '-g', '30']);
    const cut = makeClip(['-ss', '0.8', '-i', '{0}', '-c', 'copy'], 'mp4', [whole]);
    const frames = await numbersAndTimes(cut, { kind: 'times', seconds: [0.1, 1] });
    for (const [number, time] of frames) expect(number / 10 - time).toBeCloseTo(0.8, 6);
  });

  it('keeps the place of a picture that starts after the sound', async () => {
    const late = [
      '-f',
      'lavfi',
      '-i',
      'sine=d=3',
      '-itsoffset',
      '0.5',
      ...numbered({ seconds: 2 }),
      '-map',
      '1:v',
      '-map',
      '0:a',
    ];
    const clip = makeClip([...late, '-vsync', 'passthrough', ...H264, '-c:a', 'aac']);
    const [first] = await numbersAndTimes(clip, { kind: 'times', seconds: [0] });
    expect(first?.[0]).toBe(0);
    expect(first?.[1]).toBeCloseTo(0.5, 1);
  });

  it.each([
    [0, [0.1, 0.5]],
    [90, [0.5, 0.1]],
    [180, [0.9, 0.5]],
    [270, [0.5, 0.9]],
  ] as const)('turns a picture by %i degrees, so that it stands upright', async (degrees, [x, y]) => {
    const stripe = makeClip(['-f', 'lavfi', '-i', 'color=black:s=96x64:d=1,drawbox=w=24:color=white:t=fill', ...H264]);
    const [frame] = await sample(turned(stripe, degrees), { kind: 'uniform', frames: 1 }, { width: 48, height: 40 });
    expect(frame && colourAt(frame, x, y)[0]).toBeGreaterThan(240);
    expect(frame && colourAt(frame, 1 - x, 1 - y)[0]).toBeLessThan(15);
  });

  it('samples clips of 2 × 2 and of odd pixels, of one frame, and of 900 in a hundredth of a second', async () => {
    const sizes = ['2x2', '75x33', '17x400'];
    for (const size of sizes) {
      const clip = makeClip([
        '-f',
        'lavfi',
        '-i',
        `color=white:s=${size}:d=1`,
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv444p',
      ]);
      const [frame] = await sample(clip, { kind: 'uniform', frames: 1 });
      expect(Math.min(...(frame?.pixels ?? [0]))).toBeGreaterThan(250);
    }
    const one = makeClip([...numbered({}), '-frames:v', '1', ...H264]);
    expect(await numbersAndTimes(one, { kind: 'uniform', frames: 16 })).toEqual([[0, 0]]);
    const burst = makeClip([...numbered({ rate: 90_000, seconds: 0.002 }), ...H264]);
    expect((await sample(burst, { kind: 'uniform', frames: 3 })).map(numberOf)).toEqual([30, 90, 150]);
  });

  it('makes one picture of two fields, without the teeth of a comb', async () => {
    // A white bar that jumps from left to right between the fields of a frame.
    const fields =
      "nullsrc=s=64x64:r=20:d=1,geq=lum='if(eq(mod(N,2),gt(X,31)),235,16)':cb=128:cr=128,tinterlace=interleave_top";
    const clip = makeClip(['-f', 'lavfi', '-i', fields, ...H264, '-flags', '+ildct+ilme', '-x264opts', 'tff=1']);
    const source = await readVideo(clip);
    const [frame] = await allOf(sampleFrames(source, { kind: 'uniform', frames: 1 }, { side: 64 }));
    expect(source.warnings).toContain('interlaced');
    await source.close();
    const column = Array.from({ length: 40 }, (_, row) =>
      frame ? (colourAt(frame, 0.25, (row + 12) / 64)[0] ?? 0) : 0,
    );
    expect(Math.max(...column) - Math.min(...column)).toBeLessThan(60);
  });

  it.skipIf(!hasEncoder('libx265'))('brings HDR to what a screen without it shows', async () => {
    // PQ codes 100 candela, the white of such screens, as half of its range.
    const grey = "nullsrc=s=64x64:r=10:d=1,format=yuv420p10le,geq=lum='64+876*0.508':cb=512:cr=512";
    const hdr = 'log-level=0:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:range=limited';
    const clip = makeClip(['-f', 'lavfi', '-i', grey, '-c:v', 'libx265', '-x265-params', hdr]);
    const source = await readVideo(clip);
    const [frame] = await allOf(sampleFrames(source, { kind: 'uniform', frames: 1 }, { side: 16 }));
    const [red = 0, green = 0, blue = 0] = frame ? colourAt(frame, 0.5, 0.5) : [];
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(6);
    // Without mapping it would be 0.508 × 255 = 130.
    const isMapped = source.warnings.includes('hdr-tone-mapped');
    expect(isMapped || source.warnings.includes('hdr-converted')).toBe(true);
    expect(red).toBeGreaterThan(isMapped ? 150 : 100);
    await source.close();
  });

  it('takes colours of HD for what players take them for', async () => {
    const green = makeClip([
      '-f',
      'lavfi',
      '-i',
      'color=0x00ff00:s=1280x720:d=0.2,scale=out_color_matrix=bt709',
      ...H264,
    ]);
    const [frame] = await sample(green, { kind: 'uniform', frames: 1 });
    const [red = 0, full = 0, blue = 0] = frame ? colourAt(frame, 0.5, 0.5) : [];
    expect([red < 6, full > 249, blue < 6]).toEqual([true, true, true]);
  });

  it('finds the strongest changes of scene', async () => {
    const scenes = ['black', 'white', '0x202020', 'red', 'blue'].map((name) => [
      '-f',
      'lavfi',
      '-i',
      `color=${name}:s=64x64:r=10:d=1`,
    ]);
    const joined = ['-filter_complex', 'concat=n=5', ...H264];
    const clip = makeClip([...scenes.flat(), ...joined]);
    const times = async (frames: number, threshold?: number) => {
      const strategy = { kind: 'sceneChange', frames, ...(threshold === undefined ? {} : { threshold }) } as const;
      return (await sample(clip, strategy)).map(({ timeSeconds }) => timeSeconds);
    };
    expect(await times(64, 0.05)).toEqual([0, 1, 2, 3, 4]);
    expect(await times(3)).toEqual([0, 1, 2]);
    expect(await times(1)).toEqual([0]);
    expect((await times(64, 1)).length).toBeLessThan(5);
  });

  it('gives the frames before a picture that is too large, and says that some are missing', async () => {
    const small = makeClip([...numbered({ seconds: 2 }), ...H264, '-bf', '0'], 'h264');
    const large = makeClip(
      [
        '-f',
        'lavfi',
        '-i',
        'color=s=8000x8000:r=10:d=0.2',
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-bf',
        '0',
        '-pix_fmt',
        'yuv420p',
      ],
      'h264',
    );
    const joined = makeClip(['-r', '10', '-f', 'h264', '-i', '{0}', '-c', 'copy'], 'mkv', [
      Buffer.concat([small, large]),
    ]);
    const source = await readVideo(joined);
    const frames = await allOf(sampleFrames(source, { kind: 'uniform', frames: 22 }, { side: 32 }));
    expect(frames.length).toBeGreaterThan(15);
    expect(frames.length).toBeLessThan(22);
    expect(source.warnings).toContain('frames-missing');
    await source.close();
  });

  it('gives the first frames while later ones are being decoded', async () => {
    const clip = makeClip([
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=1280x720:r=30:d=20',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
    ]);
    const source = await readVideo(clip);
    const start = performance.now();
    const waits: number[] = [];
    for await (const _ of sampleFrames(source, { kind: 'uniform', frames: 16 }, { side: 32 }))
      waits.push(performance.now() - start);
    expect(waits).toHaveLength(16);
    expect(waits[0]).toBeLessThan((waits[15] ?? 0) * 0.6);
    await source.close();
  });
});
