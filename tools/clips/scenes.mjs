// The scenes of the sample clips. Each is made with its length in seconds and gives the layers of one moment: `share` is
// the part of the scene that has passed, 0 to 1, `seconds` the same as a time.

const scene = (layers) => (seconds) => ({ seconds, layers });
const between = (from, to, share) => from + (to - from) * share;
const smooth = (share) => share * share * (3 - 2 * share);
/** Swings between -1 and 1 so many times a second. */
const swing = (seconds, times) => Math.sin(seconds * times * 2 * Math.PI);

export const batFlies = scene((share, seconds) => {
  const lift = 22 + 14 * swing(seconds, 2);
  const bat = { x: between(30, 150, share), y: 12 + 8 * swing(seconds, 0.7), width: 290 };
  return [
    { drawing: 'dusk', x: between(0, -140, share) },
    {
      drawing: 'bat-animal',
      ...bat,
      hide: ['ground'],
      parts: { 'left-half': `rotate(${-lift} 256 250)`, 'right-half': `rotate(${lift} 256 250)` },
    },
  ];
});

export const batHits = scene((share) => {
  const struck = 0.6;
  const turn = between(-45, 12, smooth(Math.min(1, Math.max(0, (share - 0.4) / 0.2))));
  const flight = share < struck ? (struck - share) / struck : (share - struck) / (1 - struck);
  const ball =
    share < struck ? `translate(${160 * flight} ${-90 * flight})` : `translate(${260 * flight} ${-420 * flight})`;
  return [
    {
      drawing: 'bat-baseball',
      x: between(-50, -10, share),
      y: -130,
      width: 540,
      hide: ['bat-shadow', 'ball-shadow'],
      parts: { stick: `rotate(${turn} 126 397)`, baseball: ball },
    },
  ];
});

export const mouseRuns = scene((share, seconds) => [
  { drawing: 'room', x: between(-200, 0, share) },
  {
    drawing: 'mouse-animal',
    x: between(220, 30, share),
    y: 20 - 5 * Math.abs(swing(seconds, 2)),
    width: 260,
    hide: ['ground'],
  },
]);

export const mouseClicks = scene((share, seconds) => [
  { drawing: 'desk', x: -200 },
  {
    drawing: 'mouse-computer',
    x: 100,
    width: 270,
    hide: ['ground'],
    parts: { device: `translate(${26 * swing(seconds, 0.5)} ${-14 * swing(seconds, 0.35)})` },
  },
]);

export const octopusSwims = scene((share, seconds) => [
  { drawing: 'sea', x: between(0, -160, share) },
  {
    drawing: 'octopus',
    x: between(60, 180, share),
    y: -6 + 10 * swing(seconds, 0.6),
    width: 250,
    turn: 6 * swing(seconds, 0.5),
    hide: ['ground'],
  },
]);

export const kiteFlies = scene((share, seconds) => [
  { drawing: 'meadow', x: between(-80, -240, share) },
  {
    drawing: 'kite',
    x: 90 + 30 * swing(seconds, 0.35),
    y: 8 * swing(seconds, 0.7),
    width: 260,
    turn: 7 * swing(seconds, 0.5),
    hide: ['ground'],
  },
]);

export const cloudDrifts = scene((share) => [
  { drawing: 'meadow', x: between(-60, -100, share), hide: ['clouds'] },
  { drawing: 'cloud', x: between(20, 170, share), y: -40, width: 300, hide: ['ground'] },
]);

export const spiderClimbs = scene((share, seconds) => {
  const [x, y] = [256 + 8 * swing(seconds, 0.8), between(243, 213, share)];
  const spider = `translate(${x} ${y}) scale(0.65) rotate(${4 * swing(seconds, 1.2)}) translate(-256 -256)`;
  return [{ drawing: 'spider', y: -100, width: 480, parts: { spider } }];
});

export const leafFalls = scene((share, seconds) => [
  { drawing: 'meadow', x: -300, hide: ['clouds'] },
  {
    drawing: 'leaf',
    x: 150 + 50 * swing(seconds, 0.5),
    y: between(-60, 110, share),
    width: 150,
    turn: 30 * swing(seconds, 0.5),
    hide: ['ground'],
  },
]);

export const rocketRises = scene((share, seconds) => {
  const flame = `translate(0 384) scale(1 ${1 + 0.18 * swing(seconds, 4)}) translate(0 -384)`;
  return [
    { drawing: 'ascent', y: between(-630, 0, share * share) },
    { drawing: 'rocket', x: 120 + 3 * swing(seconds, 3), y: 6, width: 240, parts: { flame } },
  ];
});

export const elephantWalks = scene((share, seconds) => {
  const step = 9 * swing(seconds, 0.9);
  return [
    { drawing: 'savanna', x: between(-400, -220, share) },
    {
      drawing: 'elephant',
      x: between(150, 90, share),
      y: 10,
      width: 270,
      parts: {
        'near-front': `rotate(${step} 220 330)`,
        'near-back': `rotate(${-step} 424 330)`,
        'far-legs': `translate(${-step} 0)`,
        trunk: `rotate(${4 * swing(seconds, 0.6)} 84 230)`,
      },
    },
  ];
});

export const lotusFloats = scene((share) => {
  const width = between(480, 560, smooth(share));
  return [{ drawing: 'lotus-flower', x: (480 - width) / 2, y: 150 - 0.55 * width + 5 * swing(share, 2), width }];
});

export const busDrives = scene((share, seconds) => {
  const roll = (x) => `rotate(${-360 * seconds} ${x} 384)`;
  return [
    { drawing: 'road', x: between(-440, -40, share) },
    {
      drawing: 'bus',
      x: between(160, 60, share),
      y: 20 - 2 * Math.abs(swing(seconds, 2)),
      width: 290,
      parts: { 'front-wheel': roll(96), 'back-wheel': roll(398) },
    },
  ];
});
