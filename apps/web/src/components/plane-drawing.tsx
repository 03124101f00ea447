import type { VNode } from 'preact';
import type { PlanePoint, SenseScore } from '../api-types.ts';
import type { PlaneLayout } from '../maps/plane-layout.ts';

/** Names longer than this would run into each other. */
const LONGEST_NAME = 24;
/** Names up to this length fit under their landmark, number included. */
const SHORT_NAME = 9;
/** Radius of a landmark's outer ring, in drawing units. */
const RING = 26;

/** The word's way as a line: the first half of the movement is the text's, the second the picture's. */
export function PlaneDrawing({
  layout,
  senses,
  lang,
  winner,
  progress,
  seen,
  label,
}: {
  layout: PlaneLayout;
  senses: readonly SenseScore[];
  lang: string;
  /** Id of the likeliest sense. */
  winner: string;
  /** Of the movement, 0 to 1. */
  progress: number;
  seen: boolean;
  label: string;
}): VNode {
  const { width, height, middle, alone, text, picture } = layout;
  const first = between(alone, text, Math.min(progress * 2, 1));
  const second = between(text, picture, Math.max(progress * 2 - 1, 0));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line class="plane-middle" x1={middle} y1="4" x2={middle} y2={height - 4} />
      {layout.senses.map(({ id, at: [x, y] }, place) => (
        <Landmark
          key={id}
          x={x}
          y={y}
          width={width}
          name={`${place + 1} · ${nameOf(senses[place]!)}`}
          lang={lang}
          winning={id === winner}
        />
      ))}
      <Way stage="text" from={alone} to={first} />
      {seen && <Way stage="picture" from={text} to={second} />}
      <circle class="plane-alone" cx={alone[0]} cy={alone[1]} r="5.5" />
      {progress >= 0.5 && <circle class="plane-text" cx={text[0]} cy={text[1]} r="5" />}
      {seen && progress > 0.5 && <circle class="plane-picture" cx={second[0]} cy={second[1]} r="7.5" />}
    </svg>
  );
}

function Landmark({
  x,
  y,
  width,
  name,
  lang,
  winning,
}: {
  x: number;
  y: number;
  width: number;
  name: string;
  lang: string;
  winning: boolean;
}): VNode {
  return (
    <g class="plane-sense" data-winning={winning}>
      {[RING, 17, 9].map((radius) => (
        <circle key={radius} cx={x} cy={y} r={radius} />
      ))}
      <circle class="plane-core" cx={x} cy={y} r="2.5" />
      <text class="plane-name" lang={lang} y={y + 42} {...placeOfName(x, width, name)}>
        {name}
      </text>
    </g>
  );
}

function Way({ stage, from, to }: { stage: 'text' | 'picture'; from: PlanePoint; to: PlanePoint }): VNode {
  return <line class="plane-way" data-stage={stage} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}

/** A word that means this and little else, where there is one; glosses are long. */
function nameOf({ lemmas, glossLocal }: SenseScore): string {
  const name = lemmas[0] ?? glossLocal;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** Where a name hangs on its landmark: in the middle, but a long one at an edge grows inwards. */
function placeOfName(x: number, width: number, name: string): { x: number; 'text-anchor': 'start' | 'middle' | 'end' } {
  if (name.length <= SHORT_NAME || Math.abs(x - width / 2) < width * 0.3) return { x, 'text-anchor': 'middle' };
  return x < width / 2 ? { x: x - RING, 'text-anchor': 'start' } : { x: x + RING, 'text-anchor': 'end' };
}

function between(from: PlanePoint, to: PlanePoint, progress: number): PlanePoint {
  return [from[0] + (to[0] - from[0]) * progress, from[1] + (to[1] - from[1]) * progress];
}
