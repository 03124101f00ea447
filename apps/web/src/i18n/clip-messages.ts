import type { Stage } from '../asking/job.ts';
import type { Messages } from './messages.ts';

/** What is said otherwise of a clip than of a picture. */
export interface SaidOfClips {
  readonly answer: Pick<Messages['answer'], 'rose' | 'fell' | 'flipped' | 'kept' | 'lookedAt'>;
  readonly senses: Pick<Messages['senses'], 'picture'>;
  readonly map: Pick<
    Messages['map'],
    'heading' | 'nowhere' | 'opacity' | 'gamma' | 'gammaHint' | 'overviewHint' | 'cell' | 'cellOfLayer'
  >;
  readonly swap: Pick<Messages['swap'], 'heading' | 'hint' | 'open' | 'back'>;
  readonly others: Pick<Messages['others'], 'heading' | 'columns'>;
  readonly share: Pick<Messages['share'], 'ownPicture'>;
}

/** The strings that only clips need. */
export interface ClipMessages {
  readonly said: SaidOfClips;
  readonly progress: {
    readonly heading: string;
    readonly stages: Readonly<Record<Exclude<Stage, 'done'>, string>>;
    readonly counted: (done: string, total: string) => string;
    readonly cancel: string;
  };
  readonly player: {
    readonly heading: string;
    readonly play: string;
    readonly pause: string;
    readonly soundOn: string;
    readonly soundOff: string;
    readonly stills: string;
  };
  readonly film: {
    readonly heading: (word: string) => string;
    readonly hint: string;
    readonly place: string;
    readonly placeValue: (moment: string, share: string, sense: string) => string;
    readonly strongest: (word: string, moment: string) => string;
    readonly inTurn: (senses: string) => string;
    readonly bands: (word: string) => string;
    readonly band: (from: string, to: string, share: string) => string;
    readonly moments: string;
    readonly moment: (from: string, to: string, share: string) => string;
  };
  readonly sample: (title: string, seconds: string) => string;
}
