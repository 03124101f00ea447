import { type ClipTimes, WordsightError } from '@wordsight/contracts';
import type { ClipReader } from './clip-reader.ts';
import type { ExplainRequest } from './explain-request.ts';
import type { HashedPicture } from './picture-input.ts';
import type { PictureReader, ReadPicture } from './picture-reader.ts';

/** A picture, or a clip with its facts. */
export interface ReadMedia extends ReadPicture {
  readonly clip?: ClipTimes;
  readonly stills?: readonly HashedPicture[];
}

/** Reads what the caption was sent with; nothing when it came alone. Throws `FIELD_INVALID` for picture and clip at once. */
export async function readMedia(
  { pictures, clips }: { readonly pictures: PictureReader; readonly clips: ClipReader },
  { image, video, frames, faithfulness, signal, onProgress }: ExplainRequest,
): Promise<ReadMedia | undefined> {
  if (image !== undefined && video !== undefined) {
    throw new WordsightError('FIELD_INVALID', {
      message: 'Expected a picture or a clip, received both.',
      mend: 'Send one of them; a clip may have any number of words.',
    });
  }
  if (faithfulness === true && image === undefined) {
    throw new WordsightError('FIELD_INVALID', {
      message: `Expected a picture to measure faithfulness on, received ${video === undefined ? 'none' : 'a clip'}.`,
      mend: 'Send a picture, such as one frame of the clip, or leave faithfulness out.',
    });
  }
  if (video !== undefined) return clips.read(video, { frames, signal, onProgress });
  return image === undefined ? undefined : pictures.read(image, signal);
}
