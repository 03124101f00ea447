import { useCallback, useState } from 'preact/hooks';
import type { MapChoice } from '../maps/attention-map.ts';

/** What of an answer is shown, and how. */
export interface View {
  /** Index of the selected word; one that the answer does not have means its first. */
  readonly word: number;
  /** Index of the word pointed at or focused. */
  readonly pointed?: number | undefined;
  readonly gamma: number;
  readonly opacity: number;
  readonly choice: MapChoice;
}

const FIRST_VIEW: View = { word: 0, gamma: 1, opacity: 0.85, choice: 'mean' };

export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(FIRST_VIEW);
  const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), []);
  return [view, change];
}
