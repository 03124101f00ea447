import type { VNode } from 'preact';
import type { Explanation, WordExplanation } from '../api-types.ts';
import { type Interface, useInterface } from '../i18n/use-interface.ts';
import type { AttentionMap } from '../maps/attention-map.ts';
import { placesOf } from '../maps/map-places.ts';
import { type Picture, pictureAddress, pictureName } from '../state/question.ts';
import { HeatCanvas } from './heat-canvas.tsx';

const HIGHEST_REM = 34;

/** The picture, and over it where a word looked. */
export function Stage({
  picture,
  size,
  word,
  map,
  opacity,
}: {
  picture: Picture | undefined;
  /** Of the upright picture, in pixels. */
  size: Explanation['picture'];
  word: WordExplanation;
  map: AttentionMap | undefined;
  opacity: number;
}): VNode {
  const face = useInterface();
  const { messages } = face;
  if (picture === undefined || map === undefined) return <p class="stage-empty">{messages.map.noPicture}</p>;
  const heading = messages.map.heading(word.surface);
  const places = placesInWords(map, face);
  return (
    <figure class="stage">
      <div class="stage-frame" style={frameOf(size)}>
        <img src={pictureAddress(picture)} alt={pictureName(picture, face)} />
        <HeatCanvas map={map} opacity={opacity} label={`${heading}. ${places}`} />
      </div>
      <figcaption>
        <strong>{heading}</strong> {places}
      </figcaption>
    </figure>
  );
}

/** As wide as there is room, as high as a screen can show; small pictures are drawn larger, so that the map can be read. */
export function frameOf({ width, height }: { width: number; height: number } = { width: 1, height: 1 }) {
  return { aspectRatio: `${width} / ${height}`, inlineSize: `min(100%, ${(HIGHEST_REM * width) / height}rem)` };
}

/** What a map shows, for those who read it instead. */
export function placesInWords(map: AttentionMap, { messages, percent }: Interface): string {
  const places = placesOf(map);
  if (places === undefined) return messages.map.nowhere;
  const { strongest, within, places: join } = messages.map;
  return join(strongest[places.zone], within[places.quarter](percent(places.share)));
}
