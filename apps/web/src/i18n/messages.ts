import type { PicturedBy } from '../api-types.ts';
import type { Quarter, Zone } from '../maps/map-places.ts';

/** Refusals that the interface has its own words for; all others are told in the server's. */
export type KnownProblem =
  | 'TEXT_EMPTY'
  | 'TEXT_TOO_LONG'
  | 'LANGUAGE_UNKNOWN'
  | 'WORD_NOT_AMBIGUOUS'
  | 'UNSUPPORTED_MEDIA'
  | 'PAYLOAD_TOO_LARGE'
  | 'IMAGE_UNREADABLE'
  | 'IMAGE_TOO_LARGE'
  | 'VIDEO_UNREADABLE'
  | 'VIDEO_CODEC_UNSUPPORTED'
  | 'VIDEO_TOO_LONG'
  | 'VIDEO_NO_STREAM'
  | 'VIDEO_NO_FRAMES'
  | 'VIDEO_FRAME_TOO_LARGE'
  | 'VIDEO_RATE'
  | 'FFMPEG_MISSING'
  | 'ABORTED'
  | 'QUEUE_FULL'
  | 'TIMEOUT'
  | 'SERVER_UNREACHABLE'
  | 'UNEXPECTED'
  | 'SAMPLE_UNKNOWN';

/** Every string of the interface. A language that lacks one does not compile. */
export interface Messages {
  readonly page: {
    readonly tagline: string;
    readonly interfaceLanguage: string;
    readonly skip: string;
    readonly madeBy: (model: string, milliseconds: string) => string;
    readonly apiDocumentation: string;
  };
  readonly composer: {
    readonly heading: string;
    readonly caption: string;
    readonly captionHint: string;
    readonly picture: string;
    readonly choosePicture: string;
    readonly changePicture: string;
    readonly removePicture: string;
    readonly pictureHint: string;
    readonly dropHere: string;
    readonly ownPicture: (name: string) => string;
    readonly language: string;
    readonly automatic: string;
    readonly ask: string;
    readonly asking: string;
    readonly shortcut: (keys: string) => string;
  };
  readonly answer: {
    readonly heading: string;
    readonly mostLikely: string;
    readonly readAs: Readonly<Record<'caller' | 'script' | 'identifier', (language: string) => string>>;
    readonly truncated: string;
    readonly animated: string;
    readonly rose: (before: string, after: string) => string;
    readonly fell: (before: string, after: string) => string;
    readonly flipped: (before: string, after: string) => string;
    readonly kept: (share: string) => string;
    readonly textOnly: (share: string) => string;
    readonly lookedAt: (share: string) => string;
    readonly chooseWord: string;
    readonly announce: (word: string, gloss: string, share: string) => string;
  };
  readonly senses: {
    readonly heading: string;
    readonly alone: string;
    readonly text: string;
    readonly picture: string;
    readonly alsoCalled: string;
    readonly picturedBy: Readonly<Record<PicturedBy, string>>;
  };
  readonly map: {
    readonly heading: (word: string) => string;
    readonly noPicture: string;
    readonly nowhere: string;
    readonly strongest: Readonly<Record<Zone, string>>;
    readonly within: Readonly<Record<Quarter, (share: string) => string>>;
    readonly places: (strongest: string, within: string) => string;
    readonly opacity: string;
    readonly gamma: string;
    readonly gammaHint: string;
    readonly gammaValue: (value: string) => string;
    readonly overview: string;
    readonly overviewOfLayers: string;
    readonly overviewHint: string;
    readonly mean: string;
    readonly layer: (layer: number) => string;
    readonly head: (head: number) => string;
    readonly cell: (layer: number, head: number, share: string) => string;
    readonly cellOfLayer: (layer: number, share: string) => string;
  };
  readonly mapTest: {
    readonly heading: string;
    readonly hint: string;
    readonly start: string;
    readonly testing: string;
    readonly measured: string;
    readonly orders: Readonly<Record<'first' | 'random' | 'last', string>>;
    readonly hangs: string;
    readonly loose: string;
    readonly against: string;
  };
  readonly plane: {
    readonly heading: string;
    readonly hint: string;
    readonly replay: string;
    readonly stayed: (sense: string) => string;
    readonly moved: (from: string, to: string) => string;
    readonly legend: string;
  };
  readonly swap: {
    readonly heading: string;
    readonly hint: string;
    readonly open: string;
    readonly fromFile: string;
    readonly before: string;
    readonly after: string;
    readonly back: string;
  };
  readonly others: {
    readonly heading: string;
    readonly hint: (gloss: string) => string;
    readonly ask: string;
    readonly asking: string;
    readonly none: string;
    readonly needsPicture: string;
    readonly sameSense: string;
    readonly otherSense: string;
    readonly columns: {
      readonly word: string;
      readonly language: string;
      readonly sense: string;
      readonly share: string;
    };
  };
  readonly gallery: {
    readonly heading: string;
    readonly hint: string;
  };
  readonly share: {
    readonly heading: string;
    readonly link: string;
    readonly copied: string;
    readonly ownPicture: string;
    readonly json: string;
    readonly png: string;
  };
  readonly problems: {
    readonly heading: string;
    readonly known: Readonly<Record<KnownProblem, string>>;
    readonly reference: (id: string) => string;
  };
}
