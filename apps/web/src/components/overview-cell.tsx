import type { VNode } from 'preact';
import { useInterface } from '../i18n/use-interface.ts';
import type { AttentionMap } from '../maps/attention-map.ts';
import { SmallMap } from './small-map.tsx';
import { placesInWords } from './stage.tsx';

/** One map of the overview, as a button. */
export function OverviewCell({
  label,
  map,
  strength,
  picture,
  chosen,
  onChoose,
}: {
  /** Which map it is and how much it looked. */
  label: string;
  map: AttentionMap;
  /** 0 to 1; how much it looked, compared with the one that looked most. */
  strength: number;
  /** Address of what lies below it. */
  picture: string;
  chosen: boolean;
  onChoose: () => void;
}): VNode {
  const face = useInterface();
  return (
    <button
      type="button"
      class="overview-cell"
      data-testid="overview-cell"
      aria-pressed={chosen}
      aria-label={`${label}. ${placesInWords(map, face)}`}
      title={label}
      onClick={onChoose}
    >
      <SmallMap map={map} strength={strength} picture={picture} />
    </button>
  );
}
