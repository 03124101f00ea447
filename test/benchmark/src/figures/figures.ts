import type { LanguageOutcomes, MapOutcome, PairOutcome, RankingOutcome } from '../measure/outcomes.ts';
import type { PictureKind } from '../set/picture-definition.ts';
import { resample } from './bootstrap.ts';
import * as statistics from './statistics.ts';

/** What one figure says of one language. */
export interface Measured {
  readonly value: number | null;
  readonly resamples: Float64Array;
  /** Units it was counted over. */
  readonly count: number;
}

type Measure = (outcomes: LanguageOutcomes) => Measured;

const measureOf =
  <Unit>(
    name: string,
    unitsOf: (outcomes: LanguageOutcomes) => readonly Unit[],
    statistic: statistics.Statistic<Unit>,
  ): Measure =>
  (outcomes) => {
    const units = unitsOf(outcomes);
    const resamples = resample(units, statistic, `${name}/${outcomes.lang}`);
    return { value: statistic(units), resamples, count: units.length };
  };

const ofPairs = (statistic: statistics.Statistic<PairOutcome>, kind?: PictureKind): Measure =>
  measureOf('pairs', ({ pairs }) => pairs.filter(({ pair }) => (kind ?? pair.kind) === pair.kind), statistic);

const ofRankings = (statistic: statistics.Statistic<RankingOutcome>): Measure =>
  measureOf('rankings', ({ rankings }) => rankings, statistic);

const ofMaps = (statistic: statistics.Statistic<MapOutcome>): Measure =>
  measureOf('maps', ({ maps }) => maps, statistic);

export type FigureName =
  | 'pairedDrawings'
  | 'singleDrawings'
  | 'pairedPhotos'
  | 'singlePhotos'
  | 'pairedByText'
  | 'textNeutral'
  | 'textDeciding'
  | 'movedByUnrelated'
  | 'lookedAtAuroc'
  | 'ece'
  | 'hitAtOne'
  | 'meanReciprocalRank'
  | 'lostWords'
  | 'mapsByDeletion'
  | 'mapsByInsertion'
  | 'pointing';

/** Every figure of the benchmark; figures over pairs without a kind of picture in their name are over both kinds. */
export const FIGURES: Readonly<Record<FigureName, Measure>> = {
  pairedDrawings: ofPairs(statistics.pairedAccuracy, 'drawings'),
  singleDrawings: ofPairs(statistics.singleAccuracy, 'drawings'),
  pairedPhotos: ofPairs(statistics.pairedAccuracy, 'photos'),
  singlePhotos: ofPairs(statistics.singleAccuracy, 'photos'),
  pairedByText: ofPairs(statistics.pairedAccuracyByText),
  textNeutral: ofPairs(statistics.accuracyByText),
  textDeciding: measureOf('sentences', ({ sentences }) => sentences, statistics.sentenceAccuracy),
  movedByUnrelated: ofPairs(statistics.movedByUnrelated),
  lookedAtAuroc: ofPairs(statistics.lookedAtAuroc),
  ece: ofPairs(statistics.calibrationError),
  hitAtOne: ofRankings(statistics.hitAtOne),
  meanReciprocalRank: ofRankings(statistics.meanReciprocalRank),
  lostWords: ofPairs(statistics.lostWords),
  mapsByDeletion: ofMaps(statistics.deletionBelowRandom),
  mapsByInsertion: ofMaps(statistics.insertionAboveRandom),
  pointing: measureOf('maps', ({ maps }) => maps.filter(isPlaced), statistics.pointing),
};

export const FIGURE_NAMES: readonly FigureName[] = Object.keys(FIGURES) as FigureName[];

function isPlaced({ pointsAtObject }: MapOutcome): boolean {
  return pointsAtObject !== undefined;
}
